package symmetrylab.view.lane;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;

/**
 * The places of a network's parts in its picture.
 *
 * @param layout the picture
 */
record PartPlace(PartLayout layout) {

    private static final double BORDER = 5;

    /** Nearer to the line's end, where the lines of different neurons do not cross. */
    private static final double ALONG = 0.62;

    /** A frame around a part, or around its column if the part is not drawn by itself. */
    Bounds around(NetworkPart part) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public Bounds neuron(Neuron neuron) {
                return layout.place(neuron.column(), neuron.index())
                        .map(place -> box(
                                place.x(),
                                place.y(),
                                layout.radius(neuron.column()) + BORDER,
                                layout.halfHeight(neuron.column()) + BORDER))
                        .orElseGet(() -> column(neuron.column()));
            }

            @Override
            public Bounds weight(Weight weight) {
                return layout.weightCell(weight)
                        .map(cell -> box(cell.centerX(), cell.centerY(), 0.5 * cell.width(), 0.5 * cell.height()))
                        .or(() -> layout.weightLine(weight).map(PartPlace::on))
                        .orElseGet(() -> column(weight.layer() + 1));
            }

            @Override
            public Bounds bias(Bias bias) {
                return layout.place(bias.layer() + 1, bias.to())
                        .map(place -> on(layout.biasLine(place)))
                        .orElseGet(() -> column(bias.layer() + 1));
            }

            @Override
            public Bounds layer(Layer layer) {
                return column(layer.layer() + 1);
            }
        });
    }

    private static Bounds on(Line line) {
        double x = line.x1() + ALONG * (line.x2() - line.x1());
        double y = line.y1() + ALONG * (line.y2() - line.y1());
        return box(x, y, 2 * BORDER, 2 * BORDER);
    }

    private static Bounds box(double x, double y, double half, double up) {
        return new BoundingBox(x - half, y - up, 2 * half, 2 * up);
    }

    private Bounds column(int column) {
        List<Place> places = layout.columns().get(column);
        double half = layout.radius(column) + BORDER;
        double up = layout.halfHeight(column) + BORDER;
        double top = places.get(0).y() - up;
        double bottom = places.get(places.size() - 1).y() + up;
        return new BoundingBox(places.get(0).x() - half, top, 2 * half, bottom - top);
    }
}
