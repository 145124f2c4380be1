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
 * Where controls and inspector are: at the left and right of the lanes; the inspector alone where the lanes would become
 * too narrow to be read beside both, and over the lanes where even that leaves them too little.
 */
final class InspectorDock {

    /**
     * What is arranged.
     *
     * @param window in whose centre and at whose sides the others stand
     * @param controls at the left
     * @param rail in their place while they are folded, where there is room
     * @param lanes in the middle
     * @param inspector where there is room
     */
    record Panes(BorderPane window, ControlsPane controls, PanelRail rail, LanesPane lanes, InspectorPane inspector) {}

    /** A lane that is narrower than this, in the size of the window's text, is hard to read. */
    private static final double MIN_LANE = 21.5;

    /** The panel folds away where lanes would be narrower. */
    private static final double MIN_LANE_BESIDE_CONTROLS = 320.0 / 13;

    /** As the stylesheet says, likewise; asked before they are styled, the panes would not know it. */
    private static final double CONTROLS_WIDTH = 296.0 / 13;

    private static final double INSPECTOR_WIDTH = 330.0 / 13;

    private static final double RAIL_WIDTH = 64.0 / 13;

    /** Lanes that would be narrower than this have no rail beside them. */
    private static final double MIN_LANE_BESIDE_RAIL = 600.0 / 13;

    private final BorderPane window;
    private final ControlsPane controls;
    private final PanelRail rail;
    private final LanesPane lanes;
    private final InspectorPane inspector;
    private final StackPane centre;
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
        // A pane that is put into the window later is styled before it finds the window's colours, so both stay in it.
        window.setRight(inspector);
        show(false, false);
        window.setLeft(new HBox(rail, controls));
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
        // This comes while styles are applied, when nothing may be moved.
        lanes.textSizeProperty().addListener(property -> Platform.runLater(this::place));
        place();
    }

    /** Puts controls and inspector where there is room, if they are wanted. */
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

    /** Whether every lane keeps its least width beside panes of this one, both in the size of the window's text. */
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
                // They are many, so they are made when they are first shown.
                controls.fill();
            }
        }
        show(inspected, over);
    }

    /** Shows the inspector beside the lanes, or over their right part. */
    private void show(boolean inspected, boolean over) {
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
    }
}
