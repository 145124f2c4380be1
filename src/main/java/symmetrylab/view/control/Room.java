package symmetrylab.view.control;

import javafx.scene.Node;

/** Shows and hides nodes together with the room they take. */
public final class Room {

    private Room() {}

    /** Shows {@code node}, or hides it so that what follows moves up. */
    public static void give(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
