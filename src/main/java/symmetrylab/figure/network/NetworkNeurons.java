package symmetrylab.figure.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Shades;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The neurons of a network, filled by their activations, each with a border in its own colour.
 *
 * @param scene the lane at one step
 * @param ranges the activations from the darkest to the lightest neuron
 * @param parameters the weights and biases
 */
record NetworkNeurons(Scene scene, ActivationRanges ranges, Parameters parameters) {

    private static final int MAP_CELLS = 13;
    private static final double MAX_BORDER = 4;

    /** The size of the activation beside a picture of weights, as a share of the picture's size. */
    private static final double BESIDE = 0.36;

    /** Paints the neurons inside a picture of this size. */
    void paint(Pen pen, NetworkLayout layout, double width, double height) {
        Insides insides = scene.fill().accept(new InsidesOfFill());
        int drawn = layout.output().isPresent() ? 1 : 0;
        for (List<Place> column : layout.columns().subList(0, layout.columns().size() - drawn)) {
            int number = column.get(0).column();
            double radius = layout.radius(number);
            if (number == 0 && layout.picture().isPresent()) {
                paintPicture(pen, layout.picture().get());
                continue;
            }
            if (column.get(0).x() < -radius || column.get(0).x() > width + radius) {
                continue;
            }
            if (layout.isBar(number)) {
                paintBar(pen, layout, column, insides.activations(), height);
                continue;
            }
            // If its weights fill the neuron, the activation is at the start of its edges.
            boolean beside = number == 1 && layout.showsWeightsInNeurons();
            double size = beside ? BESIDE * radius : radius;
            Ring ring = ring(number, size);
            for (Place place : column) {
                if (place.y() >= -radius && place.y() <= height + radius) {
                    Place at = beside ? new Place(number, place.index(), place.x() + radius, place.y()) : place;
                    Ring own = ring.of(layout.isMerged() ? layout.members(place) : List.of());
                    pen.group(layout.neuron(place), on -> insides.paint(on, size, at, own));
                }
            }
        }
    }

    private void paintPicture(Pen pen, Box box) {
        DataSet data = scene.history().recording().data();
        int sample = Math.min(scene.fill().sample().orElse(0), data.size() - 1);
        pen.area(box.left(), box.top(), box.width(), box.height(), new SamplePicture(data, sample, palette()));
    }

    /** The content of neurons. */
    private interface Insides {

        /** The activations they show: a neuron's over the plane, or one for the whole plane. */
        PlaneActivations activations();

        void paint(Pen pen, double radius, Place place, Ring ring);
    }

    /** The content of neurons by kind of fill. */
    private class InsidesOfFill implements NeuronFill.Visitor<Insides> {

        @Override
        public Insides planeMap(NeuronFill.PlaneMap map) {
            return new Maps(planeActivations(PlaneCells.fitting(parameters.size())));
        }

        @Override
        public Insides sample(NeuronFill.Sample sample) {
            DataSet data = scene.history().recording().data();
            Vec input = data.inputs().row(Math.min(sample.index(), data.size() - 1));
            return new Answers(PlaneActivations.of(parameters, input));
        }
    }

    /**
     * The border of the neurons of a column; each hidden one has its colour, and a merged one those of its members in
     * turn.
     *
     * @param members of a merged neuron, else empty
     */
    private record Ring(Palette palette, boolean hidden, double width, List<Integer> members) {

        Ring of(List<Integer> newMembers) {
            return new Ring(palette, hidden, width, newMembers);
        }

        Stroke at(Place place) {
            Ink ink = hidden ? palette.ofNeuron(place.index()) : palette.axis();
            return Stroke.solid(ink, width);
        }

        /** Paints what is left to paint over the border {@link #at} a place. */
        void paintTurns(Pen pen, Place place, double half, double corner) {
            if (members.size() > 1) {
                new TurnedBorder(members.stream().map(palette::ofNeuron).toList(), width)
                        .paint(pen, place.x(), place.y(), half, corner);
            }
        }
    }

    private Ring ring(int column, double radius) {
        boolean hidden = column > 0 && column < parameters.architecture().layers();
        double most = hidden ? MAX_BORDER : 0.5 * MAX_BORDER;
        return new Ring(palette(), hidden, Math.min(most, Math.max(0.12 * radius, 1.2)), List.of());
    }

