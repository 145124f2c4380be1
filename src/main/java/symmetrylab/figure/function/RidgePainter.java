package symmetrylab.figure.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Emphasis;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.function.Ridge.Line;
import symmetrylab.figure.function.Ridges.Group;
import symmetrylab.figure.function.Ridges.Likeness;
import symmetrylab.figure.plot.LineDash;
import symmetrylab.figure.plot.Rope;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Network;
import symmetrylab.numeric.Distinct;

/**
 * Paints ridges with their names; those in one place are a rope of their colours.
 *
 * @param ridges the ridges
 * @param network the network
 * @param frame the box of the plot
 */
record RidgePainter(Ridges ridges, Architecture network, FunctionFrame frame) {

    /** The most ridges drawn; they are those of the first neurons. */
    static final int MAX_RIDGES = 64;

    /** The most names, those of the largest groups and the first neurons. */
    private static final int MAX_NAMES = 16;

    /** More ridges than this are thin, and have no names on samples. */
    private static final int MANY_RIDGES = 12;

    /** How far from a line still counts as on it, in pixels. */
    private static final double REACH = 5;

    /** The opacity of a rope's band. */
    private static final double BAND = 0.28;

    /** Paints the lines, the first neuron's on top; each has a rim that sets it off from the colours below. */
    void paintLines(Pen pen) {
        List<Group> groups = drawn();
        double width = (groups.size() > MANY_RIDGES ? 0.09 : 0.18) * style().text();
        for (int i = groups.size() - 1; i >= 0; i--) {
            paintLine(pen, groups.get(i), width);
        }
    }

    /** Paints the lines so that they stand out. */
    void paintStrong(Pen pen) {
        drawn().forEach(group -> paintLine(pen, group, 0.18 * Emphasis.STRONGER * style().text()));
    }

    /** The line at a pixel; of several the nearest. */
    Optional<Group> nearest(double x, double y) {
        return drawn().stream()
                .filter(group -> group.line().distance(x, y) <= REACH)
                .min(Comparator.comparingDouble(group -> group.line().distance(x, y)));
    }

    private List<Group> drawn() {
        return ridges.groups().stream()
                .filter(group -> group.neurons().get(0) < MAX_RIDGES)
                .toList();
    }

    private void paintLine(Pen pen, Group group, double width) {
        Line line = group.line();
        Path path = Path.builder()
                .moveTo(line.x1(), line.y1())
                .lineTo(line.x2(), line.y2())
                .build();
        Ink page = style().palette().page();
        if (group.neurons().size() == 1) {
            pen.path(path, Stroke.solid(page.withAlpha(0.85), width + 0.16 * style().text()));
            pen.path(path, Stroke.solid(ink(group), width));
            return;
        }
        Ink state = ink(group);
        pen.path(path, Stroke.solid(page.mix(state, BAND), Rope.BAND * width));
        List<Ink> inks = group.neurons().stream()
                .map(style().palette()::ofNeuron)
                .filter(Distinct.values())
                .toList();
        new Rope(inks, LineDash.SOLID, LineDash.scale(style())).paint(pen, path, width, 1);
    }

    /** Marks the breakpoints on the curve of a single output. */
    void paintBreakpoints(Pen pen, FunctionPlane plane) {
        if (plane.subject().data().outputs() > 1) {
            return;
        }
        Network function = new Network(plane.subject().parameters());
        double radius = 0.26 * style().text();
        double rim = Math.max(1, 0.09 * style().text());
        List<Group> groups = drawn();
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            double x = group.line().x1();
            double value = function.outputs(plane.at(frame.valueAcross(x), 0)).get(0);
            if (Double.isFinite(value)) {
                pen.disc(x, frame.near(value), radius + rim, style().palette().page());
                pen.disc(x, frame.near(value), radius, ink(group));
            }
        }
    }

    /** Writes names on the lines, where there is room; off {@code samples} if possible. */
    void paintNames(Pen pen, List<Box> samples) {
        RidgeLabels labels = new RidgeLabels(frame, samples);
        List<Group> largestFirst = new ArrayList<>(drawn());
        largestFirst.sort(Comparator.comparingInt(group -> -group.neurons().size()));
        boolean many = largestFirst.size() > MANY_RIDGES;
        for (Group group : largestFirst.subList(0, Math.min(MAX_NAMES, largestFirst.size()))) {
            labels.place(names(group), group.line(), ink(group), !many);
        }
        labels.paint(pen);
    }

    private Ink ink(Group group) {
        return group.neurons().size() == 1
                ? style().palette().ofNeuron(group.neurons().get(0))
                : RidgeSentence.ink(group.likeness(), style().palette());
    }

    /** The name of a line, from its longest to its shortest form. */
    private List<String> names(Group group) {
        List<Integer> neurons = group.neurons();
        if (neurons.size() == 1) {
            return List.of(NeuronNames.hidden(network, 0, neurons.get(0)));
        }
        boolean near = group.likeness() == Likeness.NEAR;
        String count = style().words().get(near ? "figure.nearCount" : "figure.count", neurons.size());
        String names = style().words().say(NeuronNames.hidden(network, 0, neurons));
        return List.of(names + " " + count, count);
    }

    private FigureStyle style() {
        return frame.style();
    }
}
