package symmetrylab.view.settings;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import symmetrylab.nn.settings.TrainingChoice;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.ScopeViewModel;
import symmetrylab.words.Words;

/** The controls of the training, of one lane or of all at once. */
final class TrainingControls extends VBox {

    private static final double MAX_PENALTY = 1e6;

    private final ScopeViewModel scope;
    private final OptimizerControls optimizer;
    private final ValueField<OptionalInt> batch;
    private final CheckBox shuffle;
    private final ValueField<Long> steps;
    private final ValueField<Double> l1;
    private final ValueField<Double> l2;
    private final ValueField<Double> dropout;
    private final ValueField<Long> seed;
    private final Choice<RoundingKind> rounding;
    private final CheckBox biasesHeld;

    TrainingControls(ScopeViewModel scope, Words words) {
        this.scope = scope;
        getStyleClass().add("section-form");
        Readers readers = new Readers(words);
        FormGrid form = new FormGrid();
        optimizer = new OptimizerControls(
                form,
                words,
                (field, change) -> edit(field, training -> training.withOptimizer(change.apply(training.optimizer()))));
        batch = new ValueField<>(
                        "training-batch",
                        readers::batch,
                        readers::write,
                        value -> edit("batch", training -> training.withBatch(value)))
                .debounced();
        shuffle = new CheckBox(words.get("training.shuffle"));
        shuffle.setId("training-shuffle");
        shuffle.setOnAction(event -> edit("shuffle", training -> training.withShuffle(shuffle.isSelected())));
        steps = new ValueField<>(
                        "training-steps",
                        readers.whole(0, TrainingSpec.MAX_STEPS),
                        String::valueOf,
                        value -> edit("steps", training -> training.withSteps(Math.toIntExact(value))))
                .debounced();
        l1 = new ValueField<>(
                "training-l1",
                readers.number(0, MAX_PENALTY),
                Readers::write,
                value -> edit("l1", training -> training.withL1(value)));
        l2 = new ValueField<>(
                "training-l2",
                readers.number(0, MAX_PENALTY),
                Readers::write,
                value -> edit("l2", training -> training.withL2(value)));
        dropout = new ValueField<>(
                "training-dropout",
                readers.numberBelow(0, 1),
                Readers::write,
                value -> edit("dropout", training -> training.withDropout(value)));
        Tips.give(dropout, words.get("training.dropout.tip"));
        seed = new ValueField<>(
                "training-seed",
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("training-seed", training -> training.withSeed(value)));
        rounding = new Choice<>(
                "training-rounding",
                List.of(RoundingKind.values()),
                kind -> words.get("training.rounding." + kind.id()),
                kind -> edit("rounding", training -> training.withRounding(kind)));
        Tips.give(rounding, words.get("training.rounding.tip"));
        biasesHeld = new CheckBox(words.get("training.biasesHeld"));
        biasesHeld.setId("training-hold");
        biasesHeld.setOnAction(event -> edit("hold", training -> training.withBiasesHeld(biasesHeld.isSelected())));
        Tips.give(biasesHeld, words.get("training.biasesHeld.tip"));
        form.row(words.get("training.batch"), batch);
        form.row(shuffle);
        form.row(words.get("training.steps"), steps);
        form.row(words.get("training.l1"), l1);
        form.row(words.get("training.l2"), l2);
        form.row(words.get("training.dropout"), dropout);
        form.row(words.get("training.seed"), seed);
        form.row(words.get("training.rounding"), rounding);
        form.row(biasesHeld);
        getChildren().add(form);
    }

    /** Shows the current settings of a training. */
    void show(TrainingSpec training) {
        optimizer.show(training.optimizer());
        batch.show(training.batch());
        shuffle.setSelected(training.shuffle());
        TrainingChoice choice = new TrainingChoice(training);
        shuffle.setDisable(!choice.shuffleMatters());
        steps.show((long) training.steps());
        l1.show(training.l1());
        l2.show(training.l2());
        dropout.show(training.dropout());
        seed.show(training.seed());
        rounding.show(training.rounding());
        biasesHeld.setSelected(training.biasesHeld());
        seed.setDisable(!choice.seedMatters());
    }

    private void edit(String field, UnaryOperator<TrainingSpec> change) {
        scope.edit(field, run -> run.withTraining(change.apply(run.training())));
    }
}
