package symmetrylab.view.window;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import symmetrylab.words.Words;

/** The sheet of keys, grouped by purpose. */
final class KeySheet {

    private static final double MAX_WIDTH = 900;

    private final Words words;

    KeySheet(Words words) {
        this.words = words;
    }

    void show(Window owner) {
        HBox columns = new HBox(column(KeyRow.Group.inColumn(true)), column(KeyRow.Group.inColumn(false)));
        // Otherwise every sentence would claim the width of one line.
        columns.setPrefWidth(Math.min(MAX_WIDTH, owner.getWidth() - 110));
        columns.getStyleClass().add("key-sheet");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("key-sheet-scroll");
        Dialog<ButtonType> sheet = new Dialog<>();
        sheet.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        sheet.initOwner(owner);
        sheet.setTitle(words.get("keys.title"));
        sheet.getDialogPane().setContent(scroll);
        // The theme's dialogs are narrow. This one is as large as the window allows, and scrolls in a small one.
        sheet.getDialogPane().getStyleClass().add("key-dialog");
        sheet.getDialogPane().setMaxHeight(owner.getHeight() - 40);
        sheet.getDialogPane().setPrefWidth(columns.getPrefWidth() + 60);
        sheet.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        sheet.show();
    }

    private VBox column(List<KeyRow.Group> groups) {
        VBox column = new VBox();
        HBox.setHgrow(column, Priority.ALWAYS);
        column.getStyleClass().add("key-column");
        for (KeyRow.Group group : groups) {
            Label heading = new Label(words.get(group.heading()));
            heading.getStyleClass().add("key-group");
            GridPane grid = new GridPane();
            grid.getStyleClass().add("key-grid");
            for (KeyRow row : group.rows()) {
                Label sign = new Label(words.get(row.keys()));
                sign.getStyleClass().add("key");
                sign.setMinWidth(Label.USE_PREF_SIZE);
                Label text = new Label(words.get(row.does()));
                text.setWrapText(true);
                grid.addRow(grid.getRowCount(), sign, text);
            }
            column.getChildren().addAll(heading, grid);
        }
        return column;
    }
}
