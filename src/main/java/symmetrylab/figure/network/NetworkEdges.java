package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.nn.Parameters;

/**
 * The edges of a network, the heaviest on top, and the stubs of its biases; matrices where edges would be a tangle.
 *
 * @param scale how strongly a weight is drawn
 * @param style colours and text size
 * @param width of the picture; nothing is drawn outside it
 * @param height of the picture
 * @param adding whether weights from merged neurons are added; gradients are those of a member
 */
record NetworkEdges(EdgeScale scale, FigureStyle style, double width, double height, boolean adding) {

    /** The widest edge of an added weight, as a multiple of the widest one of the scale. */
    private static final double WIDEST_ADDED = 1.6;

    private record Edge(Place from, Place to, Line line, double weight, EdgeStyle style) {}

    /** Paints all weights and biases. */
    void paint(Pen pen, NetworkLayout layout, Parameters parameters) {
        MatrixPainter matrices = new MatrixPainter(scale, style, width, height);
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < parameters.architecture().layers(); layer++) {
            if (layout.matrix(layer).isPresent()) {
                matrices.paint(pen, layout.matrix(layer).get(), parameters);
            } else if (!layout.hasLines(layer)) {
                paintFan(pen, layout);
            } else {
                addEdges(edges, layout, layer, parameters);
            }
        }
        edges.sort(Comparator.comparingDouble(edge -> Math.abs(edge.weight())));
        for (Edge edge : edges) {
            Line line = edge.line();
            Stroke stroke = edge.style().stroke(edge.weight(), line.length());
            pen.group(
                    new Meaning.Weight(layout.neuron(edge.from()), layout.neuron(edge.to()), edge.weight()),
                    on -> on.line(line.x1(), line.y1(), line.x2(), line.y2(), stroke));
        }
        for (int layer = 0; layer < parameters.architecture().layers(); layer++) {
            if (layout.matrix(layer).isEmpty()) {
                paintBiases(pen, layout, layer, parameters);
            }
        }
    }

    /** From the picture of the inputs to each neuron of the first layer, which shows its weights itself. */
    private void paintFan(Pen pen, NetworkLayout layout) {
        layout.picture().ifPresent(box -> {
            Stroke stroke = Stroke.solid(style.palette().axis(), 1.2);
            double half = layout.radius(1);
            for (Place to : layout.columns().get(1)) {
                pen.line(box.right(), box.centerY(), to.x() - half, to.y(), stroke);
            }
        });
    }

    private void addEdges(List<Edge> edges, NetworkLayout layout, int layer, Parameters parameters) {
        EdgeStyle edgeStyle = new EdgeStyle(scale, style, layout.widestEdge(), layout.thinning(layer));
        for (Place from : layout.columns().get(layer)) {
            double factor = adding ? layout.factor(from) : 1;
            for (Place to : layout.columns().get(layer + 1)) {
                Line line = layout.lineOf(from, to);
                if (isSeen(line)) {
                    double weight = factor * parameters.weight(layer, to.index(), from.index());
                    edges.add(new Edge(from, to, line, weight, factor == 1 ? edgeStyle : widened(edgeStyle, weight)));
                }
            }
        }
    }

    /** Added weights beyond the end of the scale are wider than all others, as if it went on. */
    private EdgeStyle widened(EdgeStyle edgeStyle, double weight) {
        double beyond = Math.abs(weight) / scale.limit();
        double factor = scale.logarithmic() || !(beyond > 1) ? 1 : Math.min(WIDEST_ADDED, Math.sqrt(beyond));
        return new EdgeStyle(scale, style, factor * edgeStyle.widest(), edgeStyle.thinning());
    }

    private void paintBiases(Pen pen, NetworkLayout layout, int layer, Parameters parameters) {
        double thinning = Math.min(1, layout.pitch(layer + 1) / (1.9 * style.text()));
        EdgeStyle edgeStyle = new EdgeStyle(scale, style, layout.widestEdge(), thinning);
        for (Place to : layout.columns().get(layer + 1)) {
            Line stub = layout.biasLine(to);
            if (isSeen(stub)) {
                double bias = parameters.bias(layer, to.index());
                Stroke stroke = edgeStyle.stroke(bias, stub.length());
                pen.group(
                        new Meaning.Bias(layout.neuron(to), bias),
                        on -> on.line(stub.x1(), stub.y1(), stub.x2(), stub.y2(), stroke));
            }
        }
    }

    private boolean isSeen(Line line) {
        return Math.max(line.x1(), line.x2()) > 0
                && Math.min(line.x1(), line.x2()) < width
                && Math.max(line.y1(), line.y2()) > 0
                && Math.min(line.y1(), line.y2()) < height;
    }
}
