package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.LayoutCache;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.output.SampleLook.Sign;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * The outputs over the one input, with the samples at their targets; for several classes each sample is at 1, the
 * target of its class.
 *
 * <p>The network is evaluated at every other pixel, at fewer if it is large ({@link Work}), and only once for a box of
 * the same size.
 */
final class OutputCurve implements OutputPicture {

    private static final double NODE_PIXELS = 2;
    private static final int FEW = 12;

    private final Subject subject;
    private final BoxAxes axes;
    private final ShownSamples samples;
    private final CurveSigns signs;
    private final Range across;
    private final Range up;
    private final LayoutCache<double[][]> answers = new LayoutCache<>();
    private final LayoutCache<double[][]> mergedAnswers = new LayoutCache<>();
    private final Optional<Parameters> merged;

    OutputCurve(Subject subject) {
        this.subject = subject;
        this.merged = subject.merged();
        this.axes = new BoxAxes(subject);
        this.samples = ShownSamples.of(subject.parameters(), subject.data(), true, Work.samples(subject.network()));
        this.signs = CurveSigns.of(subject);
        this.across = subject.inputRange(0);
        this.up = subject.curveRange();
    }

    @Override
    public List<Figure> parts(Box box) {
        return List.of((pen, width, height) -> paintAll(pen, box));
    }

    private void paintAll(Pen pen, Box box) {
        pen.rectangle(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                0,
                subject.palette().page());
        pen.area(box.left(), box.top(), box.width(), box.height(), (inside, width, height) -> {
            Box inner = new Box(0, 0, width, height);
            paintGrid(inside, inner);
            // For real targets a good curve runs through all samples, which would hide it.
            if (subject.hasClasses()) {
                paintCurves(inside, inner);
                paintSamples(inside, inner);
            } else {
                paintSamples(inside, inner);
                paintCurves(inside, inner);
            }
        });
        axes.paintFrame(pen, box);
        paintAround(pen, box);
    }

    private void paintGrid(Pen pen, Box box) {
        Stroke grid = Stroke.solid(subject.palette().grid(), 1);
        for (double tick : BoxAxes.ends(up)) {
            pen.line(box.left(), y(box, tick), box.right(), y(box, tick), grid);
        }
        for (double tick : BoxAxes.ends(across)) {
            pen.line(x(box, tick), box.top(), x(box, tick), box.bottom(), grid);
        }
        if (!Double.isNaN(subject.border())) {
            double level = y(box, subject.border());
            Stroke border = Stroke.solid(subject.palette().axis(), 1.2).dashed(4, 4);
            pen.line(box.left(), level, box.right(), level, border);
        }
    }

    private void paintCurves(Pen pen, Box box) {
        LayoutCache.Frame frame = new LayoutCache.Frame(subject.style(), box.width(), 0, box.height());
        double[][] values = answers.in(frame, () -> ask(subject.parameters(), box));
        for (int output = 0; output < values.length; output++) {
            Path curve = curve(box, values[output]);
            pen.path(curve, Stroke.solid(subject.palette().page(), 4.6));
            pen.path(curve, Stroke.solid(signs.ink(output), 2.6));
        }
        merged.ifPresent(parameters -> {
            for (double[] curve : mergedAnswers.in(frame, () -> ask(parameters, box))) {
                MergedLook.paint(pen, curve(box, curve), subject.style());
            }
        });
    }

    private Path curve(Box box, double[] values) {
        Path.Builder path = Path.builder();
        boolean drawn = false;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!Double.isFinite(value)) {
                drawn = false;
                continue;
            }
            double x = box.left() + (double) i / (values.length - 1) * box.width();
            // Far outside the box the line is cut off anyway.
            double y = Math.max(-box.height(), Math.min(2 * box.height(), y(box, value)));
            path = drawn ? path.lineTo(x, y) : path.moveTo(x, y);
            drawn = true;
        }
        return path.build();
    }

    private double[][] ask(Parameters parameters, Box box) {
        int wanted = 1 + (int) Math.ceil(box.width() / NODE_PIXELS);
        int nodes = Math.min(wanted, Work.places(subject.network()));
        double[][] inputs = new double[1][nodes];
        for (int i = 0; i < nodes; i++) {
            inputs[0][i] = across.min() + (double) i / (nodes - 1) * across.length();
        }
        List<Mat> layers = new Network(parameters).activations(Mat.of(inputs));
        return layers.get(layers.size() - 1).toArray();
    }

    private void paintSamples(Pen pen, Box box) {
        List<Sign> all = new ArrayList<>();
        for (Shown sample : samples.samples()) {
            all.addAll(signs.of(sample, x(box, sample.input().get(0)), output -> y(box, output)));
        }
        double size = samples.all() <= FEW && box.width() >= OutputPicture.BARE ? 14 : 8;
        signs.look()
                .paint(pen, all, Math.min(box.width(), box.height()) < OutputPicture.TINY ? OutputPicture.DOT : size);
    }

    private double x(Box box, double input) {
        return box.left() + (input - across.min()) / across.length() * box.width();
    }

    private double y(Box box, double output) {
        return box.bottom() - (output - up.min()) / up.length() * box.height();
    }

    private void paintAround(Pen pen, Box box) {
        if (BoxAxes.isBare(box)) {
            return;
        }
        if (subject.data().outputs() == 1) {
            String title =
                    subject.say("output.title", subject.data().outputNames().get(0));
            String some = samples.areSome()
                    ? subject.say("output.some", title, samples.samples().size(), samples.all())
                    : title;
            axes.paintTitle(pen, box, some, title);
        } else {
            paintNames(pen, box);
        }
        axes.paintAcross(pen, box, across, subject.data().featureNames().get(0));
        if (subject.detail().axes()) {
            axes.paintTicksUp(pen, box, up);
        }
    }

    /** Writes the names of the outputs in the colours of their curves, if there is room for all. */
    private void paintNames(Pen pen, Box box) {
        List<String> names = subject.data().outputNames();
        Lettering lettering =
                Lettering.of(subject.text(), subject.palette().text()).bold().at(Horizontal.LEFT, Vertical.BASELINE);
        double gap = 0.7 * subject.text();
        double width = (names.size() - 1) * gap;
        for (String name : names) {
            width += TextWidth.of(name, lettering);
        }
        if (width > box.width()) {
            axes.paintTitle(pen, box, subject.say("output.several"));
            return;
        }
        double x = box.centerX() - width / 2;
        for (int output = 0; output < names.size(); output++) {
            pen.text(names.get(output), x, axes.titleLine(box), lettering.withInk(signs.ink(output)));
            x += TextWidth.of(names.get(output), lettering) + gap;
        }
    }
}
