package symmetrylab.figure.starts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMap.Cell;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.plot.MapFrame;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.plot.TitleRow;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.starts.StartMapShades.Quantity;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.RunSpec;

/**
 * What becomes of a lane for every start in a plane: a shade for each, a line around those that most seeds solve, and a
 * mark for the start of every lane. Grows finer while it is computed.
 *
 * @param scene the lane
 * @param map what is known
 * @param shaded all maps that share its shades, those of the lanes
 */
public record StartMapFigure(Scene scene, StartMap map, List<StartMap> shaded) implements LayeredFigure, Tabular {

    /** The share of seeds from which on a start counts as solved. */
    private static final double MOST = 0.5;

    /** The map of a lane, as far as its scales know it. */
    public static StartMapFigure of(Scene scene) {
        StartPlane plane = planeOf(scene.plots());
        StartMap map = scene.scales()
                .starts()
                .map(scene.history(), plane)
                .orElseGet(() -> StartMap.unknown(StartMaps.plan(scene.history(), plane)));
        return new StartMapFigure(scene, map, scene.scales().starts().maps(plane));
    }

    /** Copies the list. */
    public StartMapFigure {
        shaded = List.copyOf(shaded);
    }

    /** The plane that is chosen. */
    public static StartPlane planeOf(PlotView view) {
        return view.has(PlotOption.START_RATE)
                ? StartPlane.RATE_AND_SPREAD
                : view.has(PlotOption.START_DEPTH) ? StartPlane.DEPTH_AND_GAIN : StartPlane.COMMON_AND_SPREAD;
    }

    /**
     * The picture, which is the same at every step.
     *
     * @param map what is known
     * @param shades of what is shown of it
     * @param own the run of the lane
     * @param lanes the runs of all lanes
     * @param style colours and text size
     */
    private record Picture(StartMap map, StartMapShades shades, RunSpec own, List<RunSpec> lanes, FigureStyle style)
            implements Figure {

        @Override
        public void paint(Pen pen, double width, double height) {
            StartMapFrame frame = frame(map, shades, width, height);
            paintCells(pen, shades, frame);
            if (shades.quantity() == Quantity.SOLVED) {
                paintBorder(pen, frame);
            }
            String across = map.plan().plane().across().word();
            frame.paintAxes(pen, List.of(name(across), symbol(across)));
            shades.paintKey(pen, frame.right(), frame.top(), frame.low(), frame.atY(0));
            paintProgress(pen, frame);
            paintMarks(pen, frame);
            paintTitle(pen, frame);
        }

        private String name(String axis) {
            return style.words().get("figure.starts.axis." + axis);
        }

        private String symbol(String axis) {
            return style.words().get("figure.starts.symbol." + axis);
        }

        private Optional<Cell> shown(int column, int row) {
            return map.nearestKnown(new Point(column, row)).flatMap(map::at);
        }

        private Ink ink(StartMapShades shades, int column, int row) {
            return shown(column, row).map(shades::ink).orElse(style.palette().grid());
        }

        private void paintCells(Pen pen, StartMapShades shades, StartMapFrame frame) {
            int columns = map.plan().columns();
            int rows = map.plan().rows() - 1;
            double width = frame.right() - frame.left();
            pen.grid(
                    frame.left(),
                    frame.top(),
                    width,
                    frame.low() - frame.top(),
                    InkGrid.of(rows, columns, (row, column) -> ink(shades, column, rows - row)));
            pen.grid(
                    frame.left(),
                    frame.bandTop(),
                    width,
                    frame.bottom() - frame.bandTop(),
                    InkGrid.of(1, columns, (row, column) -> ink(shades, column, 0)));
        }

        private boolean isSolved(int column, int row) {
            return shown(column, row).filter(cell -> cell.share() >= MOST).isPresent();
        }

        /** A line between points that most seeds solve and their neighbours. */
        private void paintBorder(Pen pen, StartMapFrame frame) {
            int columns = map.plan().columns();
            int rows = map.plan().rows();
            boolean[][] solved = new boolean[rows][columns];
            for (int row = 1; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    solved[row][column] = isSolved(column, row);
                }
            }
            Path.Builder path = Path.builder();
            for (int row = 2; row < rows; row++) {
                int at = row;
                addRuns(columns, column -> solved[at][column] != solved[at - 1][column], (from, to) -> path.moveTo(
                                frame.columnLeft(from), frame.rowTop(at - 1))
                        .lineTo(frame.columnLeft(to), frame.rowTop(at - 1)));
            }
            for (int column = 1; column < columns; column++) {
                int at = column;
                addRuns(rows, row -> row > 0 && solved[row][at] != solved[row][at - 1], (from, to) -> path.moveTo(
                                frame.columnLeft(at), frame.rowTop(from - 1))
                        .lineTo(frame.columnLeft(at), frame.rowTop(to - 1)));
            }
            Path border = path.build();
            pen.path(border, Stroke.solid(Ink.rgb(0xFFFFFF), Math.max(2.6, 0.24 * style.text())));
            pen.path(border, Stroke.solid(Ink.rgb(0x101418), Math.max(1.2, 0.11 * style.text())));
        }

