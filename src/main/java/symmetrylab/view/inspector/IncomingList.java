package symmetrylab.view.inspector;

import java.util.List;
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
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Parameters;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.words.Words;

/** The incoming weights and the bias of an inspected neuron, each with its value, to be chosen. */
final class IncomingList extends VBox {

    private static final int MAX_ROWS = 9;
    private static final double ROW_HEIGHT = 26;

    private final Words words;
    private final ListView<NetworkPart> list = new ListView<>();
    private Inspection shown;

    /** {@code choose} takes the weight or bias that is clicked, or chosen by Enter. */
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
            NetworkPart chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                choose.accept(chosen);
                event.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            NetworkPart chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                choose.accept(chosen);
            }
        });
        getChildren().addAll(heading, list);
    }

    /** Shows what leads into the neuron that is inspected; nothing for anything else. */
    void show(Inspection now) {
        boolean has = now.subject() instanceof Subject.Part part
                && part.part() instanceof Neuron neuron
                && neuron.column() > 0;
        FormGrid.setShown(this, has);
        if (!has) {
            return;
        }
        // Rows that are not seen may be painted too, and are those of the neuron before.
        shown = now;
        Neuron neuron = (Neuron) ((Subject.Part) now.subject()).part();
        int layer = neuron.column() - 1;
        int inputs = now.history().recording().plan().architecture().fanIn(layer);
        List<NetworkPart> parts = IntStream.rangeClosed(0, inputs)
                .<NetworkPart>mapToObj(from ->
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

    private String text(NetworkPart part) {
        Parameters parameters = shown.state().parameters();
        if (part instanceof Weight weight) {
            String from = PartNames.neuron(shown.history().recording(), weight.layer(), weight.from());
            double value = parameters.weight(weight.layer(), weight.to(), weight.from());
            return words.get("inspector.from", from, Readers.write(value));
        }
        Bias bias = (Bias) part;
        return words.get("inspector.ownBias", Readers.write(parameters.bias(bias.layer(), bias.to())));
    }

    private final class Row extends ListCell<NetworkPart> {
        @Override
        protected void updateItem(NetworkPart part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty || part == null || shown == null ? "" : text(part));
        }
    }
}
