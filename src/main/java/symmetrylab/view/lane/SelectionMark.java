package symmetrylab.view.lane;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import symmetrylab.figure.network.NetworkLayout;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.view.paint.FigureView;

/** Marks the selected part on top of the graph, which need not be repainted. */
final class SelectionMark {

    /** How much nearer a frame is to a neuron than to other parts. */
    private static final double INSIDE = 2.5;

    private final FigureView view;
    private final Rectangle frame = new Rectangle();
    private final Line line = new Line();
    private Optional<NetworkPicture> figure = Optional.empty();
    private Optional<NetworkPart> part = Optional.empty();

    /** A mark over {@code view}. */
    SelectionMark(FigureView view) {
        this.view = view;
        frame.getStyleClass().add("selection-frame");
        line.getStyleClass().add("selection-line");
        for (Shape shape : List.of(line, frame)) {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
            shape.setVisible(false);
            view.cover(shape);
        }
        view.widthProperty().addListener(property -> place());
        view.heightProperty().addListener(property -> place());
    }

    /** Follows the graph and the selection. */
    void show(NetworkPicture shown, Optional<NetworkPart> selected) {
        figure = Optional.of(shown);
        part = selected;
        place();
    }

    private void place() {
        frame.setVisible(false);
        line.setVisible(false);
        if (figure.isEmpty() || part.isEmpty()) {
            return;
        }
        figure.get()
                .parts(Math.floor(view.getWidth()), Math.floor(view.getHeight()))
                .ifPresent(layout -> place(layout, part.get()));
    }

    private void place(PartLayout layout, NetworkPart marked) {
        Optional<NetworkLayout.Line> along = line(layout, marked);
        if (along.isPresent()) {
            line.setStartX(along.get().x1());
            line.setStartY(along.get().y1());
            line.setEndX(along.get().x2());
            line.setEndY(along.get().y2());
            line.setVisible(true);
            return;
        }
        Bounds bounds = new PartPlace(layout).around(marked);
        // Close to a neuron, so that its name stays free.
        double in = marked instanceof Neuron ? INSIDE : 0;
        frame.setX(bounds.getMinX() + in);
        frame.setY(bounds.getMinY() + in);
        frame.setWidth(bounds.getWidth() - 2 * in);
        frame.setHeight(bounds.getHeight() - 2 * in);
        double arc = marked instanceof Neuron ? 0.5 * bounds.getWidth() : 12;
        frame.setArcWidth(arc);
        frame.setArcHeight(arc);
        frame.setVisible(true);
    }

    /** The line of a weight or bias; absent if it is not drawn by itself. */
    private static Optional<NetworkLayout.Line> line(PartLayout layout, NetworkPart part) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public Optional<NetworkLayout.Line> neuron(Neuron neuron) {
                return Optional.empty();
            }

            @Override
            public Optional<NetworkLayout.Line> weight(Weight weight) {
                return layout.weightLine(weight);
            }

            @Override
            public Optional<NetworkLayout.Line> bias(Bias bias) {
                return layout.place(bias.layer() + 1, bias.to()).map(layout::biasLine);
            }

            @Override
            public Optional<NetworkLayout.Line> layer(Layer layer) {
                return Optional.empty();
            }
        });
    }
}