    /**
     * Paints the activations of a long column, a row for each neuron; over the plane, those along its middle from left
     * to right.
     */
    private void paintBar(
            Pen pen, NetworkLayout layout, List<Place> column, PlaneActivations activations, double height) {
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
        Shades shades = new Shades(palette().activations(), ranges.of(number));
        InkGrid bar = InkGrid.of(rows, activations.across(), (row, cell) -> {
            int neuron = column.get(first + (int) ((long) row * (last - first) / rows))
                    .index();
            return shades.at(activations.at(activations.down() / 2, cell, number, neuron));
        });
        double x = column.get(0).x() - radius;
        pen.grid(x, top + first * pitch, 2 * radius, (last - first) * pitch, bar);
        pen.frame(
                x,
                top,
                2 * radius,
                column.size() * pitch,
                0,
                Stroke.solid(palette().axis(), 1));
    }

    /** The activation of each neuron over the plane of the two inputs. */
    private final class Maps implements Insides {

        private final PlaneActivations activations;
        private final Map<Integer, Shades> shades = new HashMap<>();

        Maps(PlaneActivations activations) {
            this.activations = activations;
        }

        /** The colours of a column's neurons. */
        private Shades shades(int column) {
            return shades.computeIfAbsent(column, key -> new Shades(palette().activations(), ranges.of(key)));
        }

        @Override
        public PlaneActivations activations() {
            return activations;
        }

        @Override
        public void paint(Pen pen, double radius, Place place, Ring ring) {
            // The border lies on the edge, half of it outside.
            double half = radius - ring.width() / 2;
            double corner = Math.min(2 * ring.width(), 0.24 * radius);
            Shades shades = shades(place.column());
            InkGrid picture = InkGrid.of(
                    activations.down(),
                    activations.across(),
                    (row, cell) -> shades.at(activations.at(row, cell, place.column(), place.index())));
            double left = place.x() - half;
            double top = place.y() - half;
            // Below the border, but short of its round corners.
            double inset = 0.3 * ring.width();
            pen.grid(left + inset, top + inset, 2 * (half - inset), 2 * (half - inset), picture);
            pen.frame(left, top, 2 * half, 2 * half, corner, ring.at(place));
            ring.paintTurns(pen, place, half, corner);
        }
    }

    /** The activation of each neuron for one sample, as a colour and a number. */
    private final class Answers implements Insides {

        private final PlaneActivations activations;

        Answers(PlaneActivations activations) {
            this.activations = activations;
        }

        @Override
        public PlaneActivations activations() {
            return activations;
        }

        @Override
        public void paint(Pen pen, double radius, Place place, Ring ring) {
            double text = scene.style().text();
            double value = activations.at(0, 0, place.column(), place.index());
            Ink ink = palette().activations().at(value, ranges.of(place.column()));
            double inner = radius - ring.width() / 2;
            pen.disc(place.x(), place.y(), inner, ink);
            pen.circle(place.x(), place.y(), inner, ring.at(place));
            ring.paintTurns(pen, place, inner, inner);
            if (radius >= 1.1 * text) {
                boolean dark = 0.3 * ink.red() + 0.59 * ink.green() + 0.11 * ink.blue() < 128;
                Ink contrast = dark ? Ink.rgb(0xFFFFFF) : Ink.rgb(0x000000);
                pen.text(
                        Numbers.inNeuron(value),
                        place.x(),
                        place.y(),
                        Lettering.of(Math.max(0.88 * text, 0.42 * radius), contrast)
                                .centered());
            }
        }
    }

    private Palette palette() {
        return scene.style().palette();
    }

    private PlaneActivations planeActivations(PlaneCells cells) {
        return PlaneActivations.of(parameters, ranges.ofInput(0), ranges.ofInput(1), cells.down(), cells.across());
    }

    /** The number of places of the plane at which a network is evaluated; fewer for a larger one. */
    private record PlaneCells(int down, int across) {

        static PlaneCells fitting(int parameters) {
            if (parameters <= 10_000) {
                return new PlaneCells(MAP_CELLS, MAP_CELLS);
            }
            return parameters <= 100_000 ? new PlaneCells(5, 5) : new PlaneCells(1, 3);
        }
    }
}
