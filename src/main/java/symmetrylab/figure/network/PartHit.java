package symmetrylab.figure.network;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;

/** Which part of a network graph lies under a point. */
public final class PartHit {

    /** How far from a line still counts as on it, in pixels. */
    private static final double REACH = 5;

    private PartHit() {}

    /** The part at a point: a neuron, else a bias, else the nearest weight; above or below a column, its layer. */
    public static Optional<NetworkPart> of(PartLayout layout, double x, double y) {
        Optional<NetworkPart> neuron = layout.neuronAt(x, y).map(place -> new Neuron(place.column(), place.index()));
        return neuron.or(() -> biasAt(layout, x, y))
                .or(() -> weightAt(layout, x, y))
                .or(() -> layerAt(layout, x, y));
    }

    private static Optional<NetworkPart> biasAt(PartLayout layout, double x, double y) {
        List<List<Place>> columns = layout.columns();
        for (List<Place> column : columns.subList(1, columns.size())) {
            if (layout.matrix(column.get(0).column() - 1).isPresent()) {
                continue;
            }
            for (Place place : column) {
                if (distance(layout.biasLine(place), x, y) < REACH) {
                    return Optional.of(new Bias(place.column() - 1, place.index()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<NetworkPart> weightAt(PartLayout layout, double x, double y) {
        double nearest = REACH;
        Optional<NetworkPart> found = Optional.empty();
        for (int layer = 0; layer < layout.columns().size() - 1; layer++) {
            if (layout.matrix(layer).isPresent()) {
                Optional<NetworkPart> cell = layout.matrix(layer).get().partAt(x, y);
                if (cell.isPresent()) {
                    return cell;
                }
                continue;
            }
            if (!layout.hasLines(layer)) {
                continue;
            }
            for (Place from : layout.columns().get(layer)) {
                for (Place to : layout.columns().get(layer + 1)) {
                    double distance = distance(layout.lineOf(from, to), x, y);
                    if (distance < nearest) {
                        nearest = distance;
                        found = Optional.of(new Weight(layer, to.index(), from.index()));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<NetworkPart> layerAt(PartLayout layout, double x, double y) {
        for (int column = 1; column < layout.columns().size(); column++) {
            Place first = layout.columns().get(column).get(0);
            if (Math.abs(first.x() - x) <= layout.radius(column)) {
                return Optional.of(new Layer(column - 1));
            }
        }
        return Optional.empty();
    }

    /** From a point to the nearest point of a line. */
    private static double distance(Line line, double x, double y) {
        double dx = line.x2() - line.x1();
        double dy = line.y2() - line.y1();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - line.x1()) * dx + (y - line.y1()) * dy) / square;
        double at = Math.max(0, Math.min(1, along));
        return Math.hypot(line.x1() + at * dx - x, line.y1() + at * dy - y);
    }
}
