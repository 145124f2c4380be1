package symmetrylab.testing.architecture.viewmodel;

import javafx.scene.Node;

/** A view model that knows a control. */
public final class SeesTheScreen {
    private Node node;
}
