package symmetrylab.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels with their fields, one pair a row; hidden rows leave no gap. */
public final class FormGrid extends GridPane {

    static final String STYLE_CLASS = "form-grid";

    private final List<List<Node>> rows = new ArrayList<>();

    public FormGrid() {
        getStyleClass().add(STYLE_CLASS);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        getColumnConstraints().addAll(labels, fields);
    }

    /** Adds a row. */
    public void row(String text, Node field) {
        row(new Label(text), field);
    }

    /** Adds a row whose label changes. */
    public void row(Label label, Node field) {
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(label.textProperty());
        if (field instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        addRow(rows.size(), label, field);
        rows.add(List.of(label, field));
    }

    /** Adds a row without a label. */
    public void row(Node field) {
        add(field, 0, rows.size(), 2, 1);
        rows.add(List.of(field));
    }

    /** Shows the row of {@code field}, or hides it so that the rows below move up. */
    public void showRow(Node field, boolean visible) {
        int number = 0;
        for (List<Node> row : rows) {
            if (row.contains(field)) {
                row.forEach(node -> setShown(node, visible));
            }
            if (row.get(0).isManaged()) {
                // An empty row would keep the gap around it.
                for (Node node : row) {
                    setRowIndex(node, number);
                }
                number++;
            }
        }
    }

    /** Shows {@code node}, or hides it so that it takes no room; for nodes in any pane. */
    public static void setShown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
