package symmetrylab.view.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Words that appear beside a control under the mouse. */
public final class Tips {

    private Tips() {}

    /**
     * Gives {@code node} a tooltip, or another text for it, and the same words as help for screen readers. The tooltip, a
     * window of its own, is made when the mouse first enters: a hundred of them would delay the start.
     */
    public static void give(Node node, String text) {
        boolean isNew = node.getAccessibleHelp() == null;
        node.setAccessibleHelp(text);
        if (isNew) {
            install(node);
        }
    }

    private static void install(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = new Tooltip();
                tip.textProperty().bind(node.accessibleHelpProperty());
                Tooltip.install(node, tip);
            }
        });
    }
}
