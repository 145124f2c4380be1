package symmetrylab.view.lane;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartHit;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.nn.Parameters;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.inspector.WeightDrag;
import symmetrylab.viewmodel.lane.SelectionViewModel;

/**
 * The mouse on a lane's network graph: a click selects the part under it; dragging the selected weight or bias up and
 * down changes it. With Alt, a drag changes the one under the pointer or, from elsewhere, the selected one.
 */
final class GraphMouse {

    /** What the mouse points at. */
    private record Shown(NetworkPicture picture, RunHistory history, int step, double weightLimit) {}

    /** A drag in progress, and the height it began at. */
    private record Drag(double y, WeightDrag weight) {}

    private final int lane;
    private final FigureView view;
    private final SelectionViewModel selection;
    private final EditingViewModel editing;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Drag> drag = Optional.empty();
    private boolean dragging;

    GraphMouse(int lane, FigureView view, InspectorModels inspectorModels) {
        this.lane = lane;
        this.view = view;
        selection = inspectorModels.selection();
        editing = inspectorModels.editing();
        // Filters, so that dragging a weight does not move the picture too.
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::move);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** Follows the graph to another step or network. */
    void show(NetworkPicture picture, RunHistory history, int step, double weightLimit) {
        shown = Optional.of(new Shown(picture, history, step, weightLimit));
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || event.isAltDown()) {
            return;
        }
        Optional<NetworkPart> hit = partAt(event);
        if (editing.pickingProperty().get()) {
            editing.pick(lane, hit.filter(Neuron.class::isInstance).map(Neuron.class::cast));
        } else if (hit.isPresent()) {
            selection.select(lane, hit.get());
        } else {
            selection.clear();
        }
    }

    private Optional<NetworkPart> partAt(MouseEvent event) {
        return shown.flatMap(now -> now.picture().parts(Math.floor(view.getWidth()), Math.floor(view.getHeight())))
                .flatMap(layout -> PartHit.of(layout, event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || shown.isEmpty()) {
            return;
        }
        Optional<Parameter> hit = partAt(event).flatMap(GraphMouse::withValue);
        Optional<Parameter> selected = selection.partIn(shown.get().history()).flatMap(GraphMouse::withValue);
        if (event.isAltDown() && hit.isPresent()) {
            selection.select(lane, hit.get());
            begin(event, hit.get());
        } else if (selected.isPresent() && (event.isAltDown() || hit.equals(selected))) {
            selection.select(lane, selected.get());
            begin(event, selected.get());
        }
    }

    private static Optional<Parameter> withValue(NetworkPart part) {
        return part instanceof Parameter parameter ? Optional.of(parameter) : Optional.empty();
    }

    private void begin(MouseEvent event, Parameter part) {
        Shown now = shown.orElseThrow();
        Parameters parameters =
                now.history().recording().parameters(now.history().held(now.step()));
        double value = parameters.get(part.index(parameters.architecture()));
        drag = Optional.of(new Drag(event.getY(), new WeightDrag(value, now.weightLimit())));
    }

    private void move(MouseEvent event) {
        if (drag.isEmpty()) {
            return;
        }
        event.consume();
        if (!dragging) {
            if (event.isStillSincePress()) {
                return;
            }
            dragging = true;
            view.setCursor(Cursor.V_RESIZE);
            editing.beginDrag();
        }
        WeightDrag weight = drag.get().weight();
        editing.dragTo(weight.valueAt(drag.get().y() - event.getY(), event.isShiftDown()), weight.limit());
    }

    private void release(MouseEvent event) {
        if (dragging) {
            view.setCursor(Cursor.DEFAULT);
            editing.endDrag();
            event.consume();
        }
        dragging = false;
        drag = Optional.empty();
    }
}
