package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import symmetrylab.nn.settings.LayerSizes;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.ScopeViewModel;
import symmetrylab.words.Words;

/** The controls of the network, of one lane or of all at once: the sizes of its layers, its functions and its loss. */
final class LayerControls extends VBox {

    private final ScopeViewModel scope;
    private final Words words;
    private final TilePane steppers = new TilePane();
    private final List<Stepper> layers = new ArrayList<>();
    private final ValueField<List<Integer>> hidden;
    private final Choice<ActivationKind> activation;
    private final Choice<Optional<OutputKind>> output;
    private final Choice<Optional<LossKind>> loss;

    LayerControls(ScopeViewModel scope, Words words) {
        this.scope = scope;
        this.words = words;
        getStyleClass().add("section-form");
        Readers readers = new Readers(words);
        hidden = new ValueField<>(
                        "network-hidden",
                        readers::sizes,
                        Readers::write,
                        sizes -> scope.edit("hidden", run -> new LayerSizes(run).with(sizes)))
                .debounced();
        hidden.setPromptText(words.get("network.hidden.none"));
        activation = new Choice<>(
                "network-activation",
                List.of(ActivationKind.values()),
                kind -> words.get("network.activation." + kind.id()),
                kind -> edit("activation", network -> network.withActivation(kind)));
        output = new Choice<>(
                "network-output",
                withNone(OutputKind.values()),
                kind -> kind.map(OutputKind::id).orElse(words.get("network.auto")),
                kind -> edit("output", network -> network.withOutput(kind)));
        loss = new Choice<>(
                "network-loss",
                withNone(LossKind.values()),
                kind -> kind.map(value -> words.get("network.loss." + value.id()))
                        .orElse(words.get("network.auto")),
                kind -> edit("loss", network -> network.withLoss(kind)));
        steppers.getStyleClass().add("layer-steppers");
        FormGrid form = new FormGrid();
        form.row(words.get("network.hidden"), hidden);
        form.row(words.get("network.activation"), activation);
        form.row(words.get("network.output"), output);
        form.row(words.get("network.loss"), loss);
        getChildren().addAll(steppers, form);
    }

    /** Shows the current settings of a network. */
    void show(NetworkSpec network) {
        List<Integer> sizes = network.hidden();
        while (layers.size() > sizes.size()) {
            layers.remove(layers.size() - 1);
        }
        while (layers.size() < sizes.size()) {
            layers.add(stepper(layers.size()));
        }
        if (!steppers.getChildren().equals(layers)) {
            steppers.getChildren().setAll(layers);
        }
        for (int i = 0; i < sizes.size(); i++) {
            int size = sizes.get(i);
            layers.get(i).show(Integer.toString(size), size > 1, size < NetworkSpec.MAX_WIDTH);
        }
        FormGrid.setShown(steppers, !sizes.isEmpty());
        hidden.show(sizes);
        activation.show(network.activation());
        output.show(network.output());
        loss.show(network.loss());
    }

    private Stepper stepper(int layer) {
        String number = Integer.toString(layer + 1);
        return new Stepper(
                "layer" + layer,
                words.get("network.neuron.remove", number),
                words.get("network.neuron.add", number),
                () -> scope.edit("", run -> new LayerSizes(run).withMore(layer, -1)),
                () -> scope.edit("", run -> new LayerSizes(run).withMore(layer, 1)));
    }

    private void edit(String field, UnaryOperator<NetworkSpec> change) {
        scope.edit(field, run -> run.withNetwork(change.apply(run.network())));
    }

    private static <T> List<Optional<T>> withNone(T[] values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(all::add);
        return all;
    }
}
