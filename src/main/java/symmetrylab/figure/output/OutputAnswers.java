package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.output.SampleLook.Sign;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.nn.Network;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The outputs for one sample as bars, and below them the predictions for the training set: a table of targets against
 * predictions for classes, a point for each sample for real targets (the first of several).
 *
 * <p>The sample is the chosen one, else the first. The whole training set is counted if that takes less than about half
 * a millisecond ({@link Work}), else an evenly chosen part of it; the line below the box says how many samples.
 */
final class OutputAnswers implements OutputPicture {

    private static final double BARS_SHARE = 0.47;

    /** More outputs than this get a higher box. */
    private static final int FEW = 4;

    /** Where classes have no room for all their names, every second or third one is named. */
    private static final int MAX_SKIPPED = 3;

    private final Subject subject;
    private final BoxAxes axes;
    private final ShownSamples samples;
    private final int index;
    private final Shown chosen;
    private final Optional<Vec> merged;

    OutputAnswers(Subject subject) {
        this.subject = subject;
        this.axes = new BoxAxes(subject);
        DataSet data = subject.data();
        this.samples = ShownSamples.of(subject.parameters(), data, false, Work.samples(subject.network()));
        this.index = Math.min(subject.scene().fill().sample().orElse(0), data.size() - 1);
        Vec input = data.inputs().row(index);
        Vec outputs = new Network(subject.parameters()).outputs(input);
        this.chosen = new Shown(input, data.targets().row(index), outputs, false);
        this.merged = subject.merged().map(parameters -> new Network(parameters).outputs(input));
    }

    /** The ratio of height to width for this many outputs. */
    static double aspect(int outputs) {
        return outputs <= FEW ? 1.25 : 1.5;
    }

    @Override
    public List<Figure> parts(Box box) {
        List<Figure> parts = new ArrayList<>();
        parts.add((pen, width, height) -> paintInside(pen, box));
        Object surroundings = List.of(subject.style(), subject.detail(), subject.data(), index, samples.areSome(), box);
        parts.add(new KeyedFigure(surroundings, (pen, width, height) -> {
            axes.paintFrame(pen, box);
            if (!BoxAxes.isBare(box)) {
                paintAround(pen, box);
            }
        }));
        return parts;
    }

    private void paintInside(Pen pen, Box box) {
        boolean bare = BoxAxes.isBare(box);
        Box inner = box.inside(bare ? 4 : 0.55 * subject.text());
        double gap = 0.5 * subject.text();
        double heading = !BoxAxes.hasNames(box) ? 0 : subject.detail().note() + gap;
        double bars = Math.min(BARS_SHARE * inner.height(), subject.data().outputs() * 1.7 * subject.text());
        paintBars(pen, new Box(inner.left(), inner.top(), inner.width(), bars), bare);
        Box lower = new Box(
                inner.left(), inner.top() + bars + gap + heading, inner.width(), inner.height() - bars - gap - heading);
        if (BoxAxes.hasNames(box)) {
            paintHeading(pen, lower);
        }
        if (subject.hasClasses()) {
            paintTable(pen, lower, bare);
        } else {
            paintPoints(pen, lower);
        }
    }

