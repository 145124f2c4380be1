package symmetrylab.view.control;

import javafx.scene.input.KeyEvent;

/** A node that needs some of the window's keys for itself. */
public interface KeyConsumer {

    /** Whether the focused node needs this key. */
    boolean consumes(KeyEvent event);
}
