package symmetrylab.view.window;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.inspector.InspectorPane;
import symmetrylab.view.lane.LanesPane;
import symmetrylab.view.settings.ControlsPane;
import symmetrylab.view.settings.PanelRail;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.settings.PanelViewModel;

/**
 * Arranges controls and inspector at the left and right of the lanes; only the inspector if the lanes would be too
 * narrow beside both; either over the lanes if they would be too narrow beside it alone.
 */
final class InspectorDock {

    /**
     * The panes to arrange.
     *
     * @param window the pane with the others in its centre and at its sides
     * @param controls at the left, or over the lanes
     * @param rail in place of the folded controls, if there is room
     * @param lanes in the middle
     * @param inspector at the right, or over the lanes
     */
    record Panes(BorderPane window, ControlsPane controls, PanelRail rail, LanesPane lanes, InspectorPane inspector) {}

    /** The least width of a legible lane, in heights of the window's text. */
    private static final double MIN_LANE = 21.5;

    /** The least width of lanes beside the panel, likewise; if they would be narrower, the panel folds away. */
    private static final double MIN_LANE_BESIDE_CONTROLS = 320.0 / 13;

    /** The width of the controls as in the stylesheet, likewise, as unstyled panes do not know it. */
    private static final double CONTROLS_WIDTH = 296.0 / 13;

    private static final double INSPECTOR_WIDTH = 330.0 / 13;

    private static final double RAIL_WIDTH = 64.0 / 13;

    /** The least width of lanes beside the rail, likewise. */
    private static final double MIN_LANE_BESIDE_RAIL = 600.0 / 13;

    private final BorderPane window;
    private final ControlsPane controls;
    private final PanelRail rail;
    private final LanesPane lanes;
    private final InspectorPane inspector;
    private final StackPane centre;
    private final HBox left;
    private final LanesModels trained;
    private final SelectionViewModel selection;
    private final PanelViewModel panel;

    InspectorDock(Panes panes, PanelViewModel panel, LanesModels trained, SelectionViewModel selection) {
        window = panes.window();
        controls = panes.controls();
        rail = panes.rail();
        lanes = panes.lanes();
        inspector = panes.inspector();
        this.panel = panel;
        this.trained = trained;
        this.selection = selection;
        centre = new StackPane(lanes);
        window.setCenter(centre);
        // A pane added to the window later is styled before it finds the window's colours, so both stay in it.
        window.setRight(inspector);
        show(false, false);
        left = new HBox(rail, controls);
        window.setLeft(left);
        FormGrid.setShown(controls, false);
        InvalidationListener place = property -> place();
        panel.shownProperty().addListener(place);
        selection.openProperty().addListener(place);
        selection.selectionProperty().addListener(place);
        trained.training().lanesProperty().addListener(place);
        window.widthProperty().addListener(place);
        InvalidationListener layOver = property -> layOver();
        centre.heightProperty().addListener(layOver);
        centre.layoutYProperty().addListener(layOver);
        // This event comes while styles are applied, when nothing may be moved.
        lanes.textSizeProperty().addListener(property -> Platform.runLater(this::place));
        place();
    }

    /** Places controls and inspector if they are wanted and there is room. */
    void place() {
        boolean presenting = trained.display().presentingProperty().get();
        panel.fit(isRoomBeside(CONTROLS_WIDTH, MIN_LANE_BESIDE_CONTROLS));
        boolean settable = panel.shownProperty().get() && !presenting;
        boolean inspected = selection.openProperty().get()
                && selection.selectionProperty().get().isPresent();
        if (!inspected) {
            put(settable, false, false);
        } else if (settable) {
            boolean roomy = isRoomBeside(CONTROLS_WIDTH + INSPECTOR_WIDTH, MIN_LANE);
            put(roomy, true, false);
        } else {
            boolean roomy = isRoomBeside(INSPECTOR_WIDTH, MIN_LANE);
            put(false, true, !roomy);
        }
        double right = inspector.isManaged() ? INSPECTOR_WIDTH : 0;
        boolean wide = isRoomBeside(RAIL_WIDTH + right, MIN_LANE_BESIDE_RAIL);
        FormGrid.setShown(rail, wide && !presenting && !controls.isVisible());
    }

    /**
     * Whether every lane keeps its least width beside panes of the width {@code taken}, both in heights of the window's
     * text.
     */
    private boolean isRoomBeside(double taken, double leastLane) {
        int count = trained.training()
                .lanesProperty()
                .get()
                .map(known -> known.histories().size())
                .orElse(1);
        return window.getWidth() >= (taken + count * leastLane) * lanes.textSize();
    }

    private void put(boolean settable, boolean inspected, boolean over) {
        if (controls.isVisible() != settable) {
            FormGrid.setShown(controls, settable);
            if (settable) {
                // There are many controls, so they are created when first shown.
                controls.fill();
            }
        }
        boolean overLanes = settable && !isRoomBeside(CONTROLS_WIDTH, MIN_LANE);
        controls.setManaged(settable && !overLanes);
        left.setViewOrder(overLanes ? -1 : 0);
        if (overLanes) {
            layOver();
        }
        show(inspected, over);
    }

    /** Shows the inspector beside the lanes, or over their right part. */
    private void show(boolean inspected, boolean over) {
        if (inspected) {
            inspector.fill();
        }
        inspector.setVisible(inspected);
        inspector.setManaged(inspected && !over);
        inspector.setViewOrder(over ? -1 : 0);
        if (inspected && over) {
            layOver();
        }
    }

    private void layOver() {
        if (inspector.isVisible() && !inspector.isManaged()) {
            double width = inspector.prefWidth(-1);
            inspector.resizeRelocate(window.getWidth() - width, centre.getLayoutY(), width, centre.getHeight());
        }
        if (controls.isVisible() && !controls.isManaged()) {
            controls.resizeRelocate(0, 0, controls.prefWidth(-1), centre.getHeight());
        }
    }
}
