package symmetrylab.view.lane;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.GraphViewModel;

/** Zooms and moves the network graph by mouse: wheel, drag, and a double click for the whole graph. */
final class GraphZoom {

    /** How far most mice scroll in one notch, in pixels. */
    private static final double NOTCH_PIXELS = 40;

    private final FigureView view;
    private final GraphViewModel graph;
    private Point2D last = Point2D.ZERO;

    GraphZoom(FigureView view, GraphViewModel graph) {
        this.view = view;
        this.graph = graph;
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> last = new Point2D(event.getX(), event.getY()));
        // The drag of a weight never arrives here: its filter consumes it.
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                graph.reset();
            }
        });
    }

    private void scroll(ScrollEvent event) {
        double notches = Math.max(-4, Math.min(4, event.getDeltaY() / NOTCH_PIXELS));
        graph.zoomBy(
                Math.pow(GraphViewModel.NOTCH, notches),
                event.getX() / view.getWidth(),
                event.getY() / view.getHeight());
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            graph.panBy(
                    (event.getX() - last.getX()) / view.getWidth(), (event.getY() - last.getY()) / view.getHeight());
            last = new Point2D(event.getX(), event.getY());
        }
    }
}
