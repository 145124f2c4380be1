package symmetrylab.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.window.WindowScreen;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The sheet of keys, grouped by purpose, over the shaded window. It fits the window: rows are lower in a small one.
 * While it is open it has the focus and takes all keys except those that close it.
 */
final class KeySheet extends Pane implements Cover {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 636;
    private static final double MARGIN = 32;
    private static final double PADDING = 28;
    private static final double COLUMN = 276;
    private static final double COLUMN_GAP = 25;
    private static final double KEYS_WIDTH = 126;
    private static final double HEAD = 70;
    private static final double GROUP = 34;
    private static final double ROW = 32;
    private static final double MIN_ROW = 24;
    private static final double KEY = 24;

    /** The sign between the first and the last key of a range. */
    private static final String RANGE = "…";

    private final Words words;
    private final WindowScreen screen;
    private final Runnable close;
    private final Pane sheet = new Pane();
    private final List<VBox> columns = new ArrayList<>();
    private final List<HBox> rows = new ArrayList<>();

    /**
     * The sheet. Its parent gives it the window's size and the focus.
     *
     * @param screen the screen whose keys are shown
     * @param close closes it
     */
    KeySheet(Words words, WindowScreen screen, Runnable close) {
        this.words = words;
        this.screen = screen;
        this.close = close;
        setId("key-sheet");
        getStyleClass().add("key-shade");
        sheet.getStyleClass().add("key-sheet");
        Label title = new Label(words.get("keys.title"));
        title.getStyleClass().add("key-title");
        title.relocate(PADDING, 18);
        Button closing = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("sheet.close"));
        closing.setId("close-keys");
        closing.setFocusTraversable(false);
        closing.setOnAction(event -> close.run());
        closing.setPrefSize(40, 40);
        closing.setMinSize(40, 40);
        closing.layoutXProperty().bind(sheet.widthProperty().subtract(40 + 20));
        closing.setLayoutY(16);
        sheet.getChildren().addAll(title, closing);
        for (int column = 0; column < KeyRow.COLUMNS; column++) {
            columns.add(column(KeyRow.Group.inColumn(column, screen)));
        }
        sheet.getChildren().addAll(columns);
        getChildren().add(sheet);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(said());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close.run();
            }
            event.consume();
        });
    }

    /** Whether {@code node}, which may be null, is an open sheet. */
    static boolean is(Node node) {
        return node instanceof KeySheet;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            close.run();
        }
        // Also Tab: nothing below the shade gets the focus.
        event.consume();
    }

    private VBox column(List<KeyRow.Group> groups) {
        VBox column = new VBox();
        column.setManaged(false);
        column.getStyleClass().add("key-column");
        for (KeyRow.Group group : groups) {
            Label heading = new Label(words.get(group.heading()));
            heading.getStyleClass().add("key-group");
            heading.setMinHeight(GROUP);
            heading.setMaxSize(Double.MAX_VALUE, GROUP);
            VBox.setMargin(heading, new Insets(column.getChildren().isEmpty() ? 0 : GROUP / 2, 0, 0, 0));
            column.getChildren().add(heading);
            for (KeyRow row : group.rows(screen)) {
                column.getChildren().add(row(row));
            }
        }
        return column;
    }

    private HBox row(KeyRow row) {
        HBox keys = new HBox();
        keys.getStyleClass().add("key-plates");
        keys.setMinWidth(KEYS_WIDTH);
        keys.setPrefWidth(KEYS_WIDTH);
        for (String sign : words.get(row.keys()).split(" ")) {
            Label plate = new Label(sign);
            plate.setMinWidth(Region.USE_PREF_SIZE);
            if (!sign.equals(RANGE)) {
                plate.getStyleClass().add("key");
                plate.setMinHeight(KEY - 2);
                plate.setMaxHeight(KEY);
            }
            keys.getChildren().add(plate);
        }
        Label text = new Label(words.get(row.does()));
        text.getStyleClass().add("key-does");
        HBox line = new HBox(keys, text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("key-row");
        line.setId(row.name());
        rows.add(line);
        return line;
    }

    /** The whole sheet as text, one row a line. */
    private String said() {
        return words.say(Text.lines(KeyRow.on(screen).stream()
                .map(row -> Text.of("sheet.said", Text.of(row.keys()), Text.of(row.does())))
                .toList()));
    }

    /** The height of a row in a sheet of this height at which the longest column fits. */
    double rowHeight(double sheetHeight) {
        double fits = ROW;
        for (int column = 0; column < KeyRow.COLUMNS; column++) {
            List<KeyRow.Group> groups = KeyRow.Group.inColumn(column, screen);
            int count =
                    groups.stream().mapToInt(group -> group.rows(screen).size()).sum();
            double left = sheetHeight - HEAD - PADDING / 2 - groups.size() * GROUP - (groups.size() - 1) * GROUP / 2;
            fits = Math.min(fits, Math.floor(left / count));
        }
        return Math.max(MIN_ROW, fits);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(WIDTH, getWidth() - 2 * MARGIN);
        double height = Math.min(HEIGHT, getHeight() - 2 * MARGIN);
        sheet.resizeRelocate(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2), width, height);
        double row = rowHeight(height);
        for (HBox line : rows) {
            line.setMinHeight(row);
            line.setMaxHeight(row);
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).resizeRelocate(PADDING + i * (COLUMN + COLUMN_GAP), HEAD, COLUMN, height - HEAD);
        }
    }
}
