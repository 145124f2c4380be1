package symmetrylab.view.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import symmetrylab.figure.network.PartNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Parameters;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.words.Words;

/** The list of an inspected neuron's incoming weights and bias, with their values, to choose from. */
final class IncomingList extends VBox {

    private static final int MAX_ROWS = 9;
    private static final double ROW_HEIGHT = 26;

    private final Words words;
    private final ListView<Parameter> list = new ListView<>();
    private Inspection shown;

    /** {@code choose} receives the weight or bias that is clicked, or chosen by Enter. */
    IncomingList(Words words, Consumer<NetworkPart> choose) {
        this.words = words;
        getStyleClass().add("filling");
        Label heading = new Label(words.get("inspector.incoming"));
        heading.getStyleClass().add("section-heading");
        list.setId("incoming");
        list.setAccessibleText(words.get("inspector.incoming"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Parameter chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                choose.accept(chosen);
                event.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Parameter chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                choose.accept(chosen);
            }
        });
        getChildren().addAll(heading, list);
    }

    /** Shows the weights and the bias into the inspected neuron; nothing for other parts. */
    void show(Inspection now) {
        Optional<Neuron> inspected = now.subject()
                .networkPart()
                .filter(Neuron.class::isInstance)
                .map(Neuron.class::cast)
                .filter(neuron -> neuron.column() > 0);
        FormGrid.setShown(this, inspected.isPresent());
        inspected.ifPresent(neuron -> show(now, neuron));
    }

    private void show(Inspection now, Neuron neuron) {
        // Hidden rows of the previous neuron may be painted too.
        shown = now;
        int layer = neuron.column() - 1;
        int inputs = now.history().recording().plan().architecture().fanIn(layer);
        List<Parameter> parts = IntStream.rangeClosed(0, inputs)
                .<Parameter>mapToObj(from ->
                        from < inputs ? new Weight(layer, neuron.index(), from) : new Bias(layer, neuron.index()))
                .toList();
        if (!list.getItems().equals(parts)) {
            list.getItems().setAll(parts);
            double height = ROW_HEIGHT * Math.min(MAX_ROWS, parts.size()) + 2;
            list.setPrefHeight(height);
            list.setMinHeight(height);
        } else {
            list.refresh();
        }
    }

    private String text(Parameter part) {
        Parameters parameters = shown.state().parameters();
        String value = Readers.write(parameters.get(part.index(parameters.architecture())));
        return part instanceof Weight weight
                ? words.get(
                        "inspector.from",
                        PartNames.neuron(shown.history().recording(), weight.layer(), weight.from()),
                        value)
                : words.get("inspector.ownBias", value);
    }

    private final class Row extends ListCell<Parameter> {
        @Override
        protected void updateItem(Parameter part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty || part == null || shown == null ? "" : text(part));
        }
    }
}
