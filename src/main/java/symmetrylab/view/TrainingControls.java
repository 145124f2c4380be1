package symmetrylab.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.viewmodel.ExperimentViewModel;

/** The controls of the training: of one lane, or of all at once. */
final class TrainingControls extends VBox {

    private static final double LEAST_POWER = -4;
    private static final double MOST_POWER = 1;

    private final ExperimentViewModel experiment;
    private final Supplier<Optional<Integer>> scope;
    private final ValueField<Double> rate;
    private final Slider rateSlider = new Slider(LEAST_POWER, MOST_POWER, -1);
    private final ValueField<Double> momentum;
    private final ValueField<OptionalInt> batch;
    private final CheckBox shuffle;
    private final CheckBox nesterov;
    private final ValueField<Long> steps;
    private final ValueField<Long> seed;
    private boolean showing;

    /** {@code scope} says which lane is changed; all where it is absent. */
    TrainingControls(ExperimentViewModel experiment, Messages messages, Supplier<Optional<Integer>> scope) {
        this.experiment = experiment;
        this.scope = scope;
        getStyleClass().add("card");
        Readers readers = new Readers(messages);
        rate = new ValueField<>("training-rate", readers.number(Double.MIN_VALUE, 1e9), Readers::write, this::setRate);
        rateSlider.setId("training-rate-slider");
        rateSlider.setAccessibleText(messages.get("training.rate"));
        rateSlider.valueProperty().addListener((property, old, power) -> {
            if (!showing) {
                setRate(Double.parseDouble(String.format(Locale.ROOT, "%.1e", Math.pow(10, power.doubleValue()))));
            }
        });
        momentum = new ValueField<>(
                "training-momentum",
                readers.number(0, 1),
                Readers::write,
                value -> editSgd("momentum", old -> new Sgd(old.learningRate(), value, old.nesterov())));
        nesterov = new CheckBox(messages.get("training.nesterov"));
        nesterov.setId("training-nesterov");
        nesterov.setOnAction(event ->
                editSgd("nesterov", old -> new Sgd(old.learningRate(), old.momentum(), nesterov.isSelected())));
        batch = new ValueField<>(
                        "training-batch",
                        readers::batch,
                        readers::write,
                        value -> edit("batch", training -> training.withBatch(value)))
                .patient();
        shuffle = new CheckBox(messages.get("training.shuffle"));
        shuffle.setId("training-shuffle");
        shuffle.setOnAction(event -> edit("shuffle", training -> training.withShuffle(shuffle.isSelected())));
        steps = new ValueField<>(
                        "training-steps",
                        readers.whole(0, TrainingSpec.MAX_STEPS),
                        String::valueOf,
                        value -> edit("steps", training -> training.withSteps(Math.toIntExact(value))))
                .patient();
        seed = new ValueField<>(
                "training-seed",
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("training-seed", training -> training.withSeed(value)));
        FormGrid form = new FormGrid();
        form.row(messages.get("training.rate"), rate);
        form.row(rateSlider);
        form.row(messages.get("training.batch"), batch);
        form.row(shuffle);
        form.row(messages.get("training.steps"), steps);
        form.row(messages.get("training.momentum"), momentum);
        form.row(nesterov);
        form.row(messages.get("training.seed"), seed);
        getChildren().add(form);
    }

    /** Shows a training as it stands. */
    void show(TrainingSpec training) {
        showing = true;
        if (training.optimizer() instanceof Sgd sgd) {
            rate.show(sgd.learningRate());
            if (!rateSlider.isValueChanging()) {
                rateSlider.setValue(Math.log10(sgd.learningRate()));
            }
            momentum.show(sgd.momentum());
            nesterov.setSelected(sgd.nesterov());
            nesterov.setDisable(sgd.momentum() == 0);
        }
        batch.show(training.batch());
        shuffle.setSelected(training.shuffle());
        shuffle.setDisable(training.batch().isEmpty());
        seed.setDisable(training.batch().isEmpty() || !training.shuffle());
        steps.show((long) training.steps());
        seed.show(training.seed());
        showing = false;
    }

    private void setRate(double value) {
        editSgd("rate", old -> new Sgd(value, old.momentum(), old.nesterov()));
    }

    private void editSgd(String field, UnaryOperator<Sgd> change) {
        edit(
                field,
                training ->
                        training.optimizer() instanceof Sgd sgd ? training.withOptimizer(change.apply(sgd)) : training);
    }

    private void edit(String field, UnaryOperator<TrainingSpec> change) {
        if (!showing) {
            experiment.editRuns(scope.get(), field, run -> run.withTraining(change.apply(run.training())));
        }
    }
}
