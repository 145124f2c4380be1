package symmetrylab.view.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import symmetrylab.data.DataSet;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.inspector.Quantity;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.words.Words;

/**
 * The numbers of the inspected part, in full precision and for copying: one row for each lane below the name of each
 * number. The nodes stay while the numbers change.
 */
final class InspectorValues extends GridPane {

    private static final String NONE = "—";

    /** The most features of a sample to list. */
    private static final int MAX_INPUTS = 16;

    /** A number of a quantity, or one of a row of them. */
    private record Number(Quantity quantity, int index) {}

    /** The field of a lane's number; lane 0 is the inspected one. */
    private record Shown(Number number, int lane, TextField field) {}

    private final Words words;
    private final List<Shown> fields = new ArrayList<>();
    private List<Object> builtFor = List.of();
    private int row;

    InspectorValues(Words words) {
        this.words = words;
        getStyleClass().add("inspector-values");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(0);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /**
     * Creates the rows for the inspected part, unless they exist.
     *
     * @param lanes the names of the inspected lane, then of the others
     */
    void build(Inspection of, List<String> lanes) {
        List<Quantity> quantities = Readings.quantities(of);
        DataSet data = of.history().recording().data();
        List<Object> key = List.of(quantities, lanes, data.featureNames(), data.outputNames());
        if (key.equals(builtFor)) {
            return;
        }
        builtFor = key;
        fields.clear();
        getChildren().clear();
        row = 0;
        for (Quantity quantity : quantities) {
            String name = words.get("quantity." + quantity.token());
            Runnable rows =
                    switch (quantity) {
                        case INPUTS -> () -> buildInputs(name, data);
                        case TARGET -> () -> buildOfData(quantity, name, data.outputNames());
                        case OUTPUT -> () -> buildOutputs(name, data.outputNames(), lanes);
                        case VALUE,
                                GRADIENT,
                                SAMPLE_GRADIENT,
                                UPDATE,
                                SUM,
                                ACTIVATION,
                                DELTA,
                                BIAS,
                                SPREAD,
                                CLASSES,
                                EFFECTIVE_RANK,
                                WEIGHT_NORM,
                                GRADIENT_NORM,
                                LOSS -> () -> buildLanes(new Number(quantity, 0), name, lanes);
                    };
            rows.run();
        }
    }

    /** Creates the rows for the features; pixels are shown as a picture instead. */
    private void buildInputs(String name, DataSet data) {
        if (data.pictureSide() == 0) {
            buildOfData(Quantity.INPUTS, name, data.featureNames());
        }
    }

    /** Creates the rows for numbers of the data, which are the same in every lane. */
    private void buildOfData(Quantity quantity, String name, List<String> names) {
        if (names.size() == 1) {
            addField(nameLabel(name), new Number(quantity, 0), 0, name);
            return;
        }
        addHeading(name);
        for (int i = 0; i < Math.min(MAX_INPUTS, names.size()); i++) {
            String part = VisibleText.of(names.get(i));
            addField(rowLabel(part), new Number(quantity, i), 0, words.get("inspector.valueOf", name, part));
        }
        if (names.size() > MAX_INPUTS) {
            add(rowLabel(words.get("data.more", names.size() - MAX_INPUTS)), 0, row++, 2, 1);
        }
    }

    private void buildOutputs(String name, List<String> names, List<String> lanes) {
        for (int i = 0; i < names.size(); i++) {
            String heading =
                    names.size() == 1 ? name : words.get("inspector.valueOf", name, VisibleText.of(names.get(i)));
            buildLanes(new Number(Quantity.OUTPUT, i), heading, lanes);
        }
    }

    private void buildLanes(Number number, String name, List<String> lanes) {
        if (lanes.size() == 1) {
            addField(nameLabel(name), number, 0, name);
            return;
        }
        addHeading(name);
        for (int lane : inOrder(lanes.size())) {
            addField(rowLabel(lanes.get(lane)), number, lane, words.get("inspector.valueOf", name, lanes.get(lane)));
        }
    }

    private static List<Integer> inOrder(int count) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(i);
        }
        return all;
    }

    private void addHeading(String name) {
        add(nameLabel(name), 0, row++, 2, 1);
    }

    private static Label nameLabel(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("value-name");
        return label;
    }

    private static Label rowLabel(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("value-of");
        label.setMinWidth(0);
        Tips.give(label, name);
        return label;
    }

    private void addField(Label label, Number number, int lane, String said) {
        TextField field = new TextField(NONE);
        field.setEditable(false);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().add("copyable");
        field.setAccessibleText(said);
        if (lane == 0 && number.index() == 0) {
            field.setId("inspector-" + number.quantity().token());
        }
        label.setLabelFor(field);
        addRow(row++, label, field);
        fields.add(new Shown(number, lane, field));
    }

    /** Shows the numbers of all lanes, with a dash for missing ones. */
    void show(List<Readings> lanes) {
        for (Shown shown : fields) {
            Number number = shown.number();
            String text = lanes.get(shown.lane())
                    .get(number.quantity())
                    .map(values -> Readers.write(values.get(number.index())))
                    .orElse(NONE);
            set(shown.field(), text);
        }
    }

    /** Shows that nothing is known yet. */
    void clear() {
        fields.forEach(shown -> set(shown.field(), NONE));
    }

    private static void set(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
