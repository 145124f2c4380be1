package symmetrylab.view.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import symmetrylab.numeric.Vec;
import symmetrylab.view.control.Readers;
import symmetrylab.viewmodel.inspector.Quantity;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.words.Words;

/**
 * The numbers of the inspected part, to full precision and to be copied, each with those of the other lanes below. The nodes
 * stay while the numbers change.
 */
final class InspectorValues extends GridPane {

    private static final String NONE = "—";

    private final Words words;
    private final Map<Quantity, List<TextField>> fields = new EnumMap<>(Quantity.class);
    private List<Object> builtFor = List.of();

    InspectorValues(Words words) {
        this.words = words;
        getStyleClass().add("inspector-values");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /**
     * Makes the rows for these quantities, unless they are there.
     *
     * @param lanes the lane that is inspected first, then the others
     */
    void build(List<Quantity> quantities, List<String> lanes) {
        List<Object> key = List.of(quantities, lanes);
        if (key.equals(builtFor)) {
            return;
        }
        builtFor = key;
        fields.clear();
        getChildren().clear();
        int row = 0;
        for (Quantity quantity : quantities) {
            List<TextField> shown = new ArrayList<>();
            for (int i = 0; i < lanes.size(); i++) {
                boolean own = i == 0;
                if (!own && isOfData(quantity)) {
                    continue;
                }
                String name = words.get("quantity." + quantity.token());
                Label label = new Label(own ? name : lanes.get(i));
                label.getStyleClass().add(own ? "value-name" : "other-lane");
                TextField field = new TextField(NONE);
                field.setEditable(false);
                field.getStyleClass().addAll("copyable", own ? "own-value" : "other-value");
                field.setAccessibleText(own ? name : words.get("inspector.valueOfLane", name, lanes.get(i)));
                if (own) {
                    field.setId("inspector-" + quantity.token());
                }
                label.setLabelFor(field);
                addRow(row++, label, field);
                shown.add(field);
            }
            fields.put(quantity, shown);
        }
    }

    /** The same for every lane. */
    private static boolean isOfData(Quantity quantity) {
        return quantity == Quantity.INPUTS || quantity == Quantity.TARGET;
    }

    /** Shows numbers. A quantity without one keeps what it shows, except in a lane that lacks what is inspected. */
    void show(List<Readings> lanes) {
        fields.forEach((quantity, shown) -> {
            for (int i = 0; i < shown.size(); i++) {
                TextField field = shown.get(i);
                Readings readings = lanes.get(i);
                if (readings.exists()) {
                    readings.get(quantity).ifPresent(value -> set(field, text(value)));
                } else {
                    set(field, NONE);
                }
            }
        });
    }

    /** Shows that nothing is known yet. */
    void clear() {
        fields.values().forEach(shown -> shown.forEach(field -> set(field, NONE)));
    }

    private static void set(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /** Every number as Java writes it, so that it reads back to the same bits. */
    private static String text(Vec values) {
        return DoubleStream.of(values.toArray()).mapToObj(Readers::write).collect(Collectors.joining("  "));
    }
}
