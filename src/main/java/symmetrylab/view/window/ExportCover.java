package symmetrylab.view.window;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import symmetrylab.view.export.ExportScreen;

/** The export screen over the whole window. Enter exports, Escape closes. */
final class ExportCover extends StackPane implements Cover {

    private final ExportScreen screen;
    private final Runnable close;

    /** Covers the window with {@code screen}; its parent gives it the window's size. */
    ExportCover(ExportScreen screen, Runnable close) {
        super(screen);
        this.screen = screen;
        this.close = close;
        // A click beside the controls keeps the focus here.
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        // What the screen does not use must not reach the window behind it.
        addEventHandler(KeyEvent.ANY, event -> {
            if (event.getCode() != KeyCode.TAB) {
                event.consume();
            }
        });
    }

    private void press(KeyEvent event) {
        Node focus = getScene().getFocusOwner();
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER && focus instanceof ButtonBase button) {
            button.fire();
        } else if (event.getCode() == KeyCode.ENTER) {
            screen.enter();
        }
    }
}
