package symmetrylab.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.figure.NetworkLayout.Line;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.nn.Parameters;

/**
 * The edges of a network, the heaviest on top, and the stubs of its biases.
 *
 * @param scales shared by all lanes
 * @param style colours and text size
 */
record NetworkEdges(SharedScales scales, FigureStyle style) {

    private record Edge(Place from, Place to, double weight) {}

    /** Paints a line for each weight and a stub for each bias of neurons that are shown. */
    void paint(Pen pen, NetworkLayout layout, Parameters parameters) {
        EdgeStyle edgeStyle = new EdgeStyle(scales, style);
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < parameters.architecture().layers(); layer++) {
            for (Place from : layout.columns().get(layer)) {
                for (Place to : layout.columns().get(layer + 1)) {
                    edges.add(new Edge(from, to, parameters.weight(layer, to.index(), from.index())));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(edge -> Math.abs(edge.weight())));
        for (Edge edge : edges) {
            Line line = layout.line(edge.from(), edge.to());
            Stroke stroke = edgeStyle.stroke(edge.weight(), line.length());
            pen.line(line.x1(), line.y1(), line.x2(), line.y2(), stroke);
        }
        for (int layer = 0; layer < parameters.architecture().layers(); layer++) {
            for (Place to : layout.columns().get(layer + 1)) {
                Line stub = layout.biasLine(to);
                Stroke stroke = edgeStyle.stroke(parameters.bias(layer, to.index()), stub.length());
                pen.line(stub.x1(), stub.y1(), stub.x2(), stub.y2(), stroke);
            }
        }
    }
}