        /** A run of numbers: from the first to the one after the last. */
        private interface Run {
            void add(int from, int to);
        }

        private static void addRuns(int count, IntPredicate isIn, Run run) {
            int from = -1;
            for (int i = 0; i <= count; i++) {
                boolean in = i < count && isIn.test(i);
                if (in && from < 0) {
                    from = i;
                } else if (!in && from >= 0) {
                    run.add(from, i);
                    from = -1;
                }
            }
        }

        /** A bar along the top while the map grows. */
        private void paintProgress(Pen pen, StartMapFrame frame) {
            if (!map.isComplete() && !map.isStopped()) {
                double high = Math.max(2, 0.2 * style.text());
                double width = frame.right() - frame.left();
                pen.rectangle(
                        frame.left(),
                        frame.top() - high,
                        width,
                        high,
                        0,
                        style.palette().grid());
                pen.rectangle(
                        frame.left(),
                        frame.top() - high,
                        map.progress() * width,
                        high,
                        0,
                        style.palette().forward());
            }
        }

        /** Says at the bottom that the map was stopped, or that it is coarse and why. */
        private Optional<Box> paintState(Pen pen, StartMapFrame frame) {
            Lettering note = PlotPlace.axis(style);
            double room = frame.right() - frame.left() - style.text();
            List<String> forms = state();
            if (forms.isEmpty()) {
                return Optional.empty();
            }
            String text = forms.stream()
                    .filter(form -> TextWidth.of(form, note) <= room)
                    .findFirst()
                    .orElseGet(() -> TextWidth.shortened(forms.get(forms.size() - 1), note, room));
            double middle = frame.low() - 0.9 * note.size();
            paintPlate(pen, text, frame.left() + 0.5 * style.text(), middle, note);
            double height = 1.25 * note.size();
            return Optional.of(
                    new Box(frame.left(), middle - height / 2, TextWidth.of(text, note) + style.text(), height));
        }

        /** The longest form first; nothing while it grows and once it is as fine as can be. */
        private List<String> state() {
            if (map.isStopped()) {
                String share = Numbers.percent(map.progress());
                return List.of(
                        style.words().get("figure.starts.stopped", share),
                        style.words().get("figure.starts.stopped.brief"));
            } else if (!map.canBeFiner()) {
                return List.of();
            }
            String across = Numbers.count(map.plan().columnsAfter(map.passes()));
            String up = Numbers.count(map.plan().rowsAfter(map.passes()));
            int seeds = StartMapPlan.seedsAfter(map.passes());
            return List.of(
                    style.words().get("figure.starts.coarse", across, up, seeds),
                    style.words().get("figure.starts.coarse.brief", across, up, seeds),
                    style.words().get("figure.starts.coarse.least", across, up));
        }