    /** Paints a bar for each output, from 0, with a line at its target; the right class is bold. */
    private void paintBars(Pen pen, Box area, boolean bare) {
        int count = subject.data().outputs();
        double pitch = area.height() / count;
        int every = bare ? count : (int) Math.ceil(1.05 * subject.detail().note() / pitch);
        boolean labelled = every <= MAX_SKIPPED;
        boolean values = labelled
                && every == 1
                && subject.detail().values()
                && area.width() + subject.text() >= OutputPicture.NAMED;
        List<String> names = subject.data().outputNames();
        Lettering name = lettering(subject.palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
        double gap = 0.45 * subject.text();
        double names1 = labelled ? namesWidth(names, name, 0.36 * area.width()) + gap : 0;
        double numbers = values ? widestValue(name) + gap : 0;
        Box track = new Box(area.left() + names1, area.top(), area.width() - names1 - numbers, area.height());
        Range range = subject.outputRange().including(0);
        for (int output = 0; output < count; output++) {
            double middle = area.top() + (output + 0.5) * pitch;
            double high = Math.max(1, 0.66 * pitch);
            boolean right = showsClasses() && chosen.label() == output;
            paintBar(pen, track, middle, high, range, output);
            if (labelled && output % every == 0) {
                Lettering line = right ? name.bold() : name;
                String text = BoxAxes.shortened(names.get(output), line, names1 - gap);
                if (!text.isEmpty()) {
                    pen.text(text, area.left(), middle, line);
                }
            }
            if (values) {
                pen.text(
                        Numbers.twoDecimals(chosen.outputs().get(output)),
                        area.right(),
                        middle,
                        (right ? name.bold() : name).at(Horizontal.RIGHT, Vertical.MIDDLE));
            }
        }
        if (subject.hasClasses() && chosen.isWrong()) {
            int row = showsClasses() ? chosen.answer() : 0;
            double radius = Math.max(3, Math.min(0.4 * pitch, 0.5 * subject.text()));
            double end = place(track, range, chosen.outputs().get(row));
            double x = Math.max(track.left() + radius + 2, Math.min(track.right() - radius - 2, end));
            subject.look(true).paintBadge(pen, x, area.top() + (row + 0.5) * pitch, radius);
        }
    }

    private void paintBar(Pen pen, Box track, double middle, double high, Range range, int output) {
        Palette palette = subject.palette();
        double top = middle - high / 2;
        pen.rectangle(track.left(), top, track.width(), high, 2, palette.grid());
        double value = chosen.outputs().get(output);
        if (!Double.isNaN(value)) {
            double zero = place(track, range, 0);
            double end = place(track, range, value);
            double left = Math.min(zero, end);
            double width = Math.abs(end - zero);
            pen.rectangle(left, top, width, high, 0, palette.activations().at(value, subject.outputRange()));
            pen.frame(left, top, width, high, 0, Stroke.solid(palette.axis(), 1));
        }
        merged.map(outputs -> outputs.get(output))
                .filter(own -> !Double.isNaN(own))
                .ifPresent(own ->
                        MergedLook.paintMark(pen, place(track, range, own), top - 1, top + high + 1, subject.style()));
        double target = chosen.target().get(output);
        if (!showsClasses() || target != 0) {
            double at = place(track, range, target);
            double half = Math.min(0.5 * high + 2.5, 0.75 * high);
            pen.line(at, middle - half, at, middle + half, Stroke.solid(palette.text(), 2.6));
        }
    }

    private static double place(Box track, Range range, double value) {
        double share = range.length() == 0 ? 0.5 : (range.clamp(value) - range.min()) / range.length();
        return track.left() + share * track.width();
    }

    private Lettering lettering(Ink ink) {
        return Lettering.of(subject.detail().note(), ink);
    }

    private static double namesWidth(List<String> names, Lettering lettering, double most) {
        double widest = names.stream()
                .mapToDouble(name -> TextWidth.of(name, lettering.bold()))
                .max()
                .orElse(0);
        return Math.min(widest, most);
    }

    private double widestValue(Lettering lettering) {
        return IntStream.range(0, chosen.outputs().size())
                .mapToDouble(
                        i -> TextWidth.of(Numbers.twoDecimals(chosen.outputs().get(i)), lettering.bold()))
                .max()
                .orElse(0);
    }

    private boolean showsClasses() {
        return subject.hasClasses() && !subject.isBinary();
    }

    private void paintHeading(Pen pen, Box lower) {
        double y = lower.top() - 0.3 * subject.text();
        Lettering line = lettering(subject.palette().muted()).at(Horizontal.LEFT, Vertical.BASELINE);
        String rows = subject.say(subject.hasClasses() ? "output.rows" : "output.pointsUp");
        String columns = subject.say(subject.hasClasses() ? "output.columns" : "output.pointsAcross");
        pen.text(rows, lower.left(), y, line);
        double room = lower.width() - TextWidth.of(rows, line) - 0.5 * subject.text();
        String text = BoxAxes.shortened(columns, line, room);
        if (!text.isEmpty()) {
            pen.text(text, lower.right(), y, line.at(Horizontal.RIGHT, Vertical.BASELINE));
        }
    }

    /** The number of samples with each target (rows) and prediction (columns). */
    int[][] counts() {
        int classes = subject.classes();
        int[][] counts = new int[classes][classes];
        for (Shown sample : samples.samples()) {
            counts[sample.label()][sample.answer()]++;
        }
        return counts;
    }

    private void paintTable(Pen pen, Box area, boolean bare) {
        int classes = subject.classes();
        int[][] counts = counts();
        List<String> names = subject.isBinary()
                ? List.of(Numbers.count(0), Numbers.count(1))
                : subject.data().outputNames();
        Lettering name = lettering(subject.palette().text());
        double line = 1.35 * subject.detail().note();
        int every = bare ? classes : (int) Math.ceil(1.15 * subject.detail().note() * classes / (area.height() - line));
        boolean labelled = every <= MAX_SKIPPED;
        double gap = 0.45 * subject.text();
        double left = labelled ? namesWidth(names, name, 0.3 * area.width()) + gap : 0;
        double wide = (area.width() - left) / classes;
        boolean headed = labelled
                && names.stream().allMatch(full -> {
                    String shown = BoxAxes.shortened(full, name, wide - 2);
                    return shown.equals(full) || shown.length() >= BoxAxes.FEWEST_LETTERS;
                });
        double top = headed ? line : 0;
        double high = (area.height() - top) / classes;
        for (int row = 0; row < classes; row++) {
            paintCells(pen, new Box(area.left() + left, area.top() + top + row * high, wide, high), counts[row], row);
        }
        for (int i = 0; labelled && i < classes; i++) {
            double middle = area.left() + left + (i + 0.5) * wide;
            String above = BoxAxes.shortened(names.get(i), name, wide - 2);
            if (headed) {
                pen.text(above, middle, area.top() + top - 0.4 * gap, name.at(Horizontal.CENTER, Vertical.BASELINE));
            }
            String beside = BoxAxes.shortened(names.get(i), name, left - gap);
            if (!beside.isEmpty() && i % every == 0) {
                double y = area.top() + top + (i + 0.5) * high;
                pen.text(beside, area.left(), y, name.at(Horizontal.LEFT, Vertical.MIDDLE));
            }
        }
        boolean fits = TextWidth.of(Numbers.count(most(counts)), name.bold()) <= wide - 2
                && high >= 1.1 * subject.detail().note();
        if (fits && !bare) {
            for (int row = 0; row < classes; row++) {
                for (int column = 0; column < classes; column++) {
                    boolean right = row == column;
                    int count = counts[row][column];
                    Ink ink = count == 0
                            ? subject.palette().muted()
                            : subject.palette().text();
                    Lettering number = lettering(ink).centered();
                    pen.text(
                            Numbers.count(count),
                            area.left() + left + (column + 0.5) * wide,
                            area.top() + top + (row + 0.5) * high,
                            right ? number.bold() : number);
                }
            }
        }
    }

    /** Paints the cells of one row from {@code first} on, the stronger the larger their share of the row. */
    private void paintCells(Pen pen, Box first, int[] counts, int row) {
        Palette palette = subject.palette();
        int all = Math.max(1, IntStream.of(counts).sum());
        double air = Math.min(1.5, 0.06 * first.width());
        for (int column = 0; column < counts.length; column++) {
            Box cell = new Box(first.left() + column * first.width(), first.top(), first.width(), first.height())
                    .inside(air);
            double share = (double) counts[column] / all;
            boolean right = column == row;
            Ink ink = right || counts[column] == 0
                    ? palette.text()
                    : palette.states().diverged();
            double strength = counts[column] == 0 ? 0.03 : 0.12 + (right ? 0.18 : 0.45) * share;
            Ink fill = palette.page().mix(ink, strength);
            pen.rectangle(cell.left(), cell.top(), cell.width(), cell.height(), 2, fill);
            if (right) {
                Stroke frame = Stroke.solid(palette.text(), 1.4);
                pen.frame(cell.left(), cell.top(), cell.width(), cell.height(), 2, frame);
            }
        }
    }

    private static int most(int[][] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(row -> IntStream.of(counts[row]))
                .max()
                .orElse(0);
    }

    /** Paints a point for each sample: its first target to the right, the prediction up; on the diagonal both agree. */
    private void paintPoints(Pen pen, Box area) {
        Range range = subject.outputRange();
        double margin = range.length() == 0 ? 1 : 0.1 * range.length();
        Range shown = new Range(range.min() - margin, range.max() + margin);
        Palette palette = subject.palette();
        pen.frame(area.left(), area.top(), area.width(), area.height(), 0, Stroke.solid(palette.grid(), 1));
        pen.line(
                area.left(),
                area.bottom(),
                area.right(),
                area.top(),
                Stroke.solid(palette.axis(), 1.2).dashed(4, 4));
        SampleLook look = subject.look(true);
        List<Sign> signs = new ArrayList<>();
        for (Shown sample : samples.samples()) {
            double output = sample.outputs().get(0);
            if (Double.isNaN(output)) {
                continue;
            }
            double target = sample.target().get(0);
            double x = area.left() + (target - shown.min()) / shown.length() * area.width();
            double y = area.bottom() - (shown.clamp(output) - shown.min()) / shown.length() * area.height();
            double share = range.length() == 0 ? 0.5 : (target - range.min()) / range.length();
            signs.add(new Sign(0, look.ofShare(share), x, y, false, false, false));
        }
        look.paint(pen, signs, area.width() < 120 ? 6 : 7);
    }

    private void paintAround(Pen pen, Box box) {
        String sample = subject.say("output.sample", index + 1);
        axes.paintTitle(pen, box, subject.say("output.sampleTarget", sample, target()), sample);
        String count = samples.areSome()
                ? subject.say("output.someSamples", samples.samples().size(), samples.all())
                : subject.say("output.samples", samples.all());
        Lettering line = subject.note().at(Horizontal.CENTER, Vertical.TOP);
        String brief = subject.say("output.someBrief", samples.samples().size(), samples.all());
        String text = TextWidth.of(count, line) <= box.width() || !samples.areSome() ? count : brief;
        pen.text(text, box.centerX(), box.bottom() + 0.5 * subject.text(), line);
    }

    /** The right class, or the first target. */
    private String target() {
        return showsClasses()
                ? subject.data().outputNames().get(chosen.label())
                : Numbers.brief(chosen.target().get(0));
    }
}
