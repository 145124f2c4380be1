package symmetrylab.view.lane;

import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.starts.StartMapFigure;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.settings.ExperimentViewModel;

/** The mouse in an initialization map: a click gives the lane the start under it, and a drag moves its start. */
final class StartMapPointing {

    private final FigureView view;
    private final int lane;
    private final ExperimentViewModel experiment;
    private final Tooltip tip = new Tooltip();
    private Optional<StartMapFigure> shown = Optional.empty();
    private boolean dragging;

    StartMapPointing(FigureView view, int lane, ExperimentViewModel experiment) {
        this.view = view;
        this.lane = lane;
        this.experiment = experiment;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> Tooltip.uninstall(view, tip));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** Follows the figure in the view. */
    void show(StartMapFigure figure) {
        shown = Optional.of(figure);
    }

    private Optional<Point> point(MouseEvent event) {
        return shown.flatMap(figure -> figure.pointAt(event.getX(), event.getY(), view.getWidth(), view.getHeight()));
    }

    private void hover(MouseEvent event) {
        Optional<String> said =
                point(event).flatMap(point -> shown.orElseThrow().said(point));
        if (said.isPresent()) {
            tip.setText(said.get());
            Tooltip.install(view, tip);
        } else {
            Tooltip.uninstall(view, tip);
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            Optional<Point> point = point(event);
            dragging = point.isPresent();
            point.ifPresent(this::choose);
        }
    }

    private void drag(MouseEvent event) {
        if (dragging) {
            choose(shown.orElseThrow().nearest(event.getX(), event.getY(), view.getWidth(), view.getHeight()));
        }
    }

    private void release(MouseEvent event) {
        if (dragging) {
            dragging = false;
            experiment.endChange();
        }
    }

    private void choose(Point point) {
        StartPlane plane = shown.orElseThrow().map().plan().plane();
        // A lane may be gone already while it is still shown.
        if (lane < experiment.spec().runs().size()) {
            experiment.editRun(
                    lane,
                    "start-map",
                    run -> plane.with(
                            run,
                            plane.across().value(point.column()),
                            plane.up().value(point.row())));
        }
    }
}
