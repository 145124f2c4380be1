package symmetrylab.view.window;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.inspector.InspectorPane;
import symmetrylab.view.lane.LanesPane;
import symmetrylab.view.settings.ControlsPane;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.settings.PanelViewModel;

/**
 * Where controls and inspector are: at the left and right of the lanes; the inspector alone where the lanes would become
 * too narrow to be read beside both, and over the lanes where even that leaves them too little.
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

    /** As the stylesheet says, likewise; asked before they are styled, the panes would not know it. */
    private static final double CONTROLS_WIDTH = 296.0 / 13;

    private static final double INSPECTOR_WIDTH = 27.5;

    private final BorderPane window;
    private final ControlsPane controls;
    private final LanesPane lanes;
    private final InspectorPane inspector;
    private final StackPane centre;
    private final LanesModels trained;
    private final SelectionViewModel selection;
    private final PanelViewModel panel;

    InspectorDock(Panes panes, PanelViewModel panel, LanesModels trained, SelectionViewModel selection) {
        window = panes.window();
        controls = panes.controls();
        lanes = panes.lanes();
        inspector = panes.inspector();
        this.panel = panel;
        this.trained = trained;
        this.selection = selection;
        centre = new StackPane(lanes);
        StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
        inspector.setMaxWidth(Region.USE_PREF_SIZE);
        window.setCenter(centre);
        window.setLeft(controls);
        FormGrid.setShown(controls, false);
        InvalidationListener place = property -> place();
        panel.controlsShownProperty().addListener(place);
        selection.openProperty().addListener(place);
        selection.selectionProperty().addListener(place);
        trained.training().lanesProperty().addListener(place);
        window.widthProperty().addListener(place);
        // This comes while styles are applied, when nothing may be moved.
        lanes.textSizeProperty().addListener(property -> Platform.runLater(this::place));
        place();
    }

    /** Puts controls and inspector where there is room, if they are wanted. */
    void place() {
        boolean presenting = trained.display().presentingProperty().get();
        boolean settable = panel.controlsShownProperty().get() && !presenting;
        boolean inspected = selection.openProperty().get()
                && selection.selectionProperty().get().isPresent();
        if (!inspected) {
            put(settable, null, false);
        } else if (settable) {
            boolean roomy = isRoomBeside(CONTROLS_WIDTH + INSPECTOR_WIDTH);
            put(roomy, inspector, false);
        } else {
            boolean roomy = isRoomBeside(INSPECTOR_WIDTH);
            put(false, roomy ? inspector : null, !roomy);
        }
    }

    /** Whether every lane can be read beside panes of this width, in the size of the window's text. */
    private boolean isRoomBeside(double taken) {
        return window.getWidth() - taken * lanes.textSize() >= leastRoom();
    }

    private double leastRoom() {
        int count = trained.training()
                .lanesProperty()
                .get()
                .map(known -> known.histories().size())
                .orElse(1);
        return count * MIN_LANE * lanes.textSize();
    }

    private void put(boolean settable, Region right, boolean over) {
        if (controls.isVisible() == settable
                && window.getRight() == right
                && centre.getChildren().contains(inspector) == over) {
            return;
        }
        FormGrid.setShown(controls, settable);
        if (settable) {
            // They are many, so they are made when they are first shown.
            controls.fill();
        }
        window.setRight(null);
        centre.getChildren().remove(inspector);
        window.setRight(right);
        if (over) {
            centre.getChildren().add(inspector);
        }
    }
}
