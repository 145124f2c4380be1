package symmetrylab.view.window;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.window.ShownScreen;
import symmetrylab.viewmodel.window.WindowScreen;

/** Shows one screen at a time; the others keep their state and take no keys. */
final class ScreenPane extends StackPane {

    private final Map<WindowScreen, Node> screens = new EnumMap<>(WindowScreen.class);

    ScreenPane(ShownScreen shown, Map<WindowScreen, Node> screens) {
        this.screens.putAll(screens);
        setMinSize(0, 0);
        getChildren().addAll(this.screens.values());
        shown.screenProperty().subscribe((WindowScreen screen) -> show(screen));
    }

    private void show(WindowScreen screen) {
        screens.forEach((which, node) -> FormGrid.setShown(node, which == screen));
    }
}
