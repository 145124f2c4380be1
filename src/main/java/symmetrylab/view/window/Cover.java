package symmetrylab.view.window;

import javafx.scene.Node;

/** Something that lies over the whole window and takes its keys while the focus is in it. */
interface Cover {

    /** Whether {@code focus}, which may be null, is in a cover. */
    static boolean holds(Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at instanceof Cover) {
                return true;
            }
        }
        return false;
    }
}
