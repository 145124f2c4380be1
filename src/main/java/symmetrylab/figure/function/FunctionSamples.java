package symmetrylab.figure.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.output.CurveSigns;
import symmetrylab.figure.output.SampleLook;
import symmetrylab.figure.output.SampleLook.Sign;
import symmetrylab.figure.output.ShownSamples;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.figure.output.Subject;
import symmetrylab.figure.output.Work;
import symmetrylab.numeric.Range;

/**
 * The samples in a plot of the function: where they are, and their signs.
 *
 * @param plane the inputs of the plot
 * @param frame its box
 */
record FunctionSamples(FunctionPlane plane, FunctionFrame frame) {

    /** The most samples drawn as large signs. */
    private static final int FEW = 12;

    /** Names keep off samples only if these are no more. */
    private static final int MAX_AVOIDED = 200;

    /** How far from the rim of a sample still counts as on it, in pixels. */
    private static final double REACH = 3;

    /** The number of all samples. */
    static int all(DataSet data) {
        return data.size() + data.validation().map(DataSet::size).orElse(0);
    }

    /** The number of samples drawn, evenly chosen if there are more. */
    int drawn() {
        return Math.min(all(data()), Work.samplesOfPlot(plane.subject().network()));
    }

    /** The sample at a pixel; of several the nearest, and of those equally near the one drawn last. */
    Optional<SampleAt> at(double x, double y) {
        Optional<SampleAt> found = Optional.empty();
        double nearest = size() / 2 + REACH;
        for (SampleAt sample : samples()) {
            for (double[] place : places(sample)) {
                double distance = FastMath.hypot(place[0] - x, place[1] - y);
                if (distance <= nearest) {
                    nearest = distance;
                    found = Optional.of(sample);
                }
            }
        }
        return found;
    }

    /** The squares around the signs of samples; none if there are too many to keep off. */
    List<Box> squares() {
        List<double[]> places = places();
        double size = size(places);
        return places.size() > MAX_AVOIDED
                ? List.of()
                : places.stream()
                        .map(place -> new Box(place[0] - size / 2, place[1] - size / 2, size, size))
                        .toList();
    }

    private DataSet data() {
        return plane.subject().data();
    }

    /** The samples drawn: those to train on, then those held out, as in {@link ShownSamples}. */
    List<SampleAt> samples() {
        DataSet data = data();
        int all = all(data);
        int count = drawn();
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * all / count))
                .mapToObj(index -> sample(data, index))
                .toList();
    }

    private static SampleAt sample(DataSet data, int index) {
        boolean heldOut = index >= data.size();
        DataSet part = heldOut ? data.validation().orElseThrow() : data;
        int row = heldOut ? index - data.size() : index;
        return new SampleAt(part.inputs().row(row), part.targets().row(row), heldOut);
    }

    /** The pixels of a sample: one, or for several real outputs over one input one each. */
    List<double[]> places(SampleAt sample) {
        double x = frame.atAcross(sample.input().get(plane.features().across()));
        if (!plane.isCurve()) {
            return List.of(new double[] {
                x, frame.atUp(sample.input().get(plane.features().up()))
            });
        }
        return CurveSigns.heights(plane.subject(), sample.target()).stream()
                .map(output -> new double[] {x, frame.atUp(output)})
                .toList();
    }

    private List<double[]> places() {
        return samples().stream().flatMap(sample -> places(sample).stream()).toList();
    }

    private List<Sign> signs(ShownSamples samples) {
        CurveSigns onCurve = CurveSigns.of(plane.subject());
        SampleLook look = look();
        Range range = plane.subject().outputRange();
        List<Sign> signs = new ArrayList<>();
        for (Shown sample : samples.samples()) {
            double x = frame.atAcross(sample.input().get(plane.features().across()));
            if (plane.isCurve()) {
                signs.addAll(onCurve.of(sample, x, frame::atUp));
            } else {
                double y = frame.atUp(sample.input().get(plane.features().up()));
                signs.add(look.sign(sample, range, x, y, y > frame.box().centerY()));
            }
        }
        return signs;
    }

    private SampleLook look() {
        Subject subject = plane.subject();
        return plane.isCurve() ? CurveSigns.of(subject).look() : subject.look(true);
    }

    /** The size of the signs, in pixels. */
    double size() {
        return size(places());
    }

    /** The size of the signs: large if there are few samples and they are apart. */
    private double size(List<double[]> places) {
        double large = Math.max(14, 1.5 * style().text());
        boolean few = all(data()) <= FEW && frame.box().height() > 5 * large;
        for (int i = 0; few && i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                double dx = places.get(i)[0] - places.get(j)[0];
                double dy = places.get(i)[1] - places.get(j)[1];
                few &= dx * dx + dy * dy >= 1.3 * 1.3 * large * large;
            }
        }
        double side = Math.min(frame.box().width(), frame.box().height());
        return few ? large : Math.max(6.5, Math.min(12, 5 + 0.02 * side));
    }

    void paint(Pen pen) {
        Subject subject = plane.subject();
        ShownSamples samples = ShownSamples.of(subject.parameters(), data(), true, drawn());
        List<Sign> signs = signs(samples);
        SampleLook look = look();
        double size = size();
        frame.clip(pen, on -> look.paint(on, signs, size));
        boolean digits = subject.isBinary() && size >= 1.4 * style().text();
        for (int i = 0; digits && i < signs.size(); i++) {
            Sign sign = signs.get(i);
            Lettering lettering = Lettering.of(Math.min(12, style().text()), look.onSign(sign))
                    .bold()
                    .centered();
            pen.text(Numbers.count(samples.samples().get(i).label()), sign.x(), sign.y(), lettering);
        }
    }

    private FigureStyle style() {
        return frame.style();
    }
}
