package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scene.NeuronFill;
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

    /** Paints the neurons that lie in a picture of this size, given the classes of each hidden layer. */
    void paint(
            Pen pen,
            NetworkLayout layout,
            Parameters parameters,
            List<NeuronClasses> classes,
            double width,
            double height) {
        PlaneCells cells = PlaneCells.fitting(parameters.size());
        List<List<Vec>> grid = fill instanceof NeuronFill.PlaneMap ? planeActivations(parameters, cells) : List.of();
        List<Vec> answers = answers(parameters);
        for (List<Place> column : layout.columns()) {
            int number = column.get(0).column();
            double radius = layout.radius(number);
            if (column.get(0).x() < -radius || column.get(0).x() > width + radius) {
                continue;
            }
            if (layout.isBar(number)) {
                paintBar(pen, layout, column, grid, cells, answers, height);
                continue;
            }
            Ring ring = ring(number, classes, radius);
            for (Place place : column) {
                if (place.y() < -radius || place.y() > height + radius) {
                    continue;
                }
                if (!grid.isEmpty()) {
                    paintMap(pen, radius, place, grid, cells, ring);
                } else {
                    paintAnswer(pen, radius, place, answers, ring.ink(place), ring.width());
                }
            }
        }
    }

    /** The border of the neurons of a column, in the colours of their classes. */
    private record Ring(FigureStyle style, List<Integer> classes, double width) {

        Ink ink(Place place) {
            return classes.isEmpty() ? style.palette().axis() : style.palette().ofClass(classes.get(place.index()));
        }
    }

    private Ring ring(int column, List<NeuronClasses> classes, double radius) {
        boolean hidden = column > 0 && column <= classes.size();
        double width = Math.min(hidden ? 3.2 : 1.6, 0.3 * radius);
        return new Ring(style, hidden ? NetworkHulls.classOfEach(classes.get(column - 1)) : List.of(), width);
    }

    /** The activations of a long column, a row for each neuron; over the plane, those along its middle from left to right. */
    private void paintBar(
            Pen pen,
            NetworkLayout layout,
            List<Place> column,
            List<List<Vec>> grid,
            PlaneCells cells,
            List<Vec> answers,
            double height) {
        int number = column.get(0).column();
        double pitch = layout.pitch(number);
        double radius = layout.radius(number);
        double top = column.get(0).y() - pitch / 2;
        int first = (int) Math.max(0, Math.floor(-top / pitch));
        int last = (int) Math.min(column.size(), Math.ceil((height - top) / pitch));
        if (last <= first) {
            return;
        }
        int rows = (int) Math.max(1, Math.min(last - first, Math.floor((last - first) * pitch)));
        Range range = ranges.of(number);
        int middle = cells.down() / 2 * cells.across();
        InkGrid bar = InkGrid.of(rows, grid.isEmpty() ? 1 : cells.across(), (row, cell) -> {
            int neuron = first + (int) ((long) row * (last - first) / rows);
            double value = grid.isEmpty()
                    ? answers.get(number).get(neuron)
                    : grid.get(middle + cell).get(number).get(neuron);
            return fill instanceof NeuronFill.Given && Double.isNaN(value)
                    ? style.palette().page()
                    : style.palette().activations().at(value, range);
        });
        double x = column.get(0).x() - radius;
        pen.grid(x, top + first * pitch, 2 * radius, (last - first) * pitch, bar);
        pen.frame(
                x,
                top,
                2 * radius,
                column.size() * pitch,
                0,
                Stroke.solid(style.palette().axis(), 1));
    }

    private void paintMap(Pen pen, double radius, Place place, List<List<Vec>> grid, PlaneCells cells, Ring ring) {
        double half = 0.92 * radius;
        double corner = Math.min(4, 0.4 * radius);
        Range range = ranges.of(place.column());
        InkGrid picture = InkGrid.of(cells.down(), cells.across(), (row, column) -> {
            Vec layer = grid.get(row * cells.across() + column).get(place.column());
            return style.palette().activations().at(layer.get(place.index()), range);
        });
        double left = place.x() - half;
        double top = place.y() - half;
        pen.rectangle(left, top, 2 * half, 2 * half, corner, style.palette().page());
        pen.grid(left, top, 2 * half, 2 * half, picture);
        pen.frame(left, top, 2 * half, 2 * half, corner, Stroke.solid(ring.ink(place), ring.width()));
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

    private List<List<Vec>> planeActivations(Parameters parameters, PlaneCells cells) {
        Range across = ranges.ofInput(0);
        Range up = ranges.ofInput(1);
        List<List<Vec>> grid = new ArrayList<>(cells.down() * cells.across());
        for (int row = 0; row < cells.down(); row++) {
            double second = up.max() - (row + 0.5) / cells.down() * up.length();
            for (int column = 0; column < cells.across(); column++) {
                double first = across.min() + (column + 0.5) / cells.across() * across.length();
                grid.add(withInput(parameters, Vec.of(first, second)));
            }
        }
        return grid;
    }

    /** How many places of the plane are asked of a network; the fewer the larger it is. */
    private record PlaneCells(int down, int across) {

        static PlaneCells fitting(int parameters) {
            if (parameters <= 10_000) {
                return new PlaneCells(MAP_CELLS, MAP_CELLS);
            }
            return parameters <= 100_000 ? new PlaneCells(5, 5) : new PlaneCells(1, 3);
        }
    }

    private static List<Vec> withInput(Parameters parameters, Vec input) {
        List<Vec> all = new ArrayList<>();
        all.add(input);
        all.addAll(new Network(parameters).activations(input));
        return all;
    }
}
