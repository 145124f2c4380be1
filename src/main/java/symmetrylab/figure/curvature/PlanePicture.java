package symmetrylab.figure.curvature;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.plane.LossField;
import symmetrylab.analysis.plane.LossPlane.Place;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.MapFrame;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.plot.TitleRow;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.numeric.Range;
import symmetrylab.words.Words;

/**
 * The loss on a plane through a run's parameters: shades, contours and the run's path.
 *
 * @param surface the loss and the path
 * @param step the state that a plane of eigenvectors goes through
 * @param asked the eigenvectors that were asked for
 * @param losses with shades of their own, the same in all lanes
 * @param style colours and text size
 */
record PlanePicture(LossSurface surface, int step, EigenPair asked, Range losses, FigureStyle style) {

    /** The cells along each side. */
    private static final int CELLS = 96;

    private static final Ink DARK = Ink.rgb(0x101418);
    private static final Ink LIGHT = Ink.rgb(0xFFFFFF);

    /** The place of everything. */
    private record Frame(Scale x, Scale y, PlotAxis axis) {}

    private Frame frame(LossShades shades, double width, double height) {
        PlotPlace place = PlotPlace.of(0, height, width, style);
        LossField field = surface.field();
        double size = PlotPlace.axis(style).size();
        PlotAxis axis = PlotAxis.linear(field.up(), place.low() - place.high(), size);
        double left = place.left(axis);
        double right = Math.max(left + 1, width - shades.width());
        return new Frame(
                Scale.linear(field.across(), left, right), Scale.linear(field.up(), place.low(), place.high()), axis);
    }

    /** Paints all that is the same at every step. */
    void paintGround(Pen pen, double width, double height) {
        LossShades shades = LossShades.of(losses, style);
        Frame frame = frame(shades, width, height);
        paintField(pen, shades, frame);
        paintContours(pen, shades, frame);
        paintAxes(pen, frame, width);
        shades.paintKey(pen, frame.x().to(), frame.y().to(), frame.y().from());
        paintPath(pen, frame, surface.path(), Math.max(1.3, 0.14 * style.text()));
        surface.other().ifPresent(other -> paintSquare(pen, frame, other));
        paintTitle(pen, PlotPlace.of(0, height, width, style));
    }

    private void paintField(Pen pen, LossShades shades, Frame frame) {
        LossField field = surface.field();
        pen.grid(
                frame.x().from(),
                frame.y().to(),
                frame.x().to() - frame.x().from(),
                frame.y().from() - frame.y().to(),
                InkGrid.of(
                        CELLS,
                        CELLS,
                        (row, column) -> shades.ink(field.at(
                                field.across().min()
                                        + (column + 0.5)
                                                / CELLS
                                                * field.across().length(),
                                field.up().max()
                                        - (row + 0.5) / CELLS * field.up().length()))));
    }

    private void paintContours(Pen pen, LossShades shades, Frame frame) {
        Path.Builder path = Path.builder();
        for (double level : shades.levels()) {
            addContour(path, frame, level);
        }
        pen.path(path.build(), Stroke.solid(DARK.withAlpha(0.55), Math.max(0.8, 0.06 * style.text())));
    }

