package symmetrylab.view.control;

import javafx.scene.input.KeyEvent;

/** A node that needs some keys for itself which are keys of the window elsewhere. */
public interface KeyConsumer {

    /** Whether the node wants this key while it has the focus. */
    boolean consumes(KeyEvent event);
}