        private void paintMarks(Pen pen, StartMapFrame frame) {
            StartPlane plane = map.plan().plane();
            List<Box> taken = new ArrayList<>(paintState(pen, frame).stream().toList());
            List<RunSpec> lastOwn = new ArrayList<>(lanes);
            lastOwn.removeIf(lane -> lane.equals(own));
            lastOwn.add(own);
            boolean placed = false;
            for (RunSpec lane : lastOwn) {
                OptionalDouble x = plane.x(lane);
                OptionalDouble y = plane.y(lane);
                if (x.isPresent() && y.isPresent()) {
                    double atX = frame.atX(plane.across().place(x.getAsDouble()));
                    double atY = frame.atY(plane.up().place(y.getAsDouble()));
                    paintMark(pen, atX, atY, lane == own);
                    double radius = radius();
                    taken.add(new Box(atX - radius, atY - radius, 2 * radius, 2 * radius));
                    placed |= lane == own;
                }
            }
            // The own name first, as others may take its room.
            List<Box> marks = List.copyOf(taken);
            int mark = taken.size();
            for (int i = lastOwn.size() - 1; i >= 0; i--) {
                RunSpec lane = lastOwn.get(i);
                if (plane.x(lane).isPresent() && plane.y(lane).isPresent()) {
                    paintName(pen, frame, lane, taken.get(--mark), marks, taken);
                }
            }
            if (!placed) {
                paintElsewhere(pen, frame);
            }
        }

        /** Says that the own start has no place here, where few starts differ. */
        private void paintElsewhere(Pen pen, StartMapFrame frame) {
            Lettering note = PlotPlace.axis(style);
            double room = frame.right() - frame.left() - style.text();
            String full = style.words().get("figure.starts.elsewhere", own.name());
            String brief = style.words().get("figure.starts.elsewhere.brief");
            String text = TextWidth.of(full, note) <= room ? full : TextWidth.shortened(brief, note, room);
            paintPlate(pen, text, frame.left() + 0.5 * style.text(), (frame.top() + frame.low()) / 2, note);
        }

        private double radius() {
            return 0.42 * style.text();
        }

        private void paintMark(Pen pen, double x, double y, boolean isOwn) {
            double radius = radius();
            pen.disc(x, y, radius + Math.max(1.4, 0.12 * style.text()), Ink.rgb(0xFFFFFF));
            pen.disc(x, y, radius, Ink.rgb(0x101418));
            pen.disc(x, y, 0.55 * radius, isOwn ? style.palette().states().selected() : Ink.rgb(0xFFFFFF));
        }

        /** Writes the name of a lane beside its mark, on a plate; nothing where there is no room, or nearer to another mark. */
        private void paintName(Pen pen, StartMapFrame frame, RunSpec lane, Box mark, List<Box> marks, List<Box> taken) {
            Lettering name = PlotPlace.axis(style);
            name = lane == own ? name.bold().withInk(style.palette().text()) : name;
            double width = TextWidth.of(lane.name(), name) + 0.5 * style.text();
            double height = 1.25 * name.size();
            double gap = 0.25 * style.text();
            for (double x : new double[] {mark.right() + gap, mark.left() - gap - width}) {
                for (double y :
                        new double[] {mark.centerY() - height / 2, mark.top() - height - gap, mark.bottom() + gap}) {
                    Box plate = new Box(x, y, width, height);
                    boolean inside = x >= frame.left()
                            && x + width <= frame.right()
                            && y >= frame.top()
                            && y + height <= frame.bottom();
                    boolean misleads =
                            marks.stream().anyMatch(other -> distance(plate, other) < distance(plate, mark) - 0.5);
                    if (inside && !misleads && taken.stream().noneMatch(plate::overlaps)) {
                        taken.add(plate);
                        paintPlate(pen, lane.name(), x + 0.25 * style.text(), plate.centerY(), name);
                        return;
                    }
                }
            }
        }

        private static double distance(Box plate, Box mark) {
            double across = Math.max(plate.left() - mark.centerX(), mark.centerX() - plate.right());
            double up = Math.max(plate.top() - mark.centerY(), mark.centerY() - plate.bottom());
            return FastMath.hypot(Math.max(0, across), Math.max(0, up));
        }

        private void paintPlate(Pen pen, String text, double left, double middle, Lettering lettering) {
            double height = 1.25 * lettering.size();
            double pad = 0.25 * style.text();
            pen.rectangle(
                    left - pad,
                    middle - height / 2,
                    TextWidth.of(text, lettering) + 2 * pad,
                    height,
                    0.2 * style.text(),
                    style.palette().page().withAlpha(0.88));
            pen.text(text, left, middle, lettering.at(Horizontal.LEFT, Vertical.MIDDLE));
        }

