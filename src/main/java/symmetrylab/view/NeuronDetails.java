package symmetrylab.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import symmetrylab.analysis.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.figure.NetworkFigure;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.figure.NeuronNames;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.TrainingState;

/** A pop-over beside a neuron that was clicked: its weights to full precision, live while steps play. */
final class NeuronDetails {

    private static final int MOST_WEIGHTS = 12;

    private final Messages messages;
    private final Label title = new Label();
    private final Label text = new Label();
    private final PopOver popOver = new PopOver();
    private Optional<Place> neuron = Optional.empty();

    NeuronDetails(Messages messages) {
        this.messages = messages;
        title.getStyleClass().add("details-title");
        text.getStyleClass().add("details-text");
        text.setId("neuron-details");
        VBox content = new VBox(title, text);
        content.getStyleClass().add("details");
        popOver.setContentNode(content);
        popOver.setDetachable(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        popOver.setOnHidden(event -> neuron = Optional.empty());
    }

    /** Shows the neuron under the mouse, if there is one. */
    void showAt(NetworkFigure figure, FigureView view, MouseEvent event) {
        neuron = figure.layout(Math.floor(view.getWidth()), Math.floor(view.getHeight()))
                .neuronAt(event.getX(), event.getY());
        if (neuron.isEmpty()) {
            popOver.hide();
            return;
        }
        refresh(figure);
        Node owner = view;
        popOver.show(owner, event.getScreenX() + 12, event.getScreenY());
    }

    /** Shows the numbers of another step, while the pop-over is open. */
    void refresh(NetworkFigure figure) {
        neuron.ifPresent(place -> {
            Architecture network = figure.history().recording().plan().architecture();
            if (place.column() < network.sizes().size()
                    && place.index() < network.sizes().get(place.column())) {
                title.setText(name(figure, place.column(), place.index()));
                text.setText(describe(figure, place));
            } else {
                popOver.hide();
            }
        });
    }

    private String describe(NetworkFigure figure, Place place) {
        if (place.column() == 0) {
            return messages.get("details.input");
        }
        int layer = place.column() - 1;
        int now = figure.history().held(figure.step());
        TrainingState state = figure.history().recording().state(now);
        Architecture network = state.parameters().architecture();
        StringBuilder lines = new StringBuilder();
        int shown = Math.min(MOST_WEIGHTS, network.fanIn(layer));
        for (int from = 0; from < shown; from++) {
            lines.append(messages.get("details.from", name(figure, layer, from)))
                    .append("  ")
                    .append(state.parameters().weight(layer, place.index(), from))
                    .append('\n');
        }
        if (shown < network.fanIn(layer)) {
            lines.append(messages.get("details.more", network.fanIn(layer) - shown))
                    .append('\n');
        }
        lines.append(messages.get("details.bias"))
                .append("  ")
                .append(state.parameters().bias(layer, place.index()));
        if (layer < network.hiddenLayers()) {
            NeuronClasses classes = NeuronClasses.of(state, layer);
            var members = classes.classes().get(classes.classOf(place.index()));
            lines.append("\n\n")
                    .append(
                            members.size() == 1
                                    ? messages.get("details.alone")
                                    : messages.get("details.class", NeuronNames.hidden(network, layer, members)));
        }
        return lines.toString();
    }

    private static String name(NetworkFigure figure, int column, int index) {
        DataSet data = figure.history().recording().data();
        Architecture network = figure.history().recording().plan().architecture();
        if (column == 0) {
            return data.featureNames().get(index);
        }
        return column == network.layers()
                ? data.outputNames().get(index)
                : NeuronNames.hidden(network, column - 1, index);
    }
}
