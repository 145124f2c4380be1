package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayoutCache;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.output.SampleLook.Sign;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The output over the plane of two inputs, with the samples on it: the value of one output, or the predicted class if
 * several outputs are classes. Of several real outputs it shows the first.
 *
 * <p>The network is evaluated at nodes about 6 pixels apart, at fewer if it is large ({@link Work}), and only once for
 * a box of the same size; between nodes the map is linear.
 */
final class OutputMap implements OutputPicture {

    /** The most samples drawn as large signs. */
    private static final int FEW = 12;

    private static final Ink WHITE = Ink.rgb(0xFFFFFF);

    private final Subject subject;
    private final BoxAxes axes;
    private final FieldPainter painter;
    private final ShownSamples samples;
    private final SampleLook look;
    private final Range across;
    private final Range up;
    private final LayoutCache<PlaneField> fields = new LayoutCache<>();
    private final LayoutCache<PlaneField> mergedFields = new LayoutCache<>();
    private final Optional<Parameters> merged;

    OutputMap(Subject subject) {
        this.subject = subject;
        this.merged = subject.merged();
        this.axes = new BoxAxes(subject);
        this.painter = new FieldPainter(subject);
        this.samples = ShownSamples.of(subject.parameters(), subject.data(), true, Work.samples(subject.network()));
        this.look = subject.look(true);
        this.across = subject.inputRange(0);
        this.up = subject.inputRange(1);
    }

    @Override
    public List<Figure> parts(Box box) {
        Samples shown = samples(box);
        Object surroundings = List.of(subject.style(), subject.detail(), subject.data(), box);
        List<Sign> right = shown.signs().stream().map(Sign::withoutMark).toList();
        return List.of(
                (pen, width, height) -> paintMap(pen, box),
                new KeyedFigure(List.of(surroundings, right), (pen, width, height) -> {
                    axes.paintFrame(pen, box);
                    look.paintSigns(pen, right, shown.size());
                }),
                new KeyedFigure(
                        List.of(surroundings, shown.wrong(), shown.values()),
                        (pen, width, height) -> paintAnswers(pen, box, shown)),
                new KeyedFigure(surroundings, (pen, width, height) -> paintAround(pen, box)));
    }

    private void paintMap(Pen pen, Box box) {
        LayoutCache.Frame frame = new LayoutCache.Frame(subject.style(), box.width(), 0, box.height());
        PlaneField field = fields.in(frame, () -> field(subject.parameters(), box));
        int cells = FieldPainter.cellsAlong(largest(box));
        painter.paint(pen, box, field, cells, cells);
        merged.ifPresent(
                parameters -> painter.paintMerged(pen, box, mergedFields.in(frame, () -> field(parameters, box))));
    }

    private static double largest(Box box) {
        return Math.max(box.width(), box.height());
    }

    private PlaneField field(Parameters parameters, Box box) {
        int nodes = nodes(subject.network(), box);
        return PlaneField.of(parameters, across, up, nodes, nodes, Vec::of);
    }

    /** The number of nodes along each side of {@code box} at which the network is evaluated. */
    static int nodes(Architecture network, Box box) {
        int wanted = FieldPainter.nodesAlong(largest(box));
        return Math.max(2, Math.min(wanted, (int) Math.sqrt(Work.places(network))));
    }

    /**
     * The samples in a box.
     *
     * @param signs their signs
     * @param shown the samples, one a sign
     * @param size of the signs, in pixels
     * @param large whether there is room for words at each sign
     */
    private record Samples(List<Sign> signs, List<Shown> shown, double size, boolean large) {

        List<Sign> wrong() {
            return signs.stream().filter(Sign::wrong).toList();
        }

        /** The outputs written beside the signs. */
        List<String> values() {
            return large ? shown.stream().map(OutputMap::valueOf).toList() : List.of();
        }
    }

    private Samples samples(Box box) {
        List<Sign> signs = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        Range range = subject.outputRange();
        for (Shown sample : samples.samples()) {
            double x = box.left() + (sample.input().get(0) - across.min()) / across.length() * box.width();
            double y = box.bottom() - (sample.input().get(1) - up.min()) / up.length() * box.height();
            signs.add(look.sign(sample, range, x, y, y > box.centerY()));
            shown.add(sample);
        }
        double large = Math.max(16, Math.min(44, 6.9 + 0.08 * box.width()));
        if (areApart(signs, 1.4 * large)) {
            return new Samples(signs, shown, large, true);
        }
        if (box.width() < TINY) {
            return new Samples(signs.stream().map(Sign::withoutMark).toList(), shown, DOT, false);
        }
        double small = Math.max(box.width() < 120 ? 6.5 : 8, Math.min(12, box.width() / 38));
        return new Samples(signs, shown, small, false);
    }

