package symmetrylab.view.lane;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.StepZoomViewModel;
import symmetrylab.words.Words;

/** Zooms and moves the steps of plots by mouse: the wheel over a plot, sideways too, and a drag. */
final class StepZoom {

    /** How far most mice scroll in one notch, in pixels. */
    private static final double NOTCH_PIXELS = 40;

    /** The share of the range by which a notch sideways moves it. */
    private static final double SIDEWAYS = 0.1;

    private final FigureView view;
    private final StepZoomViewModel zoom;
    private final Words words;
    private Optional<StepPicture> picture = Optional.empty();
    private Optional<Drag> drag = Optional.empty();

    /**
     * A drag.
     *
     * @param x where it began
     * @param from the first step shown then
     * @param stepsPerPixel along the axis
     */
    private record Drag(double x, int from, double stepsPerPixel) {}

    StepZoom(FigureView view, StepZoomViewModel zoom, Words words) {
        this.view = view;
        this.zoom = zoom;
        this.words = words;
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            drag = Optional.empty();
            showCursor();
        });
    }

    /** Takes over the figure that the view shows. */
    void show(Figure figure) {
        picture = figure instanceof StepPicture steps ? Optional.of(steps) : Optional.empty();
        showCursor();
    }

    /** The entries of the plot's menu for this place; none without an axis of steps. */
    List<MenuItem> items(String id, double x) {
        return axis().map(axis -> {
                    MenuItem all = item(id + "-all-steps", "plotMenu.allSteps", zoom::showAll);
                    all.setDisable(zoom.rangeProperty().get().isEmpty());
                    double step = stepAt(axis, x);
                    return List.of(
                            item(
                                    id + "-fewer-steps",
                                    "plotMenu.fewerSteps",
                                    () -> zoom.zoomBy(StepZoomViewModel.DOUBLE, step)),
                            item(
                                    id + "-more-steps",
                                    "plotMenu.moreSteps",
                                    () -> zoom.zoomBy(1 / StepZoomViewModel.DOUBLE, step)),
                            all);
                })
                .orElse(List.of());
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(words.get(text));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Optional<Scale> axis() {
        return picture.flatMap(shown -> shown.stepAxis(Math.floor(view.getWidth()), Math.floor(view.getHeight())));
    }

    private static double stepsPerPixel(Scale axis) {
        return axis.domain().length() / Math.max(1, axis.to() - axis.from());
    }

    private static double stepAt(Scale axis, double x) {
        return axis.domain().clamp(axis.domain().min() + (x - axis.from()) * stepsPerPixel(axis));
    }

    private void scroll(ScrollEvent event) {
        axis().ifPresent(axis -> {
            boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
            double notches =
                    Math.max(-4, Math.min(4, (sideways ? event.getDeltaX() : event.getDeltaY()) / NOTCH_PIXELS));
            if (sideways) {
                int length = zoom.shown().length();
                double moved = -SIDEWAYS * notches * length;
                // A range of few steps moves too.
                zoom.moveTo(zoom.shown().from() + (moved > 0 ? Math.max(1, moved) : Math.min(-1, moved)));
            } else if (notches != 0) {
                zoom.zoomBy(Math.pow(StepZoomViewModel.NOTCH, notches), stepAt(axis, event.getX()));
            }
            event.consume();
        });
    }

    private void press(MouseEvent event) {
        drag = axis().filter(axis -> event.getButton() == MouseButton.PRIMARY
                        && zoom.rangeProperty().get().isPresent()
                        && event.getX() >= axis.from())
                .map(axis -> new Drag(event.getX(), zoom.shown().from(), stepsPerPixel(axis)));
        showCursor();
    }

    private void drag(MouseEvent event) {
        drag.ifPresent(begun -> zoom.moveTo(begun.from() - (event.getX() - begun.x()) * begun.stepsPerPixel()));
    }

    /** A hand shows that the steps can be moved. */
    private void showCursor() {
        boolean movable = zoom.rangeProperty().get().isPresent() && axis().isPresent();
        view.setCursor(drag.isPresent() ? Cursor.CLOSED_HAND : movable ? Cursor.OPEN_HAND : null);
    }
}
