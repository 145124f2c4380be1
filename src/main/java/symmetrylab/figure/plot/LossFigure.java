package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scales.PlotWork;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * Loss over the steps and, for classes, the accuracy: in a separate plot below if there is room, else on a second axis
 * at the right. Dashed lines are the same on the samples held out, pale ones before the last edit.
 *
 * @param scene the lane at one step
 */
public record LossFigure(Scene scene) implements LayeredFigure, Tabular, StepPicture {

    /** The least height of a plot area for a separate plot. */
    private static final double LOWEST = 110;

    private static final Range SHARE = new Range(0, 1.04);

    /** As wide as most values. */
    private static final String WIDEST_LOSS = "0.8888";

    private static final String WIDEST_SHARE = "88.8%";

    private static final PlotAxis SHARES = new PlotAxis(SHARE, List.of(0.0, 0.5, 1.0), List.of("0", "50%", "100%"));

    /** The part that is the same at every step: the curves and, in the layer of those ahead, the axes. */
    private record Curves(LossFigure plot, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintCurves(pen, width, height, past);
        }
    }

    /**
     * One quantity in its plot.
     *
     * @param frame its frame
     * @param ink its colour
     * @param training its value at a step
     * @param held its value on the samples held out; NaN if there are none
     * @param before its value before the last edit, of a run
     */
    private record Quantity(
            PlotFrame frame,
            Ink ink,
            IntToDoubleFunction training,
            IntToDoubleFunction held,
            Function<Recording, IntToDoubleFunction> before) {}

    /**
     * The curves of a quantity.
     *
     * @param training its values
     * @param held its values on the samples held out; empty if there are none
     */
    private record Course(Path training, Path held) {}

    /** The work on all curves in a picture of some size. */
    private record Courses(LossFigure plot, double width, double height) implements PlotWork.Piece<List<Course>> {
        @Override
        public List<Course> result() {
            return plot.quantities(width, height).stream().map(plot::course).toList();
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        LossFigure anyStep = new LossFigure(scene.ofWholeRun());
        double now = lossFrame(width, height).until(scene.now());
        return List.of(
                new Layer(new Curves(anyStep, false), 0, width),
                new Layer(new Curves(anyStep, true), 0, now),
                new Layer(this::paintMarks, 0, width));
    }

    @Override
    public Optional<Scale> stepAxis(double width, double height) {
        return Optional.of(lossFrame(width, height).x());
    }

    @Override
    public NumberTable table() {
        Recording recording = history().recording();
        List<CurveTable.Series> curves = new ArrayList<>();
        curves.add(new CurveTable.Series(style().words().get("quantity.loss"), recording::loss));
        if (hasAccuracy()) {
            curves.add(new CurveTable.Series(
                    style().words().get("quantity.accuracy"), step -> orNaN(recording.accuracy(step))));
        }
        if (hasHeld()) {
            curves.add(new CurveTable.Series(
                    style().words().get("figure.table.heldLoss"),
                    step -> recording.validation(step).map(Score::loss).orElse(Double.NaN)));
        }
        if (hasHeld() && hasAccuracy()) {
            curves.add(new CurveTable.Series(style().words().get("figure.table.heldAccuracy"), step -> recording
                    .validation(step)
                    .map(score -> orNaN(score.accuracy()))
                    .orElse(Double.NaN)));
        }
        return CurveTable.of(scene, curves);
    }

    private boolean hasAccuracy() {
        return history().recording().accuracy(0).isPresent();
    }

    private boolean hasHeld() {
        return history().recording().validation(0).isPresent();
    }

    /** Whether there are two plots, the accuracy's below. */
    private boolean two(double height) {
        return hasAccuracy() && height >= 2 * PlotPlace.heightFor(LOWEST, style());
    }

    private PlotPlace lossPlace(double width, double height) {
        double room = hasAccuracy() && !two(height)
                ? TextWidth.of(SHARES.labels().get(2), PlotPlace.axis(style())) + 0.45 * style().text()
                : 0;
        return new PlotPlace(0, two(height) ? height / 2 : height, width, room, style());
    }

    private PlotPlace sharePlace(double width, double height) {
        return PlotPlace.of(height / 2, height, width, style());
    }

    private PlotFrame lossFrame(double width, double height) {
        return PlotFrame.linear(
                lossPlace(width, height), StepAxis.of(scene), scene.scales().loss());
    }

    private PlotFrame shareFrame(double width, double height) {
        if (two(height)) {
            PlotPlace place = sharePlace(width, height);
            return PlotFrame.of(place, StepAxis.of(scene), SHARES, Scale.linear(SHARE, place.low(), place.high()));
        }
        PlotFrame loss = lossFrame(width, height);
        Scale y = Scale.linear(SHARE, loss.floor(), loss.y().to());
        return loss.with(y, SHARES);
    }

    private List<Quantity> quantities(double width, double height) {
        Recording recording = history().recording();
        Quantity loss = new Quantity(
                lossFrame(width, height),
                style().palette().positive(),
                recording::loss,
                at -> recording.validation(at).map(Score::loss).orElse(Double.NaN),
                run -> run::loss);
        if (!hasAccuracy()) {
            return List.of(loss);
        }
        Quantity accuracy = new Quantity(
                shareFrame(width, height),
                style().palette().negative(),
                at -> orNaN(recording.accuracy(at)),
                at -> recording
                        .validation(at)
                        .map(score -> orNaN(score.accuracy()))
                        .orElse(Double.NaN),
                run -> at -> orNaN(run.accuracy(at)));
        return List.of(loss, accuracy);
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private void paintCurves(Pen pen, double width, double height, boolean past) {
        List<Quantity> quantities = quantities(width, height);
        if (!past) {
            paintAxes(pen, quantities, width, height);
        }
        boolean hides = scene.plots().futureHidden();
        if (hides == past) {
            for (Quantity quantity : quantities) {
                GhostLines.of(history(), quantity.frame())
                        .ifPresent(lines -> lines.paint(
                                pen,
                                quantity.frame(),
                                lines.values(
                                        quantity.before().apply(lines.ghost().recording()))));
            }
        }
        if (!hides || past) {
            List<Course> courses = scene.scales().work().of(new Courses(this, width, height));
            for (int i = quantities.size() - 1; i >= 0; i--) {
                paintCurves(pen, quantities.get(i), courses.get(i), past);
            }
        }
    }

    private void paintAxes(Pen pen, List<Quantity> quantities, double width, double height) {
        PlotFrame loss = quantities.get(0).frame();
        loss.paintAxes(pen);
        Heading heading = heading(width, height);
        TitleRow.of(lossPlace(width, height)).paintTitle(pen, heading.title());
        if (two(height)) {
            quantities.get(1).frame().paintAxes(pen);
            TitleRow.of(sharePlace(width, height))
                    .paintTitle(pen, style().words().get("figure.accuracy"));
        } else if (hasAccuracy()) {
            quantities.get(1).frame().paintRightAxis(pen, quantities.get(1).ink());
        }
    }

    /**
     * The part of a title and its values that fits; the same at every step.
     *
     * @param title the title of the first plot
     * @param named whether "held out" is written before their values
     * @param held whether values of held-out samples are written
     */
    private record Heading(String title, boolean named, boolean held) {

        /** The heading of a second value on the same line. */
        Heading after() {
            return new Heading(title, false, held);
        }
    }

    private Heading heading(double width, double height) {
        String brief = style().words().get("plot.loss");
        String title = hasAccuracy() && !two(height) ? style().words().get("figure.loss.andAccuracy") : brief;
        TitleRow row = TitleRow.of(lossPlace(width, height));
        List<Heading> headings = List.of(
                new Heading(title, true, true), new Heading(brief, true, true), new Heading(brief, false, true));
        for (Heading heading : headings) {
            List<Word> widest = words(heading, style().palette().text(), WIDEST_LOSS, WIDEST_LOSS);
            if (hasAccuracy() && !two(height)) {
                widest.addAll(words(heading.after(), style().palette().text(), WIDEST_SHARE, WIDEST_SHARE));
            }
            if (row.widthOf(widest) <= row.room(heading.title())) {
                return heading;
            }
        }
        return new Heading(brief, false, false);
    }

    /** A value, and the one on the samples held out if there is one to show. */
    private List<Word> words(Heading heading, Ink ink, String training, String held) {
        List<Word> words = new ArrayList<>(List.of(new Word(training, ink)));
        if (hasHeld() && heading.held()) {
            words.add(new Word(heading.named() ? style().words().get("figure.held", held) : held, ink, true));
        }
        return words;
    }

    private Course course(Quantity quantity) {
        PlotFrame frame = quantity.frame();
        int[] steps = frame.stepsWithSpikes(
                history().lastStep(), history().recording().strideSteps(), step -> new double[] {
                    quantity.training().applyAsDouble(step), quantity.held().applyAsDouble(step)
                });
        return new Course(frame.line(steps, quantity.training()), frame.line(steps, quantity.held()));
    }

    private void paintCurves(Pen pen, Quantity quantity, Course course, boolean past) {
        double width = quantity.frame().curveWidth();
        double scale = LineDash.scale(style());
        if (hasHeld()) {
            Stroke stroke = LineDash.DASHED.stroke(quantity.ink(), width, scale);
            quantity.frame().paintCurve(pen, course.held(), stroke, past);
        }
        Stroke stroke = LineDash.SOLID.stroke(quantity.ink(), 1.1 * width, scale);
        quantity.frame().paintCurve(pen, course.training(), stroke, past);
    }

    private void paintMarks(Pen pen, double width, double height) {
        int now = scene.now();
        List<Quantity> quantities = quantities(width, height);
        PlotFrame losses = quantities.get(0).frame();
        Optional<String> note = flatNote(losses);
        FlatNote.paintCursor(pen, losses, now, () -> note);
        if (two(height)) {
            quantities.get(1).frame().paintCursor(pen, now);
        }
        for (int i = quantities.size() - 1; i >= 0; i--) {
            Quantity quantity = quantities.get(i);
            PlotFrame frame = quantity.frame();
            double radius = frame.pointRadius();
            frame.paintPoint(pen, now, quantity.held().applyAsDouble(now), 0.8 * radius, quantity.ink());
            frame.paintPoint(pen, now, quantity.training().applyAsDouble(now), 1.15 * radius, quantity.ink());
        }
        paintValues(pen, quantities, width, height);
        note.ifPresent(words -> FlatNote.paint(pen, losses, words));
    }

    private void paintValues(Pen pen, List<Quantity> quantities, double width, double height) {
        int now = scene.now();
        Heading heading = heading(width, height);
        TitleRow row = TitleRow.of(lossPlace(width, height));
        Quantity loss = quantities.get(0);
        List<Word> words = words(
                heading,
                loss.ink(),
                Numbers.brief(loss.training().applyAsDouble(now)),
                Numbers.brief(loss.held().applyAsDouble(now)));
        double widest = row.widthOf(words(heading, loss.ink(), WIDEST_LOSS, WIDEST_LOSS));
        if (hasAccuracy()) {
            Quantity accuracy = quantities.get(1);
            List<Word> shares = words(
                    two(height) ? heading : heading.after(),
                    accuracy.ink(),
                    Numbers.percent(accuracy.training().applyAsDouble(now)),
                    Numbers.percent(accuracy.held().applyAsDouble(now)));
            if (two(height)) {
                TitleRow.of(sharePlace(width, height)).paintWords(pen, shares);
            } else {
                words.addAll(shares);
                widest += row.widthOf(words(heading.after(), loss.ink(), WIDEST_SHARE, WIDEST_SHARE));
            }
        }
        if (row.widthOf(words) > row.room(heading.title())) {
            // An unusually long value takes the room of the held-out ones.
            words.removeIf(Word::dashed);
        }
        row.paintWords(pen, words);
        // The name stays in place while the values change.
        double taken = widest;
        GhostLines.of(history(), loss.frame())
                .filter(lines -> !scene.plots().futureHidden() || lines.first() < now)
                .ifPresent(lines -> GhostLines.paintKey(pen, row, heading.title(), taken));
    }

    /** How large the losses up to the last one shown are, if they look flat. */
    private Optional<String> flatNote(PlotFrame frame) {
        Recording recording = history().recording();
        int last = scene.plots().futureHidden() ? scene.now() : history().lastStep();
        double largest = 0;
        for (int step : frame.steps(last, recording.strideSteps())) {
            largest = Math.max(largest, recording.loss(step));
            if (!FlatNote.isFlat(largest, frame.y().domain())) {
                return Optional.empty();
            }
        }
        return FlatNote.of(largest, frame.y().domain(), style().words());
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
