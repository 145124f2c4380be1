package symmetrylab.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels with their fields, one pair a row. */
final class FormGrid extends GridPane {

    static final String STYLE_CLASS = "form-grid";

    FormGrid() {
        getStyleClass().add(STYLE_CLASS);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        getColumnConstraints().addAll(labels, fields);
    }

    /** Adds a row. */
    void row(String text, Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        field.setAccessibleText(text);
        if (field instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        addRow(getRowCount(), label, field);
    }

    /** Adds a row without a label. */
    void row(Node field) {
        add(field, 0, getRowCount(), 2, 1);
    }
}