    /** Marks the samples that are classified wrong and, beside large signs, writes what the network answers. */
    private void paintAnswers(Pen pen, Box box, Samples samples) {
        look.paintWrong(pen, samples.wrong(), samples.size());
        if (!samples.large()) {
            return;
        }
        List<Sign> signs = samples.signs();
        List<Shown> shown = samples.shown();
        double large = samples.size();
        List<Box> plates = plates(pen, box, signs, shown, large);
        if (subject.isBinary()) {
            double digit = Math.max(0.6 * large, Math.min(12, subject.text()));
            for (int i = 0; i < signs.size(); i++) {
                Sign sign = signs.get(i);
                Lettering lettering =
                        Lettering.of(digit, look.onSign(sign)).bold().centered();
                pen.text(Numbers.count(shown.get(i).label()), sign.x(), sign.y(), lettering);
            }
        }
        for (int i = 0; i < plates.size(); i++) {
            Box plate = plates.get(i);
            if (plate.width() > 0) {
                Lettering lettering = Lettering.of(plateText(large), Palette.LIGHT.text())
                        .bold()
                        .centered();
                pen.text(valueOf(shown.get(i)), plate.centerX(), plate.centerY(), lettering);
            }
        }
    }

    private boolean areApart(List<Sign> signs, double distance) {
        if (samples.all() > FEW) {
            return false;
        }
        for (int i = 0; i < signs.size(); i++) {
            for (int j = 0; j < i; j++) {
                double dx = signs.get(i).x() - signs.get(j).x();
                double dy = signs.get(i).y() - signs.get(j).y();
                if (dx * dx + dy * dy < distance * distance) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String valueOf(Shown sample) {
        return Numbers.twoDecimals(sample.outputs().get(0));
    }

    private double plateText(double sign) {
        return sign >= 24 ? subject.text() : subject.detail().note();
    }

    /**
     * Draws a plate with each sample's output, towards the middle of the box; none if a plate would cover something.
     */
    private List<Box> plates(Pen pen, Box box, List<Sign> signs, List<Shown> shown, double size) {
        List<Box> plates = new ArrayList<>();
        boolean wanted = subject.detail().values() && BoxAxes.hasNames(box) && !painter.showsClasses();
        Box none = new Box(0, 0, 0, 0);
        double text = plateText(size);
        Lettering lettering = Lettering.of(text, Palette.LIGHT.text()).bold();
        for (Sign sign : signs) {
            double width = TextWidth.of(valueOf(shown.get(plates.size())), lettering) + 0.5 * text;
            double height = 1.35 * text;
            double away = 0.69 * size + 2.5;
            double top = sign.crossBelow() ? sign.y() - away - height : sign.y() + away;
            double left = Math.max(box.left() + 3, Math.min(box.right() - 3 - width, sign.x() - width / 2));
            Box plate = new Box(left, top, width, height);
            boolean covers = plates.stream().anyMatch(plate::overlaps)
                    || signs.stream()
                            .anyMatch(other -> other != sign && plate.overlaps(around(other.x(), other.y(), size)));
            plates.add(wanted && !covers ? plate : none);
        }
        for (Box plate : plates) {
            if (plate.width() > 0) {
                pen.rectangle(plate.left(), plate.top(), plate.width(), plate.height(), 3, WHITE.withAlpha(0.94));
            }
        }
        return plates;
    }

    /** The square around a sign, including its cross. */
    private static Box around(double x, double y, double size) {
        return new Box(x - 0.8 * size, y - 0.8 * size, 1.6 * size, 1.6 * size);
    }

    private void paintAround(Pen pen, Box box) {
        String title = painter.showsClasses()
                ? subject.say("output.predictedClass")
                : subject.say("output.title", subject.data().outputNames().get(0));
        String some = samples.areSome()
                ? subject.say("output.some", title, samples.samples().size(), samples.all())
                : title;
        double width = axes.paintTitle(pen, box, some, title);
        axes.paintAcross(pen, box, across, subject.data().featureNames().get(0));
        axes.paintUp(pen, box, up, subject.data().featureNames().get(1), width);
    }
}
