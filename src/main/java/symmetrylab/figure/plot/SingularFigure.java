package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
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
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scales.PlotWork;
import symmetrylab.figure.scene.CurveWork;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * The singular values of the activations of one hidden layer over the steps, on a logarithmic scale of as many decades
 * as the run needs above a band for 0, and their effective rank: as a number and, where there is room, as a curve.
 *
 * @param scene the lane at one step
 */
public record SingularFigure(Scene scene) implements LayeredFigure, Tabular, StepPicture {

    /** The fewest and the most decades of the scale; beyond these is rounding. */
    private static final double LEAST_DECADES = 1e-3;

    private static final double MOST_DECADES = 1e-16;

    /** The share of the plot area for the band of zeros. */
    private static final double BAND = 0.12;

    /** The curve of the rank is shown from this height on, a multiple of the text's height. */
    private static final double WITH_RANK = 19;

    /** The share of the height for the singular values, where the rank has a curve. */
    private static final double UPPER = 0.56;

    /** A rank below this is 1 to a reader. */
    private static final double ONE = 1.005;

    /** The part that is the same at every step: the curves and, in the layer of those ahead, the axes. */
    private record Curves(SingularFigure plot, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintCurves(pen, width, height, past);
        }
    }

    /** The work on this plot at a step of a lane; absent without a hidden layer. */
    public static Optional<StepWork> work(RunHistory history, PlotView view) {
        int layers = history.hiddenLayers();
        return layers == 0 ? Optional.empty() : Optional.of(new SpectrumWork(history, view.layerOf(layers)));
    }

    /** The work on the curves and the axis of this plot, of all {@code lanes}. */
    public static CurveWork curveWork(List<RunHistory> lanes, int lastStep, PlotView view) {
        return new SpectraWork(lanes, view.layer(), StepAxis.of(lastStep, view).steps());
    }

    @Override
    public List<Layer> layers(double width, double height) {
        if (history().hiddenLayers() == 0) {
            String none = style().words().get("figure.noHidden");
            Figure nothing = (pen, w, h) -> pen.text(none, w / 2, h / 2, style().centeredNote());
            return List.of(new Layer(nothing, 0, width));
        }
        SingularFigure anyStep = new SingularFigure(scene.ofWholeRun());
        double now = frame(width, height).until(scene.now());
        return List.of(
                new Layer(new Curves(anyStep, false), 0, width),
                new Layer(new Curves(anyStep, true), 0, now),
                new Layer(this::paintMarks, 0, width));
    }

    /** The singular values and the rank at the steps of the curves and at the current one, if it is on the axis. */
    @Override
    public NumberTable table() {
        List<String> names = new ArrayList<>();
        names.add(style().words().get("figure.table.step"));
        if (history().hiddenLayers() == 0) {
            return new NumberTable(names, Mat.ofRowMajor(0, 1, new double[0]));
        }
        int count = shown();
        for (int i = 1; i <= count; i++) {
            names.add("σ" + i);
        }
        names.add(style().words().get("quantity.effective_rank"));
        boolean hides = scene.plots().futureHidden();
        Range axis = StepAxis.of(scene).steps();
        int[] steps = IntStream.concat(IntStream.of(stepArray()), IntStream.of(scene.now()))
                .filter(step -> !hides || step <= scene.now())
                .filter(step -> step >= axis.min() && step <= axis.max())
                .sorted()
                .filter(Distinct.ints())
                .toArray();
        double[][] rows = new double[steps.length][count + 2];
        for (int row = 0; row < steps.length; row++) {
            ActivationSpectrum spectrum = spectrum(steps[row]);
            rows[row][0] = steps[row];
            for (int i = 0; i < count; i++) {
                rows[row][i + 1] = spectrum.value(i);
            }
            rows[row][count + 1] = spectrum.rank();
        }
        Mat numbers = steps.length == 0 ? Mat.ofRowMajor(0, count + 2, new double[0]) : Mat.of(rows);
        return new NumberTable(names, numbers);
    }

    @Override
    public Optional<Scale> stepAxis(double width, double height) {
        return history().hiddenLayers() == 0
                ? Optional.empty()
                : Optional.of(frame(width, height).x());
    }

    private boolean hasRank(double height) {
        return height >= WITH_RANK * style().text() && !steps().isEmpty();
    }

    private PlotPlace place(double width, double height) {
        double bottom = hasRank(height) ? UPPER * height : height;
        return new PlotPlace(0, bottom, width, names(), style());
    }

    /** The room for names at the right of the last step, the same in all lanes. */
    private double names() {
        int neurons =
                Math.max(2, scene.scales().courses().mostNeurons(scene.plots().layer(), Integer.MAX_VALUE));
        int most = Math.min(neurons, history().recording().data().size());
        return nameGap() + TextWidth.of(name(0, most - 1), PlotPlace.axis(style()));
    }

    private double nameGap() {
        return 0.8 * PlotFrame.pointRadius(style()) + 0.4 * style().text();
    }

    /** The name of one singular value, or of all from one to another. */
    private String name(int first, int last) {
        String one = "σ" + (first + 1);
        return last == first ? one : style().words().get("text.range", one, last + 1);
    }

    private PlotFrame frame(double width, double height) {
        PlotPlace place = place(width, height);
        double area = place.low() - place.high();
        Range domain = domain();
        double size = PlotPlace.axis(style()).size();
        // The label at the very top would touch the title.
        Scale scale = Scale.log(domain, place.low() - BAND * area, place.high() + 0.4 * size);
        double decade = scale.at(domain.min()) - scale.at(10 * domain.min());
        int apart = 1;
        while (apart * decade < 1.6 * size && apart < 8) {
            apart *= 2;
        }
        List<Double> ticks = Ticks.powersOfTen(domain, apart);
        // The label of the band is in its middle.
        List<Double> free = ticks.stream()
                .filter(tick -> scale.at(tick) + 0.9 * size < zero(scale, place.low()))
                .toList();
        PlotAxis axis =
                new PlotAxis(domain, free, free.stream().map(Numbers::tick).toList());
        return PlotFrame.of(place, StepAxis.of(scene), axis, scale);
    }

    private PlotPlace rankPlace(double width, double height) {
        return new PlotPlace(UPPER * height, height, width, names(), style());
    }

    private PlotFrame rankFrame(double width, double height) {
        PlotPlace place = rankPlace(width, height);
        int most = scene.scales().courses().mostNeurons(scene.plots().layer(), Integer.MAX_VALUE);
        Range ranks = new Range(
                0,
                1.08
                        * Math.max(
                                shown(),
                                Math.min(most, history().recording().data().size())));
        return PlotFrame.linear(place, StepAxis.of(scene), ranks);
    }

    /** The scale is between the powers of ten around the values of the curves of all lanes. */
    private Range domain() {
        Range values = scene.scales()
                .courses()
                .singularValues(scene.plots().layer(), StepAxis.of(scene).steps());
        if (values.isEmpty()) {
            return new Range(LEAST_DECADES, 1);
        }
        double top = FastMath.pow(10, Math.ceil(FastMath.log10(values.max()) - 1e-9));
        double bottom = FastMath.pow(10, Math.floor(FastMath.log10(values.min()) + 1e-9));
        return new Range(Math.max(MOST_DECADES * top, Math.min(LEAST_DECADES * top, bottom)), top);
    }

    private static double zero(Scale scale, double floor) {
        return (scale.from() + floor) / 2;
    }

    private static double zero(PlotFrame frame) {
        return zero(frame.y(), frame.floor());
    }

    /**
     * All curves.
     *
     * @param values those of each singular value, from the largest: above 0, and in the band of zeros
     * @param rank that of the effective rank; empty if it is not shown
     */
    private record Course(List<List<Path>> values, Path rank) {}

    /** The work on all curves in a picture of some size. */
    private record Courses(SingularFigure plot, double width, double height) implements PlotWork.Piece<Course> {
        @Override
        public Course result() {
            return plot.course(width, height);
        }
    }

    private Course course(double width, double height) {
        PlotFrame frame = frame(width, height);
        List<List<Path>> values = new ArrayList<>();
        int count = steps().isEmpty() ? 0 : shown();
        for (int i = 0; i < count; i++) {
            values.add(valueCurves(frame, i));
        }
        Path rank = hasRank(height)
                ? rankFrame(width, height)
                        .line(stepArray(), step -> spectrum(step).rank())
                : Path.builder().build();
        return new Course(List.copyOf(values), rank);
    }

    private void paintCurves(Pen pen, double width, double height, boolean past) {
        PlotFrame frame = frame(width, height);
        if (!past) {
            paintAxes(pen, frame);
            TitleRow row = TitleRow.of(place(width, height));
            row.paintTitle(pen, title(row));
        }
        boolean isHidden = scene.plots().futureHidden() && !past;
        Course course = scene.scales().work().of(new Courses(this, width, height));
        int count = course.values().size();
        for (int i = isHidden ? -1 : count - 1; i >= 0; i--) {
            Stroke stroke = stroke(frame, i, count);
            course.values().get(i).forEach(curve -> frame.paintCurve(pen, curve, stroke, past));
        }
        if (hasRank(height)) {
            if (!past) {
                rankFrame(width, height).paintAxes(pen);
                TitleRow.of(rankPlace(width, height))
                        .paintTitle(pen, style().words().get("figure.singular.rank.title"));
            }
            if (!isHidden) {
                Stroke stroke = Stroke.solid(style().palette().text(), frame.curveWidth());
                rankFrame(width, height).paintCurve(pen, course.rank(), stroke, past);
            }
        }
    }

    private void paintAxes(Pen pen, PlotFrame frame) {
        double top = frame.y().from();
        Ink band = style().palette().grid();
        pen.rectangle(frame.x().from(), top, frame.x().to() - frame.x().from(), frame.floor() - top, 0, band);
        frame.paintAxes(pen);
        Lettering label =
                PlotPlace.axis(style()).bold().withInk(style().palette().text());
        pen.text(
                "0", frame.x().from() - 0.4 * style().text(), zero(frame), label.at(Horizontal.RIGHT, Vertical.MIDDLE));
    }

    /** Values of 0 are a level line in the band. */
    private List<Path> valueCurves(PlotFrame frame, int index) {
        int[] steps = stepArray();
        double middle = zero(frame);
        Scale around = Scale.linear(
                new Range(0, 2), 2 * middle - frame.y().to(), frame.y().to());
        PlotFrame band = frame.with(around, frame.axis());
        return List.of(
                frame.line(steps, step -> {
                    double value = spectrum(step).value(index);
                    return value == 0 ? Double.NaN : value;
                }),
                band.line(steps, step -> spectrum(step).value(index) == 0 ? 1 : Double.NaN));
    }

    private Stroke stroke(PlotFrame frame, int index, int count) {
        double wide = index == 0 ? 1.3 : count > 12 ? 0.5 : 0.9;
        return Stroke.solid(style().palette().forward(), wide * frame.curveWidth());
    }

    private void paintMarks(Pen pen, double width, double height) {
        int now = scene.now();
        ActivationSpectrum spectrum = spectrum(now);
        PlotFrame frame = frame(width, height);
        frame.paintCursor(pen, now);
        int shown = spectrum.values().size();
        double radius = shown > 12 ? 0.5 * frame.pointRadius() : 0.8 * frame.pointRadius();
        for (int i = shown - 1; i >= 0; i--) {
            if (Double.isFinite(spectrum.value(i))) {
                frame.paintPointAt(
                        pen,
                        now,
                        y(frame, spectrum, i),
                        radius,
                        style().palette().forward());
            }
        }
        paintNames(pen, frame, spectrum);
        if (steps().isEmpty()) {
            double cursor = frame.x().at(now);
            boolean isLate = 2 * cursor > frame.x().from() + frame.x().to();
            double end = isLate ? frame.x().from() : frame.x().to();
            pen.text(
                    style().words().get("figure.singular.costly"),
                    (cursor + end) / 2,
                    (frame.y().from() + frame.y().to()) / 2,
                    style().centeredNote());
        }
        if (hasRank(height)) {
            PlotFrame ranks = rankFrame(width, height);
            ranks.paintCursor(pen, now);
            ranks.paintPoint(
                    pen,
                    now,
                    spectrum.rank(),
                    frame.pointRadius(),
                    style().palette().text());
        }
        paintRank(pen, TitleRow.of(place(width, height)), spectrum);
    }

    private static double y(PlotFrame frame, ActivationSpectrum spectrum, int index) {
        double value = spectrum.value(index);
        return value == 0 ? zero(frame) : frame.y().at(value);
    }

    /** Names the points at the current step, from the largest, as far as names do not touch. */
    private void paintNames(Pen pen, PlotFrame frame, ActivationSpectrum spectrum) {
        if (!frame.shows(scene.now())) {
            return;
        }
        Lettering label = PlotPlace.axis(style()).withInk(style().palette().text());
        double left = frame.x().at(scene.now()) + nameGap();
        int shown = spectrum.values().size();
        int i = 0;
        while (i < shown && Double.isFinite(spectrum.value(i))) {
            double y = y(frame, spectrum, i);
            // Points whose names would touch have one.
            int end = i;
            while (end + 1 < shown && y(frame, spectrum, end + 1) - y < 1.1 * label.size()) {
                end++;
            }
            String name = name(i, end);
            double wide = TextWidth.of(name, label);
            Ink page = style().palette().page();
            pen.rectangle(left - 2, y - 0.6 * label.size(), wide + 4, 1.2 * label.size(), 2, page.withAlpha(0.75));
            pen.text(name, left, y, label.at(Horizontal.LEFT, Vertical.MIDDLE));
            i = end + 1;
        }
    }

    private void paintRank(Pen pen, TitleRow row, ActivationSpectrum spectrum) {
        boolean isOne = spectrum.rank() > 0 && spectrum.rank() < ONE && width() > 1;
        boolean isExact = isOne && history().spread(scene.now(), hidden()) == 0;
        Ink one = isExact
                ? style().palette().states().identical()
                : style().palette().states().near();
        Ink ink = isOne ? one : style().palette().text();
        String rank = spectrum.rank() > 0 ? Numbers.twoDecimals(spectrum.rank()) : Numbers.tick(spectrum.rank());
        int shown = spectrum.values().size();
        String full = style().words().get(key(isOne, isExact), rank, shown);
        String brief = style().words().get("figure.singular.rank.brief", rank, shown);
        boolean fits = row.widthOf(full) <= row.room(title(row));
        row.paintWords(pen, List.of(new Word(fits ? full : brief, ink)));
    }

    private static String key(boolean isOne, boolean isExact) {
        return isExact ? "figure.singular.one" : isOne ? "figure.singular.near" : "figure.singular.rank";
    }

    /** The longest title beside which the brief rank fits, whatever the rank. */
    private String title(TitleRow row) {
        String full = fullTitle();
        int most = shown();
        String rank = style().words().get("figure.singular.rank.brief", Numbers.twoDecimals(most), most);
        return row.widthOf(rank) <= row.room(full) ? full : style().words().get("plot.rank");
    }

    private String fullTitle() {
        int all = history().recording().data().size();
        int samples = spectrum(scene.now()).samples();
        return samples < all
                ? style().words().get("figure.singular.some", Numbers.count(samples), Numbers.count(all))
                : style().words().get("figure.singular.title");
    }

    private int[] stepArray() {
        return steps().stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Integer> steps() {
        Range axis = StepAxis.of(scene).steps();
        return history().spectrumSteps(hidden(), (int) axis.min(), (int) axis.max());
    }

    private ActivationSpectrum spectrum(int step) {
        return history().spectrum(step, hidden());
    }

    /** The number of singular values. */
    private int shown() {
        return spectrum(scene.now()).values().size();
    }

    private int width() {
        return history().recording().plan().architecture().fanOut(hidden());
    }

    private int hidden() {
        return scene.plots().layerOf(history().hiddenLayers());
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
