package symmetrylab.figure;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The neurons of a network, filled by their activations, each with a ring in the colour of its class.
 *
 * @param ranges the activations from the darkest to the lightest neuron
 * @param data the samples
 * @param fill what neurons show
 * @param style colours and text size
 */
record NetworkNeurons(ActivationRanges ranges, DataSet data, NeuronFill fill, FigureStyle style) {

    private static final int MAP_CELLS = 13;

    /** Paints the neurons that are shown, given the classes of each hidden layer. */
    void paint(Pen pen, NetworkLayout layout, Parameters parameters, List<NeuronClasses> classes) {
        List<List<Vec>> grid = fill instanceof NeuronFill.PlaneMap ? planeActivations(parameters) : List.of();
        List<Vec> answers = answers(parameters);
        for (List<Place> column : layout.columns()) {
            for (Place place : column) {
                boolean hidden = place.column() > 0 && place.column() <= classes.size();
                Ink ring = hidden
                        ? style.palette()
                                .ofClass(classes.get(place.column() - 1).classOf(place.index()))
                        : style.palette().axis();
                double border = hidden ? 3.2 : 1.6;
                if (!grid.isEmpty()) {
                    paintMap(pen, layout.radius(place.column()), place, grid, ring, border);
                } else {
                    paintAnswer(pen, layout.radius(place.column()), place, answers, ring, border);
                }
            }
        }
    }

    private void paintMap(Pen pen, double radius, Place place, List<List<Vec>> grid, Ink ring, double border) {
        double half = 0.92 * radius;
        Range range = ranges.of(place.column());
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
        if (fill instanceof NeuronFill.Given && Double.isNaN(value)) {
            pen.disc(place.x(), place.y(), radius, style.palette().page());
            pen.circle(place.x(), place.y(), radius, Stroke.solid(ring, border));
            return;
        }
        Ink ink = style.palette().activations().at(value, ranges.of(place.column()));
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

    /** One value for each neuron of each column, inputs included; none where neurons show maps. */
    private List<Vec> answers(Parameters parameters) {
        if (fill instanceof NeuronFill.Sample sample) {
            return withInput(parameters, data.inputs().row(Math.min(sample.index(), data.size() - 1)));
        }
        return fill instanceof NeuronFill.Given given ? given.columns() : List.of();
    }

    private List<List<Vec>> planeActivations(Parameters parameters) {
        Range across = ranges.ofInput(0);
        Range up = ranges.ofInput(1);
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
}