    /** Marching squares: through each cell a straight line joins the places where its sides cross the level. */
    private void addContour(Path.Builder path, Frame frame, double level) {
        LossField field = surface.field();
        int nodes = field.nodes();
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int row = 0; row < nodes - 1; row++) {
            for (int column = 0; column < nodes - 1; column++) {
                double[] corners = {
                    field.at(row, column) - level,
                    field.at(row, column + 1) - level,
                    field.at(row + 1, column + 1) - level,
                    field.at(row + 1, column) - level
                };
                int found = 0;
                for (int side = 0; side < 4; side++) {
                    double from = corners[side];
                    double to = corners[(side + 1) % 4];
                    if (from > 0 != to > 0 && Double.isFinite(from - to)) {
                        double share = from / (from - to);
                        double across = side == 0 ? share : side == 1 ? 1 : side == 2 ? 1 - share : 0;
                        double above = side == 0 ? 0 : side == 1 ? share : side == 2 ? 1 : 1 - share;
                        xs[found] = frame.x().from()
                                + (column + across)
                                        / (nodes - 1)
                                        * (frame.x().to() - frame.x().from());
                        ys[found] = frame.y().from()
                                + (row + above)
                                        / (nodes - 1)
                                        * (frame.y().to() - frame.y().from());
                        found++;
                    }
                }
                for (int i = 0; i + 1 < found; i += 2) {
                    path.moveTo(xs[i], ys[i]).lineTo(xs[i + 1], ys[i + 1]);
                }
            }
        }
    }

    private void paintAxes(Pen pen, Frame frame, double width) {
        Lettering label = PlotPlace.axis(style);
        Stroke border = Stroke.solid(style.palette().axis(), 1);
        pen.frame(
                frame.x().from(),
                frame.y().to(),
                frame.x().to() - frame.x().from(),
                frame.y().from() - frame.y().to(),
                0,
                border);
        for (int i = 0; i < frame.axis().ticks().size(); i++) {
            double at = frame.y().at(frame.axis().ticks().get(i));
            pen.line(frame.x().from() - 0.25 * style.text(), at, frame.x().from(), at, border);
            pen.text(
                    frame.axis().labels().get(i),
                    frame.x().from() - 0.4 * style.text(),
                    at,
                    label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        double below = frame.y().from() + 0.5 * style.text();
        String name = axisName(true);
        double end = width - MapFrame.widthOf(style, name) - 0.4 * style.text();
        boolean named = ticks(frame, end).size() >= PlotAxis.LEAST;
        List<Tick> ticks = ticks(frame, named ? end : width);
        for (Tick tick : ticks) {
            pen.line(tick.at(), frame.y().from(), tick.at(), frame.y().from() + 0.25 * style.text(), border);
            pen.text(tick.text(), tick.at(), below, label.at(Horizontal.CENTER, Vertical.TOP));
        }
        if (named) {
            MapFrame.paintAcross(pen, style, name, width, below);
        }
    }

    /** A labelled value across. */
    private record Tick(double at, String text) {}

    /** The most of five to three labels that do not overlap, as far as they fit before {@code end}. */
    private List<Tick> ticks(Frame frame, double end) {
        Lettering label = PlotPlace.axis(style);
        List<Tick> ticks = new ArrayList<>();
        for (int wanted = 5; wanted >= PlotAxis.LEAST; wanted--) {
            ticks.clear();
            List<Double> values = Ticks.atLeast(frame.x().domain(), wanted);
            List<String> labels = PlotAxis.labels(values);
            double free = Double.NEGATIVE_INFINITY;
            boolean apart = true;
            for (int i = 0; i < values.size(); i++) {
                double at = frame.x().at(values.get(i));
                double half = TextWidth.of(labels.get(i), label) / 2;
                if (at + half <= end) {
                    apart &= at - half >= free;
                    free = at + half + 0.4 * style.text();
                    ticks.add(new Tick(at, labels.get(i)));
                }
            }
            if (apart) {
                return ticks;
            }
        }
        return ticks;
    }

    private String axisName(boolean across) {
        if (!isChosen()) {
            return style.words().get("figure.plane." + axisWord(across));
        }
        EigenPair.Numbers numbers = numbers();
        return style.words()
                .get("figure.plane.eigenvector", Numbers.count(1 + (across ? numbers.across() : numbers.up())));
    }

    private EigenPair.Numbers numbers() {
        return surface.choice().pair().in(size());
    }

    private int size() {
        return surface.field().plane().center().size();
    }

    /** Whether it is the plane of other eigenvectors than the usual ones. */
    private boolean isChosen() {
        return !surface.choice().pair().equals(EigenPair.USUAL);
    }

    private String axisWord(boolean across) {
        return switch (surface.kind()) {
            case EIGENVECTORS -> across ? "highest" : "lowest";
            case PATH -> across ? "main" : "next";
            case LANES -> across ? "toOther" : "toStart";
        };
    }

    private void paintPath(Pen pen, Frame frame, List<Place> places, double wide) {
        Path.Builder builder = Path.builder();
        for (int i = 0; i < places.size(); i++) {
            double x = frame.x().at(places.get(i).x());
            double y = frame.y().at(places.get(i).y());
            if (i == 0) {
                builder.moveTo(x, y);
            } else {
                builder.lineTo(x, y);
            }
        }
        Path path = builder.build();
        pen.path(path, Stroke.solid(LIGHT, wide + Math.max(1.6, 0.14 * style.text())));
        pen.path(path, Stroke.solid(DARK, wide));
        Place start = places.get(0);
        double radius = 0.28 * style.text();
        pen.disc(frame.x().at(start.x()), frame.y().at(start.y()), radius + 1.2, DARK);
        pen.disc(frame.x().at(start.x()), frame.y().at(start.y()), radius, LIGHT);
    }

    private void paintSquare(Pen pen, Frame frame, Place place) {
        double half = 0.3 * style.text();
        double x = frame.x().at(place.x());
        double y = frame.y().at(place.y());
        pen.rectangle(x - half - 1.3, y - half - 1.3, 2 * half + 2.6, 2 * half + 2.6, 0, LIGHT);
        pen.rectangle(x - half, y - half, 2 * half, 2 * half, 0, DARK);
        Lettering name = PlotPlace.axis(style);
        String text = style.words().get("figure.plane.other");
        double width = TextWidth.of(text, name);
        double left = x + half + 0.4 * style.text();
        boolean fits = left + width <= frame.x().to();
        double at = fits ? left : x - half - 0.4 * style.text() - width;
        double high = 1.25 * name.size();
        double pad = 0.2 * style.text();
        pen.rectangle(
                at - pad,
                y - high / 2,
                width + 2 * pad,
                high,
                pad,
                style.palette().page().withAlpha(0.88));
        pen.text(text, at, y, name.at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    /** Paints where the state shown is. */
    void paintNow(Pen pen, Place now, double width, double height) {
        Frame frame = frame(LossShades.of(losses, style), width, height);
        double radius = 0.42 * style.text();
        double x = frame.x().at(now.x());
        double y = frame.y().at(now.y());
        pen.disc(x, y, radius + Math.max(1.4, 0.12 * style.text()), LIGHT);
        pen.disc(x, y, radius, DARK);
        pen.disc(x, y, 0.55 * radius, style.palette().states().selected());
    }

    private void paintTitle(Pen pen, PlotPlace place) {
        TitleRow row = TitleRow.of(place);
        Words words = style.words();
        String title = words.get("figure.plane.title");
        String brief = words.get("plot.curvature");
        String up = axisName(false);
        for (String first : List.of(title, brief)) {
            for (String sentence : sentences(words)) {
                List<Word> said = List.of(new Word(sentence, style.palette().text()));
                double name = MapFrame.widthOf(style, up) + style.text();
                if (row.room(first) - name >= row.widthOf(said)) {
                    row.paintTitle(pen, first);
                    MapFrame.paintUp(pen, style, up, row.widthOf(first) + 0.8 * style.text(), row.baseline());
                    row.paintWords(pen, said);
                    return;
                }
            }
        }
        row.paintTitle(pen, brief);
        if (row.room(brief) > MapFrame.widthOf(style, up) + style.text()) {
            MapFrame.paintUp(pen, style, up, row.widthOf(brief) + 0.8 * style.text(), row.baseline());
        }
    }

    private List<String> sentences(Words words) {
        double first = surface.field().plane().firstMeasure();
        double second = surface.field().plane().secondMeasure();
        return switch (surface.kind()) {
            case EIGENVECTORS -> {
                if (isChosen()) {
                    yield chosen(words, first, second);
                }
                String low = CurvatureSentence.number(second);
                String high = CurvatureSentence.number(first);
                boolean isOther = !asked.equals(EigenPair.USUAL);
                yield List.of(
                        words.get(
                                isOther ? "figure.plane.eigenvectors.tooLarge" : "figure.plane.eigenvectors",
                                low,
                                high,
                                step),
                        words.get("figure.plane.eigenvectors.brief", low, high));
            }
            case PATH -> {
                String share = Numbers.percent(first + second);
                yield List.of(words.get("figure.plane.path", share), words.get("figure.plane.path.brief", share));
            }
            case LANES -> List.of(words.get("figure.plane.lanes"), words.get("figure.plane.lanes.brief"));
        };
    }

    /** The values of chosen eigenvectors; ranks that there are not are named. */
    private List<String> chosen(Words words, double first, double second) {
        EigenPair pair = surface.choice().pair();
        EigenPair.Numbers numbers = numbers();
        String across = Numbers.count(numbers.across() + 1);
        String up = Numbers.count(numbers.up() + 1);
        String acrossValue = CurvatureSentence.number(first);
        String upValue = CurvatureSentence.number(second);
        if (!pair.fits(size())) {
            String all = Numbers.count(size());
            return List.of(
                    words.get("figure.plane.eigenvectors.fewer", all, across, up, step),
                    words.get("figure.plane.eigenvectors.fewer.brief", all, across, up));
        }
        return List.of(
                words.get("figure.plane.eigenvectors.chosen", across, up, acrossValue, upValue, step),
                words.get("figure.plane.eigenvectors.chosen.brief", acrossValue, upValue));
    }
}