        private void paintTitle(Pen pen, StartMapFrame frame) {
            String up = symbol(map.plan().plane().up().word());
            TitleRow row = TitleRow.of(frame.place());
            StartMapSentence sentence = StartMapSentence.of(map, shades.quantity(), style.words());
            String word = shades.quantity().word();
            String title = style.words().get("figure.starts.title." + word);
            String brief = style.words().get("figure.starts.brief." + word);
            boolean done = paintTitle(pen, row, title, up, sentence.full())
                    || paintTitle(pen, row, brief, up, sentence.full())
                    || paintTitle(pen, row, title, up, sentence.brief())
                    || paintTitle(pen, row, brief, up, sentence.brief())
                    || paintTitle(pen, row, brief, up, sentence.least());
            if (!done) {
                row.paintTitle(pen, brief);
                MapFrame.paintUp(pen, style, up, row.widthOf(brief) + 0.8 * style.text(), row.baseline());
            }
        }

        private boolean paintTitle(Pen pen, TitleRow row, String title, String up, String sentence) {
            List<Word> words = List.of(new Word(sentence, style.palette().text()));
            double name = MapFrame.widthOf(style, up) + style.text();
            if (row.room(title) - name < row.widthOf(words)) {
                return false;
            }
            row.paintTitle(pen, title);
            MapFrame.paintUp(pen, style, up, row.widthOf(title) + 0.8 * style.text(), row.baseline());
            row.paintWords(pen, words);
            return true;
        }
    }

    private static StartMapFrame frame(StartMap map, StartMapShades shades, double width, double height) {
        PlotPlace place = PlotPlace.of(0, height, width, shades.style());
        return StartMapFrame.of(map.plan().plane(), place, shades.width());
    }

    private StartMapShades shades() {
        boolean classes = scene.history().recording().data().isClassification();
        return StartMapShades.of(Quantity.of(scene.plots(), classes), shaded, scene.style());
    }

    @Override
    public List<Layer> layers(double width, double height) {
        RunSpec own = scene.history().recording().plan().spec();
        List<RunSpec> lanes = scene.scales().starts().lanes();
        return List.of(new Layer(new Picture(map, shades(), own, lanes, scene.style()), 0, width));
    }

    /** The point at a pixel of a picture of this size; absent outside the map. */
    public Optional<Point> pointAt(double x, double y, double width, double height) {
        StartMapFrame frame = frame(width, height);
        return frame.contains(x, y) ? Optional.of(frame.nearest(x, y)) : Optional.empty();
    }

    /** The point nearest to a pixel. */
    public Point nearest(double x, double y, double width, double height) {
        return frame(width, height).nearest(x, y);
    }

    private StartMapFrame frame(double width, double height) {
        return frame(map, shades(), width, height);
    }

    /** What became of the starts at a point, in words; absent while nothing is known there. */
    public Optional<String> said(Point point) {
        return map.at(point).map(cell -> scene.style()
                .words()
                .get(
                        "figure.starts.said",
                        StartMapSentence.name(map, point, scene.style().words()),
                        cell.solved(),
                        cell.starts(),
                        Numbers.brief(cell.loss()),
                        Numbers.brief(cell.spread())));
    }

    @Override
    public NumberTable table() {
        StartPlane plane = map.plan().plane();
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < map.plan().rows(); row++) {
            for (int column = 0; column < map.plan().columns(); column++) {
                Optional<Cell> known = map.at(new Point(column, row));
                if (known.isPresent()) {
                    Cell cell = known.get();
                    rows.add(new double[] {
                        plane.across().value(column),
                        plane.up().value(row),
                        cell.starts(),
                        cell.solved(),
                        cell.loss(),
                        cell.spread()
                    });
                }
            }
        }
        double[] flat = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        return new NumberTable(
                List.of(
                        plane.across().word(),
                        plane.up().word(),
                        "starts",
                        "solved",
                        "loss",
                        scene.style().words().get("figure.starts.brief.spread")),
                Mat.ofRowMajor(rows.size(), 6, flat));
    }
}
