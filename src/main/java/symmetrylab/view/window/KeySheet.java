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

/** The sheet of the keys, by what they are for. */
final class KeySheet {

    private record Group(String heading, List<String> rows) {}

    private static final List<Group> LEFT = List.of(
            new Group(
                    "keys.group.play",
                    List.of(
                            "keys.space",
                            "keys.arrows",
                            "keys.shiftArrows",
                            "keys.home",
                            "keys.reset",
                            "keys.direction",
                            "keys.speed",
                            "keys.scale",
                            "keys.events")),
            new Group("keys.group.loop", List.of("keys.loopEnds", "keys.loop")),
            new Group(
                    "keys.group.inspect",
                    List.of(
                            "keys.graph",
                            "keys.graphArrows",
                            "keys.zoom",
                            "keys.edges",
                            "keys.inspector",
                            "keys.nudge",
                            "keys.escape")));
    private static final List<Group> RIGHT = List.of(
            new Group("keys.group.step", List.of("keys.open", "keys.phases", "keys.openArrows", "keys.wholeStep")),
            new Group("keys.group.file", List.of("keys.digits", "keys.undo", "keys.files", "keys.export")),
            new Group("keys.group.window", List.of("keys.tab", "keys.theme", "keys.present", "keys.help")));

    private static final double MAX_WIDTH = 900;

    private final Words words;

    KeySheet(Words words) {
        this.words = words;
    }

    void show(Window owner) {
        HBox columns = new HBox(column(LEFT), column(RIGHT));
        // Else every sentence would ask for the width of one line.
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

    private VBox column(List<Group> groups) {
        VBox column = new VBox();
        HBox.setHgrow(column, Priority.ALWAYS);
        column.getStyleClass().add("key-column");
        for (Group group : groups) {
            Label heading = new Label(words.get(group.heading()));
            heading.getStyleClass().add("key-group");
            GridPane grid = new GridPane();
            grid.getStyleClass().add("key-grid");
            for (int row = 0; row < group.rows().size(); row++) {
                String key = group.rows().get(row);
                Label sign = new Label(words.get(key + ".key"));
                sign.getStyleClass().add("key");
                sign.setMinWidth(Label.USE_PREF_SIZE);
                Label text = new Label(words.get(key));
                text.setWrapText(true);
                grid.addRow(row, sign, text);
            }
            column.getChildren().addAll(heading, grid);
        }
        return column;
    }
}
