package symmetrylab.figure.curvature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import symmetrylab.analysis.align.LossLine;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.plot.LineDash;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.plot.TitleRow;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Words;

/**
 * The loss on the straight line from one lane's network to another's, before and after the other's neurons are aligned.
 *
 * @param before the line to the neurons in their own order
 * @param after the line to the aligned neurons, at the same places
 * @param lanes the names of the two lanes
 * @param change the changes that the alignment makes
 * @param losses on the axis: the same between all lanes, so that a higher barrier is higher
 * @param style colours and text size
 */
public record LossLineFigure(
        LossLine before, LossLine after, Ends lanes, Change change, Range losses, FigureStyle style)
        implements Figure, Tabular {

    /** A barrier below this share of the one before is gone: the networks are the same in another order. */
    private static final double GONE = 0.1;

    /** A barrier that nobody sees. */
    private static final double SMALL = 0.01;

    /**
     * The lanes at the ends of the line.
     *
     * @param from the name of the first lane
     * @param to the name of the lane that is aligned
     */
    public record Ends(String from, String to) {}

    /**
     * How many neurons an alignment changes.
     *
     * @param moved the number of neurons at another place
     * @param mirrored the number of mirrored neurons
     */
    public record Change(int moved, int mirrored) {}

    /** Checks that the lines have the same places. */
    public LossLineFigure {
        if (before.losses().size() != after.losses().size()) {
            throw new IllegalArgumentException("two lines with other places");
        }
    }

    /** The picture in words. */
    public String sentence() {
        return sentences().get(0);
    }

    /** The sentence, from the longest form to the shortest. */
    private List<String> sentences() {
        Words words = style.words();
        double high = before.barrier();
        double low = after.barrier();
        String from = number(high);
        String to = number(low);
        List<String> keys;
        if (!(high >= SMALL)) {
            keys = List.of("figure.line.none", "figure.line.none.brief");
        } else if (low <= GONE * high) {
            keys = List.of("figure.line.same", "figure.line.same.brief");
        } else if (low < high) {
            keys = List.of("figure.line.lower", "figure.line.lower.brief");
        } else {
            keys = List.of("figure.line.stays", "figure.line.stays.brief");
        }
        return Stream.concat(keys.stream(), Stream.of("figure.line.briefest"))
                .map(key -> words.get(key, from, to))
                .toList();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.tick(NumberText.rounded(value, 2)) : Numbers.tick(value);
    }

    @Override
    public NumberTable table() {
        int places = before.losses().size();
        double[][] rows = new double[places][];
        for (int i = 0; i < places; i++) {
            rows[i] = new double[] {
                (double) i / (places - 1),
                before.losses().get(i),
                after.losses().get(i)
            };
        }
        return new NumberTable(
                List.of(
                        style.words().get("figure.line.table.place"),
                        style.words().get("figure.line.table.before"),
                        style.words().get("figure.line.table.after")),
                Mat.of(rows));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double text = style.text();
        PlotPlace row = PlotPlace.of(0, height, width, style);
        TitleRow titles = TitleRow.of(row);
        paintTitle(pen, titles);
        double line = 1.35 * text;
        String said = fitting(sentences(), style.label(), width);
        pen.text(said, 0, text + line, style.label());
        PlotPlace place = PlotPlace.of(line, height, width, style);
        double size = PlotPlace.axis(style).size();
        PlotAxis axis = PlotAxis.linear(losses, place.low() - place.high(), size);
        Scale x = Scale.linear(new Range(0, 1), place.left(axis), place.right(axis));
        Scale y = Scale.linear(losses, place.low(), place.high());
        paintAxes(pen, axis, x, y);
        double curve = Math.max(2, 0.16 * text);
        paintCurve(pen, before, x, y, LineDash.DASHED.stroke(muted(), curve, LineDash.scale(style)));
        paintCurve(pen, after, x, y, Stroke.solid(style.palette().text(), 1.15 * curve));
    }

    private Ink muted() {
        return style.palette().muted();
    }

    private void paintTitle(Pen pen, TitleRow row) {
        Words words = style.words();
        List<Word> keys = new ArrayList<>();
        keys.add(new Word(words.get("figure.line.before"), muted(), true));
        keys.add(new Word(words.get("figure.line.after"), style.palette().text()));
        List<Word> all = new ArrayList<>();
        all.add(new Word(words.get("figure.line.change", change.moved(), change.mirrored()), muted()));
        all.addAll(keys);
        String title = words.get("figure.line.title", lanes.from(), lanes.to());
        String brief = words.get("figure.line.title.brief");
        String shown = row.widthOf(title) + row.widthOf(keys) + style.text() <= row.width() ? title : brief;
        row.paintTitle(pen, shown);
        row.paintWords(pen, row.widthOf(all) + style.text() <= row.room(shown) ? all : keys);
    }

    private static String fitting(List<String> forms, Lettering lettering, double room) {
        return forms.stream()
                .filter(form -> TextWidth.of(form, lettering) <= room)
                .findFirst()
                .orElseGet(() -> TextWidth.shortened(forms.get(forms.size() - 1), lettering, room));
    }

    /** From 0 to the largest finite loss of all lines. */
    public static Range losses(List<LossLine> lines) {
        double most = 0;
        for (LossLine line : lines) {
            for (double loss : line.losses().toArray()) {
                most = Double.isFinite(loss) ? Math.max(most, loss) : most;
            }
        }
        return new Range(0, most == 0 ? 1 : 1.06 * most);
    }

    private void paintAxes(Pen pen, PlotAxis axis, Scale x, Scale y) {
        Lettering label = PlotPlace.axis(style);
        Stroke grid = Stroke.solid(style.palette().grid(), 1);
        for (int i = 0; i < axis.ticks().size(); i++) {
            double at = y.at(axis.ticks().get(i));
            pen.line(x.from(), at, x.to(), at, grid);
            pen.text(
                    axis.labels().get(i),
                    x.from() - 0.4 * style.text(),
                    at,
                    label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        double floor = y.from();
        double below = floor + 0.5 * style.text();
        pen.line(x.at(0.5), floor, x.at(0.5), y.to(), grid);
        Stroke stroke = Stroke.solid(style.palette().axis(), 1);
        pen.line(x.from(), floor, x.to(), floor, stroke);
        pen.line(x.from(), floor, x.from(), y.to(), stroke);
        String half = style.words().get("figure.line.half");
        double room = (x.to() - x.from() - TextWidth.of(half, label)) / 2 - style.text();
        pen.text(
                TextWidth.shortened(lanes.from(), label, room),
                x.from(),
                below,
                label.at(Horizontal.LEFT, Vertical.TOP));
        pen.text(half, x.at(0.5), below, label.at(Horizontal.CENTER, Vertical.TOP));
        pen.text(TextWidth.shortened(lanes.to(), label, room), x.to(), below, label.at(Horizontal.RIGHT, Vertical.TOP));
    }

    private static void paintCurve(Pen pen, LossLine line, Scale x, Scale y, Stroke stroke) {
        Path.Builder path = Path.builder();
        boolean drawn = false;
        int places = line.losses().size();
        for (int i = 0; i < places; i++) {
            double loss = line.losses().get(i);
            if (Double.isFinite(loss)) {
                double atX = x.at((double) i / (places - 1));
                path = drawn ? path.lineTo(atX, y.at(loss)) : path.moveTo(atX, y.at(loss));
            }
            drawn = Double.isFinite(loss);
        }
        Path curve = path.build();
        if (!curve.isEmpty()) {
            pen.path(curve, stroke);
        }
    }
}
