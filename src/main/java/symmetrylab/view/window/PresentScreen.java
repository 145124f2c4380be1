package symmetrylab.view.window;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.viewmodel.lane.PresentingViewModel;
import symmetrylab.words.Words;

/** The overlays of present mode: a frozen picture, a spot around the mouse, a black screen. */
final class PresentScreen {

    /** The width of the spot, as a share of the window's height. */
    private static final double SPOT = 0.09;

    /** Above the sheet of keys, and above an inspector that lies over the lanes. */
    private static final double FRONT = -2;

    private final Region window;
    private final Node hints;
    private final PresentingViewModel presenting;
    private final ImageView picture = new ImageView();
    private final Label frozen = new Label();
    private final Region spot = new Region();
    private final Region curtain = new Region();
    private double mouseX;
    private double mouseY;

    /**
     * Watches the mouse over {@code window}, which holds {@link #layers} and calls {@link #fit} when it is laid out.
     *
     * @param hints gives way to the sign of a frozen picture
     */
    PresentScreen(Region window, Node hints, PresentingViewModel presenting, Words words) {
        this.window = window;
        this.hints = hints;
        this.presenting = presenting;
        picture.setId("frozen-picture");
        // Controls below must not be pressed unseen.
        picture.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        frozen.setId("frozen");
        frozen.setText(words.get("present.frozen"));
        // No snowflake: that is the sign of a run in which nothing moves.
        frozen.setGraphic(new FontIcon(MaterialDesignP.PIN));
        frozen.getStyleClass().add("frozen-sign");
        frozen.setMouseTransparent(true);
        spot.setId("spot");
        spot.getStyleClass().add("pointer-spot");
        spot.setMouseTransparent(true);
        spot.setCache(true);
        curtain.setId("curtain");
        curtain.getStyleClass().add("curtain");
        curtain.setCursor(Cursor.NONE);
        curtain.setOnMousePressed(event -> presenting.toggleBlank());
        double order = FRONT;
        for (Node layer : layers()) {
            layer.setManaged(false);
            layer.setVisible(false);
            layer.setViewOrder(order--);
        }
        presenting.frozenProperty().addListener(property -> showFrozen());
        presenting.pointerProperty().addListener(property -> showSpot(true));
        presenting.blankProperty().subscribe(curtain::setVisible);
        window.addEventFilter(MouseEvent.ANY, this::follow);
    }

    /** The nodes over the window, from back to front. */
    List<Node> layers() {
        return List.of(picture, frozen, spot, curtain);
    }

    /** Fits the layers to the window. */
    void fit() {
        double width = window.getWidth();
        double height = window.getHeight();
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        curtain.resizeRelocate(0, 0, width, height);
        double size = Math.rint(SPOT * height);
        spot.resizeRelocate(-size / 2, -size / 2, size, size);
        double margin = frozen.getFont().getSize() / 2;
        double signWidth = frozen.prefWidth(-1);
        frozen.resizeRelocate(Math.rint(width - signWidth - margin), margin, signWidth, frozen.prefHeight(-1));
    }

    private void follow(MouseEvent event) {
        mouseX = event.getSceneX();
        mouseY = event.getSceneY();
        showSpot(event.getEventType() != MouseEvent.MOUSE_EXITED);
    }

    private void showSpot(boolean inside) {
        spot.setVisible(inside && presenting.pointerProperty().get());
        spot.setTranslateX(mouseX);
        spot.setTranslateY(mouseY);
    }

    private void showFrozen() {
        boolean now = presenting.frozenProperty().get();
        picture.setVisible(false);
        frozen.setVisible(false);
        picture.setImage(null);
        if (now) {
            boolean pointed = spot.isVisible();
            spot.setVisible(false);
            SnapshotParameters sharp = new SnapshotParameters();
            Window screen = window.getScene().getWindow();
            sharp.setTransform(Transform.scale(screen.getOutputScaleX(), screen.getOutputScaleY()));
            hints.setOpacity(0);
            picture.setImage(window.snapshot(sharp, null));
            hints.setOpacity(1);
            spot.setVisible(pointed);
        }
        picture.setVisible(now);
        frozen.setVisible(now);
    }
}
