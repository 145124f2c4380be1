package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Words;

/** The controls of the network: of one lane, or of all at once. */
final class NetworkControls extends VBox {

    private final ExperimentViewModel experiment;
    private final Supplier<Optional<Integer>> scope;
    private final ValueField<List<Integer>> hidden;
    private final Choice<ActivationKind> activation;
    private final Choice<Optional<OutputKind>> output;
    private final Choice<Optional<LossKind>> loss;

    /** {@code scope} says which lane is changed; all where it is absent. */
    NetworkControls(ExperimentViewModel experiment, Words words, Supplier<Optional<Integer>> scope) {
        this.experiment = experiment;
        this.scope = scope;
        getStyleClass().add("card");
        Readers readers = new Readers(words);
        hidden = new ValueField<>(
                        "network-hidden",
                        readers::sizes,
                        Readers::write,
                        sizes -> edit("hidden", network -> network.withHidden(sizes)))
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
        FormGrid form = new FormGrid();
        form.row(words.get("network.hidden"), hidden);
        form.row(words.get("network.activation"), activation);
        form.row(words.get("network.output"), output);
        form.row(words.get("network.loss"), loss);
        getChildren().add(form);
    }

    /** Shows a network as it stands. */
    void show(NetworkSpec network) {
        hidden.show(network.hidden());
        activation.show(network.activation());
        output.show(network.output());
        loss.show(network.loss());
    }

    private void edit(String field, UnaryOperator<NetworkSpec> change) {
        experiment.editRuns(scope.get(), field, run -> run.withNetwork(change.apply(run.network())));
    }

    private static <T> List<Optional<T>> withNone(T[] values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(all::add);
        return all;
    }
}
