package symmetrylab.view.window;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import symmetrylab.view.inspector.InspectorPane;
import symmetrylab.view.lane.LanesPane;
import symmetrylab.view.settings.ControlsPane;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.SelectionViewModel;

/**
 * Where the inspector is: at the right of the lanes; in place of the controls where the lanes would become too narrow
 * to be read; over the lanes where there are no controls whose place it could take.
 */
final class InspectorDock {

    /**
     * What is arranged.
     *
     * @param window in whose centre and at whose sides the others stand
     * @param controls at the left
     * @param lanes in the middle
     * @param inspector where there is room
     */
    record Panes(BorderPane window, ControlsPane controls, LanesPane lanes, InspectorPane inspector) {}

    /** A lane that is narrower than this, in the size of the window's text, is hard to read. */
    private static final double MIN_LANE = 21.5;

    /** As the stylesheet says, likewise. */
    private static final double PANE_WIDTH = 27.5;

    private final BorderPane window;
    private final ControlsPane controls;
    private final LanesPane lanes;
    private final InspectorPane inspector;
    private final StackPane centre;
    private final LanesModels trained;
    private final SelectionViewModel selection;

    InspectorDock(Panes panes, LanesModels trained, SelectionViewModel selection) {
        window = panes.window();
        controls = panes.controls();
        lanes = panes.lanes();
        inspector = panes.inspector();
        this.trained = trained;
        this.selection = selection;
        centre = new StackPane(lanes);
        StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
        inspector.setMaxWidth(Region.USE_PREF_SIZE);
        window.setCenter(centre);
        InvalidationListener place = property -> place();
        selection.openProperty().addListener(place);
        selection.selectionProperty().addListener(place);
        trained.training().lanesProperty().addListener(place);
        window.widthProperty().addListener(place);
        // This comes while styles are applied, when nothing may be moved.
        lanes.textSizeProperty().addListener(property -> Platform.runLater(this::place));
        place();
    }

    /** Puts the inspector where there is room, if something is inspected. */
    void place() {
        boolean presenting = trained.display().presentingProperty().get();
        boolean shown = selection.openProperty().get()
                && selection.selectionProperty().get().isPresent();
        if (!shown) {
            put(presenting ? null : controls, null, false);
        } else if (presenting) {
            boolean roomy = roomForLanes(paneWidth()) >= leastRoom();
            put(null, roomy ? inspector : null, !roomy);
        } else {
            boolean roomy = roomForLanes(2 * paneWidth()) >= leastRoom();
            put(roomy ? controls : inspector, roomy ? inspector : null, false);
        }
    }

    /** Controls and inspector are equally wide; asked before they are styled, they would not know it. */
    private double paneWidth() {
        return PANE_WIDTH * lanes.textSize();
    }

    private double roomForLanes(double taken) {
        return window.getWidth() - taken;
    }

    private double leastRoom() {
        int count = trained.training()
                .lanesProperty()
                .get()
                .map(known -> known.histories().size())
                .orElse(1);
        return count * MIN_LANE * lanes.textSize();
    }

    private void put(Region left, Region right, boolean over) {
        if (window.getLeft() == left
                && window.getRight() == right
                && centre.getChildren().contains(inspector) == over) {
            return;
        }
        window.setLeft(null);
        window.setRight(null);
        centre.getChildren().remove(inspector);
        window.setLeft(left);
        window.setRight(right);
        if (over) {
            centre.getChildren().add(inspector);
        }
    }
}
