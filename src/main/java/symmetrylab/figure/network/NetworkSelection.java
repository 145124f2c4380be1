package symmetrylab.figure.network;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;

/**
 * The mark of the selected part of a network.
 *
 * @param style colours and text size
 */
record NetworkSelection(FigureStyle style) {

    private static final double BORDER = 4;

    /** The distance of a name's capitals below its neuron, in heights of the name. */
    private static final double NAME = 0.36;

    /** The distance of a name's foot below its neuron, in heights of the name. */
    private static final double NAME_END = 1.1;

    /** The distance between the mark and the name below it. */
    private static final double FREE = 4;

    /** Marks {@code part}; paints nothing if the network lacks it. */
    void paint(Pen pen, NetworkLayout layout, NetworkPart part) {
        part.accept(new NetworkPart.Visitor<Void>() {
            @Override
            public Void neuron(Neuron neuron) {
                paintNeuron(pen, layout, neuron.column(), neuron.index());
                return null;
            }

            @Override
            public Void weight(Weight weight) {
                paintWeight(pen, layout, weight);
                return null;
            }

            @Override
            public Void bias(Bias bias) {
                if (exists(layout, bias.layer())) {
                    paintBias(pen, layout, bias);
                }
                return null;
            }

            @Override
            public Void layer(Layer layer) {
                if (exists(layout, layer.layer())) {
                    paintLayer(pen, layout, layer.layer());
                }
                return null;
            }
        });
    }

    private static boolean exists(NetworkLayout layout, int layer) {
        return layer >= 0 && layer < layout.columns().size() - 1;
    }

    private void paintWeight(Pen pen, NetworkLayout layout, Weight weight) {
        layout.weightLine(weight).ifPresent(line -> paintLine(pen, line));
        if (exists(layout, weight.layer())) {
            layout.matrix(weight.layer())
                    .ifPresent(matrix -> paintBox(
                            pen,
                            matrix.cellLeft(weight.from()),
                            matrix.cellTop(weight.to()),
                            matrix.cellWidth(),
                            matrix.cellHeight()));
        }
    }

    private void paintBias(Pen pen, NetworkLayout layout, Bias bias) {
        layout.matrix(bias.layer())
                .ifPresentOrElse(
                        matrix -> paintBox(
                                pen,
                                matrix.biases().left(),
                                matrix.cellTop(bias.to()),
                                matrix.biases().width(),
                                matrix.cellHeight()),
                        () -> layout.place(bias.layer() + 1, bias.to())
                                .ifPresent(place -> paintLine(pen, layout.biasLine(place))));
    }

    private void paintLayer(Pen pen, NetworkLayout layout, int layer) {
        var column = layout.columns().get(layer + 1);
        double half = layout.radius(layer + 1);
        double up = layout.halfHeight(layer + 1);
        double top = column.get(0).y() - up;
        double bottom = column.get(column.size() - 1).y() + up;
        boolean named = hasNamesBelow(layout, layer + 1);
        paintBox(pen, column.get(0).x() - half, top, 2 * half, bottom - top + (named ? 1.5 * nameSize() : 0));
    }

    private boolean hasNamesBelow(NetworkLayout layout, int column) {
        return NetworkNames.isBelow(layout, column, nameSize());
    }

    private double nameSize() {
        return NetworkNames.size(style);
    }

    /** The mark leaves the neuron's coloured border free, except where a name needs the room below. */
    private void paintNeuron(Pen pen, NetworkLayout layout, int column, int index) {
        layout.place(column, index).ifPresent(place -> {
            double radius = layout.radius(column);
            double up = layout.halfHeight(column);
            double away = away(2 * radius);
            boolean named = hasNamesBelow(layout, column);
            double below = named ? Math.min(away, NAME * nameSize() - FREE - BORDER / 2) : away;
            double toNameAbove = layout.pitch(column) - 2 * up - NAME_END * nameSize();
            double above = named && index > 0 ? Math.min(away, Math.max(0, toNameAbove - BORDER / 2)) : away;
            double left = place.x() - radius - away;
            double top = place.y() - up - above;
            pen.frame(left, top, 2 * (radius + away), 2 * up + above + below, 8, stroke());
        });
    }

    private void paintLine(Pen pen, Line line) {
        pen.line(
                line.x1(),
                line.y1(),
                line.x2(),
                line.y2(),
                Stroke.solid(style.palette().states().selected().withAlpha(0.45), 0.9 * style.text()));
    }

    private void paintBox(Pen pen, double x, double y, double width, double height) {
        double away = away(width);
        pen.frame(x - away, y - away, width + 2 * away, height + 2 * away, 8, stroke());
    }

    private static double away(double width) {
        return Math.min(4, 0.3 * width) + BORDER / 2;
    }

    private Stroke stroke() {
        return Stroke.solid(style.palette().states().selected(), BORDER);
    }
}
