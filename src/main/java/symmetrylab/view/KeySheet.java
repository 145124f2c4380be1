package symmetrylab.view;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** The sheet of the keys. */
final class KeySheet {

    private static final String[] ROWS = {
        "space",
        "arrows",
        "shiftArrows",
        "home",
        "end",
        "reset",
        "digits",
        "theme",
        "present",
        "undo",
        "open",
        "save",
        "export",
        "help"
    };

    private final Messages messages;

    KeySheet(Messages messages) {
        this.messages = messages;
    }

    void show(Window owner) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-sheet");
        for (int row = 0; row < ROWS.length; row++) {
            Label key = new Label(messages.get("keys." + ROWS[row] + ".key"));
            key.getStyleClass().add("key");
            grid.addRow(row, key, new Label(messages.get("keys." + ROWS[row])));
        }
        Alert sheet = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        sheet.initOwner(owner);
        sheet.setTitle(messages.get("keys.title"));
        sheet.getDialogPane().setContent(grid);
        sheet.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        sheet.show();
    }
}
