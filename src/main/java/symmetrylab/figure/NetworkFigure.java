package symmetrylab.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.NeuronClasses;
import symmetrylab.analysis.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The network at one step: edges by weight, neurons by activation, the neurons of one class in one colour and joined by
 * a hull.
 *
 * <p>Width and strength of an edge tell the size of the weight on a shared scale that is drawn below; blue and solid is
 * positive, orange and dashed negative, grey dots exactly zero. A short stub tells the bias in the same way.
 *
 * @param history the run
 * @param step which state; the last one for a run that ended before
 * @param scales shared by all lanes
 * @param fill what neurons show
 * @param style colours and text size
 */
public record NetworkFigure(RunHistory history, int step, SharedScales scales, NeuronFill fill, FigureStyle style)
        implements Figure {

    private static final int MAP_CELLS = 13;

    /** Where the neurons are in a picture of this size. */
    public NetworkLayout layout(double width, double height) {
        double text = style.text();
        double left = 3.2 * text + longest(inputNames(width)) * 0.5 * text;
        double right = 3.2 * text + longest(outputNames(width)) * 0.5 * text;
        return new NetworkLayout(network(), left, 2.4 * text, width - right, height - 3.4 * text, text);
    }

    /** The features' names; x1, x2 … where these are too long for the picture, since cut names look alike. */
    private List<String> inputNames(double width) {
        List<String> names = data().featureNames();
        return longest(names) <= lettersIn(width)
                ? names
                : IntStream.rangeClosed(1, names.size()).mapToObj(i -> "x" + i).toList();
    }

    private List<String> outputNames(double width) {
        int most = lettersIn(width);
        return data().outputNames().stream()
                .map(name -> name.length() <= most ? name : name.substring(0, most - 1) + "…")
                .toList();
    }

    /** How many letters a name beside the graph may have: a fifth of the width. */
    private int lettersIn(double width) {
        return Math.max(3, (int) (0.2 * width / (0.5 * style.text())));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        NetworkLayout layout = layout(width, height);
        TrainingState state = history.recording().state(history.held(step));
        List<NeuronClasses> classes = new ArrayList<>();
        for (int hidden = 0; hidden < network().hiddenLayers(); hidden++) {
            classes.add(NeuronClasses.of(state, hidden));
        }
        paintHulls(pen, layout, classes);
        paintEdges(pen, layout, state.parameters());
        paintNeurons(pen, layout, state.parameters(), classes);
        paintNames(pen, layout, width);
        new NetworkLegend(scales, activationRange(1), style).paint(pen, width, height);
    }

    private Architecture network() {
        return history.recording().plan().architecture();
    }

    private DataSet data() {
        return history.recording().data();
    }

    private void paintHulls(Pen pen, NetworkLayout layout, List<NeuronClasses> classes) {
        double radius = layout.radius();
        double columnPitch = layout.columns().get(1).get(0).x()
                - layout.columns().get(0).get(0).x();
        boolean roomy = columnPitch > 7.5 * style.text();
        for (int hidden = 0; hidden < classes.size(); hidden++) {
            List<Place> column = layout.columns().get(hidden + 1);
            NeuronClasses layer = classes.get(hidden);
            for (int number = 0; number < layer.classes().size(); number++) {
                List<Integer> members = layer.classes().get(number);
                List<Place> shown = column.stream()
                        .filter(place -> members.contains(place.index()))
                        .toList();
                if (members.size() < 2 || shown.isEmpty()) {
                    continue;
                }
                Ink ink = style.palette().ofClass(number);
                paintHull(pen, column, shown, radius, ink);
                Place top = shown.get(0);
                pen.text(
                        "×" + members.size() + (roomy ? " identical" : ""),
                        top.x(),
                        top.y() - radius - 0.75 * style.text(),
                        Lettering.of(style.text(), ink).bold().at(Horizontal.CENTER, Vertical.BASELINE));
            }
        }
    }

    /** A band around neighbours of one class, and narrow bridges past the neurons of other classes between them. */
    private void paintHull(Pen pen, List<Place> column, List<Place> members, double radius, Ink ink) {
        Stroke band = Stroke.solid(ink.withAlpha(0.30), 2 * radius + 0.9 * style.text());
        Stroke bridge = Stroke.solid(ink.withAlpha(0.55), 0.5 * style.text());
        int first = 0;
        for (int i = 1; i <= members.size(); i++) {
            Place last = members.get(i - 1);
            if (i < members.size() && column.indexOf(members.get(i)) == column.indexOf(last) + 1) {
                continue;
            }
            Place start = members.get(first);
            pen.path(
                    Path.builder()
                            .moveTo(start.x(), start.y())
                            .lineTo(last.x(), last.y() + 0.01)
                            .build(),
                    band);
            if (i < members.size()) {
                Place next = members.get(i);
                // A cubic curve goes three quarters of the way to its two control points: past the neurons' left edges.
                double side = last.x() - radius;
                double bulge = side - 1.2 * radius;
                pen.path(
                        Path.builder()
                                .moveTo(side, last.y())
                                .curveTo(bulge, last.y(), bulge, next.y(), side, next.y())
                                .build(),
                        bridge);
            }
            first = i;
        }
    }

    private record Edge(Place from, Place to, double weight) {}

    private void paintEdges(Pen pen, NetworkLayout layout, Parameters parameters) {
        EdgeStyle edgeStyle = new EdgeStyle(scales, style);
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < network().layers(); layer++) {
            for (Place from : layout.columns().get(layer)) {
                for (Place to : layout.columns().get(layer + 1)) {
                    edges.add(new Edge(from, to, parameters.weight(layer, to.index(), from.index())));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(edge -> Math.abs(edge.weight())));
        for (Edge edge : edges) {
            double length = Math.hypot(
                    edge.to().x() - edge.from().x(), edge.to().y() - edge.from().y());
            Stroke stroke = edgeStyle.stroke(edge.weight(), length);
            pen.line(edge.from().x(), edge.from().y(), edge.to().x(), edge.to().y(), stroke);
        }
        for (int layer = 0; layer < network().layers(); layer++) {
            for (Place to : layout.columns().get(layer + 1)) {
                double reach = 1.9 * layout.radius();
                pen.line(
                        to.x() - 0.6 * reach,
                        to.y() + 0.8 * reach,
                        to.x(),
                        to.y(),
                        edgeStyle.stroke(parameters.bias(layer, to.index()), reach));
            }
        }
    }

    private void paintNeurons(Pen pen, NetworkLayout layout, Parameters parameters, List<NeuronClasses> classes) {
        List<List<Vec>> grid = fill instanceof NeuronFill.PlaneMap ? planeActivations(parameters) : List.of();
        List<Vec> answers =
                fill instanceof NeuronFill.Sample sample ? sampleActivations(parameters, sample) : List.of();
        for (List<Place> column : layout.columns()) {
            for (Place place : column) {
                boolean hidden = place.column() > 0 && place.column() <= classes.size();
                Ink ring = hidden
                        ? style.palette()
                                .ofClass(classes.get(place.column() - 1).classOf(place.index()))
                        : style.palette().axis();
                double border = hidden ? 3.2 : 1.6;
                if (!grid.isEmpty()) {
                    paintMap(pen, layout.radius(), place, grid, ring, border);
                } else {
                    paintAnswer(pen, layout.radius(), place, answers, ring, border);
                }
            }
        }
    }

    private void paintMap(Pen pen, double radius, Place place, List<List<Vec>> grid, Ink ring, double border) {
        double half = 0.92 * radius;
        Range range = activationRange(place.column());
        InkGrid picture = InkGrid.of(MAP_CELLS, MAP_CELLS, (row, column) -> {
            Vec layer = grid.get(row * MAP_CELLS + column).get(place.column());
            return style.palette().activations().at(layer.get(place.index()), range);
        });
        pen.rectangle(
                place.x() - half,
                place.y() - half,
                2 * half,
                2 * half,
                4,
                style.palette().page());
        pen.grid(place.x() - half, place.y() - half, 2 * half, 2 * half, picture);
        pen.frame(place.x() - half, place.y() - half, 2 * half, 2 * half, 4, Stroke.solid(ring, border));
    }

    private void paintAnswer(Pen pen, double radius, Place place, List<Vec> answers, Ink ring, double border) {
        double value = answers.get(place.column()).get(place.index());
        Ink ink = style.palette().activations().at(value, activationRange(place.column()));
        pen.disc(place.x(), place.y(), radius, ink);
        pen.circle(place.x(), place.y(), radius, Stroke.solid(ring, border));
        if (radius >= 1.1 * style.text()) {
            boolean dark = 0.3 * ink.red() + 0.59 * ink.green() + 0.11 * ink.blue() < 128;
            Ink contrast = dark ? Ink.rgb(0xFFFFFF) : Ink.rgb(0x000000);
            String text = Numbers.inNeuron(value);
            pen.text(
                    text,
                    place.x(),
                    place.y(),
                    Lettering.of(0.8 * style.text(), contrast).centered());
        }
    }

    /** Of each column of the picture, inputs included, for one sample. */
    private List<Vec> sampleActivations(Parameters parameters, NeuronFill.Sample sample) {
        return withInput(parameters, data().inputs().row(Math.min(sample.index(), data().size() - 1)));
    }

    private List<List<Vec>> planeActivations(Parameters parameters) {
        Range across = inputRange(0);
        Range up = inputRange(1);
        List<List<Vec>> cells = new ArrayList<>(MAP_CELLS * MAP_CELLS);
        for (int row = 0; row < MAP_CELLS; row++) {
            double second = up.max() - (row + 0.5) / MAP_CELLS * up.length();
            for (int column = 0; column < MAP_CELLS; column++) {
                double first = across.min() + (column + 0.5) / MAP_CELLS * across.length();
                cells.add(withInput(parameters, Vec.of(first, second)));
            }
        }
        return cells;
    }

    private static List<Vec> withInput(Parameters parameters, Vec input) {
        List<Vec> all = new ArrayList<>();
        all.add(input);
        all.addAll(new Network(parameters).activations(input));
        return all;
    }

    private Range inputRange(int feature) {
        Range range = Range.EMPTY;
        for (double value : data().inputs().column(feature).toArray()) {
            range = range.including(value);
        }
        double margin = range.length() == 0 ? 1 : 0.2 * range.length();
        return new Range(range.min() - margin, range.max() + margin);
    }

    private Range activationRange(int column) {
        if (column == 0) {
            return fill instanceof NeuronFill.PlaneMap ? inputRange(0).including(inputRange(1)) : new Range(-2, 2);
        }
        if (column == network().layers()) {
            return switch (network().output()) {
                case IDENTITY -> targetRange();
                case TANH -> new Range(-1, 1);
                case SIGMOID, SOFTMAX -> new Range(0, 1);
            };
        }
        double limit = scales.activationLimit();
        return switch (network().activation()) {
            case SIGMOID -> new Range(0, 1);
            case TANH -> new Range(-1, 1);
            case RELU, SOFTPLUS -> new Range(0, limit);
            case IDENTITY, LEAKY_RELU, ELU, SILU, GELU -> new Range(-limit, limit);
        };
    }

    private Range targetRange() {
        Range range = Range.EMPTY;
        for (Vec target : data().targets().toRows()) {
            for (double value : target.toArray()) {
                range = range.including(value);
            }
        }
        return range;
    }

    private void paintNames(Pen pen, NetworkLayout layout, double width) {
        List<String> inputs = inputNames(width);
        List<String> outputs = outputNames(width);
        double radius = layout.radius();
        double gap = 0.5 * style.text();
        List<List<Place>> columns = layout.columns();
        int last = columns.size() - 1;
        boolean longNames = Math.max(longest(inputs), longest(outputs)) > 4;
        Lettering name = longNames ? style.note().withInk(style.palette().text()) : style.label();
        for (Place place : columns.get(0)) {
            String text = inputs.get(place.index());
            pen.text(text, place.x() - radius - gap, place.y(), name.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        for (Place place : columns.get(last)) {
            String text = outputs.get(place.index());
            pen.text(text, place.x() + radius + gap, place.y(), name.at(Horizontal.LEFT, Vertical.MIDDLE));
        }
        for (List<Place> column : columns.subList(1, last)) {
            boolean roomBelow =
                    column.size() < 2 || column.get(1).y() - column.get(0).y() - 2 * radius > 1.1 * style.text();
            for (Place place : column) {
                paintHiddenName(pen, place, radius, roomBelow);
            }
        }
        for (NetworkLayout.Gap left : layout.gaps()) {
            pen.text("+" + left.count() + " more", left.x(), left.y(), style.centeredNote());
        }
    }

    private void paintHiddenName(Pen pen, Place place, double radius, boolean below) {
        String text = NeuronNames.hidden(network(), place.column() - 1, place.index());
        double size = 0.88 * style.text();
        double x = below ? place.x() : place.x() + radius + 0.35 * size * text.length() + 0.4 * style.text();
        double y = below ? place.y() + radius + 0.72 * style.text() : place.y() + 0.75 * radius;
        if (!below) {
            // Edges run behind the name here, so it gets a plate to be read on.
            double half = 0.35 * size * text.length() + 2;
            Ink plate = style.palette().page().withAlpha(0.8);
            pen.rectangle(x - half, y - 0.6 * size, 2 * half, 1.2 * size, 3, plate);
        }
        pen.text(text, x, y, Lettering.of(size, style.palette().text()).bold().centered());
    }

    private static int longest(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }
}
