package symmetrylab.figure.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.output.Work;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/** Samples and places that can be pointed at in a plot of the function of a certain size. */
public final class FunctionPointing {

    /** Places are rounded to this share of a side, or finer. */
    private static final double FINENESS = 1e-3;

    private final FunctionPlane plane;
    private final FunctionFrame frame;
    private final FunctionSamples samples;

    FunctionPointing(FunctionPlane plane, FunctionFrame frame) {
        this.plane = plane;
        this.frame = frame;
        this.samples = new FunctionSamples(plane, frame);
    }

    /**
     * A target that a sample can be given.
     *
     * @param name of the class, or the number
     * @param isClass whether it is a class
     * @param target one entry an output
     */
    public record Choice(String name, boolean isClass, Vec target) {}

    /** The box of the plot. */
    public FunctionFrame frame() {
        return frame;
    }

    /** Whether every sample is drawn, not only some of them. */
    public boolean showsAllSamples() {
        return FunctionSamples.all(data()) <= Work.samplesOfPlot(plane.subject().network());
    }

    /** The sample at a pixel; of several the nearest. */
    public Optional<SampleAt> sampleAt(double x, double y) {
        return samples.at(x, y);
    }

    /** The pixel of a sample, the first if it has several. */
    public double[] placeOf(SampleAt sample) {
        return samples.places(sample).get(0);
    }

    /** The radius of a sample's sign, in pixels. */
    public double radius() {
        return samples.size() / 2;
    }

    /** The inputs at a pixel, with as few decimals as tell a thousandth of a side apart. */
    public Vec inputAt(double x, double y) {
        double across = rounded(frame.valueAcross(x), frame.across());
        return plane.at(across, plane.isCurve() ? 0 : rounded(frame.valueUp(y), frame.up()));
    }

    /**
     * The target of a sample at a pixel: on a curve what its height says, elsewhere and for several outputs {@code
     * otherwise}.
     */
    public Vec targetAt(double y, Vec otherwise) {
        if (!plane.isCurve() || data().outputs() > 1) {
            return otherwise;
        }
        double value = frame.valueUp(y);
        return Vec.of(plane.subject().isBinary() ? (value > 0.5 ? 1 : 0) : rounded(value, frame.up()));
    }

    /** The target of a new sample at a pixel: on a curve what its height says, elsewhere that of the nearest sample. */
    public Vec newTargetAt(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        Vec target = data().targets().row(0);
        for (SampleAt sample : samples.samples()) {
            for (double[] place : samples.places(sample)) {
                double distance = FastMath.hypot(place[0] - x, place[1] - y);
                if (distance < nearest) {
                    nearest = distance;
                    target = sample.target();
                }
            }
        }
        return targetAt(y, target);
    }

    /** The targets to choose from: the classes, or some round numbers; none for several real outputs. */
    public List<Choice> choices() {
        DataSet data = data();
        List<Choice> choices = new ArrayList<>();
        for (int label = 0; label < data.classes(); label++) {
            int chosen = label;
            boolean binary = plane.subject().isBinary();
            Vec target = binary
                    ? Vec.of(label)
                    : Vec.of(IntStream.range(0, data.outputs())
                            .mapToDouble(i -> i == chosen ? 1 : 0)
                            .toArray());
            String name = binary ? Numbers.count(label) : data.outputNames().get(label);
            choices.add(new Choice(name, true, target));
        }
        if (!data.isClassification() && data.outputs() == 1) {
            Range range = Range.EMPTY;
            for (double value : data.targets().column(0).toArray()) {
                range = range.including(value);
            }
            List<Double> values = Ticks.atLeast(range, PlotAxis.LEAST);
            List<String> labels = PlotAxis.labels(values);
            for (int i = 0; i < labels.size(); i++) {
                choices.add(new Choice(labels.get(i), false, Vec.of(values.get(i))));
            }
        }
        return choices;
    }

    private DataSet data() {
        return plane.subject().data();
    }

    /** A value with as few decimals as tell a thousandth of the range apart. */
    private static double rounded(double value, Range range) {
        double decimals = Math.max(0, Math.ceil(-FastMath.log10(FINENESS * range.length())));
        double power = FastMath.pow(10, decimals);
        // Division, not multiplication: 3 / 10.0 is the double nearest to 0.3, 3 * 0.1 is not.
        return Double.isFinite(value * power) ? FastMath.rint(value * power) / power : value;
    }
}
