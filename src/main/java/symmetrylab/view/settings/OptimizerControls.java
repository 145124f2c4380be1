package symmetrylab.view.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpec.Adagrad;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.words.Words;

/** The rows of a form for the update rule: which one, its learning rate and the numbers that it has besides. */
final class OptimizerControls {

    private static final double MIN_POWER = -4;
    private static final double MAX_POWER = 1;
    private static final double MAX_RATE = 1e9;

    /** Changes the optimizer of what is edited. */
    @FunctionalInterface
    interface Editor {
        void edit(String field, UnaryOperator<OptimizerSpec> change);
    }

    /** A number that an optimizer has besides its rate: the name of its field, its value and the rule with another. */
    private record Parameter(String field, double value, DoubleFunction<OptimizerSpec> with) {}

    private final FormGrid form;
    private final Editor editor;
    private final Choice<String> kind;
    private final ValueField<Double> rate;
    private final Slider rateSlider = new Slider(MIN_POWER, MAX_POWER, -1);
    private final CheckBox nesterov;
    private final Map<String, ValueField<Double>> fields = new LinkedHashMap<>();
    private boolean showing;

    /** Adds its rows to {@code form}. */
    OptimizerControls(FormGrid form, Words words, Editor editor) {
        this.form = form;
        this.editor = editor;
        Readers readers = new Readers(words);
        kind = new Choice<>(
                "training-optimizer",
                OptimizerSpec.KINDS.stream().map(OptimizerSpec::kind).toList(),
                word -> words.get("training.optimizer." + word),
                word -> edit("optimizer", old -> old.kind().equals(word) ? old : OptimizerSpec.ofKind(word)));
        rate = new ValueField<>("training-rate", readers.positive(MAX_RATE), Readers::write, this::setRate);
        rateSlider.setId("training-rate-slider");
        rateSlider.valueProperty().addListener((property, old, power) -> {
            if (!showing) {
                setRate(Double.parseDouble(
                        String.format(Locale.ROOT, "%.1e", StrictMath.pow(10, power.doubleValue()))));
            }
        });
        nesterov = new CheckBox(words.get("training.nesterov"));
        nesterov.setId("training-nesterov");
        nesterov.setOnAction(event ->
                edit("nesterov", old -> old instanceof Sgd sgd ? sgd.withNesterov(nesterov.isSelected()) : old));
        ValueField.Reader<Double> forgetting = readers.numberBelow(0, 1);
        form.row(words.get("training.optimizer"), kind);
        form.row(words.get("training.rate"), rate);
        form.row(rateSlider);
        rateSlider.setAccessibleText(words.get("training.rate"));
        addField("momentum", words.get("training.momentum"), readers.number(0, 1));
        form.row(nesterov);
        addField("decay", words.get("training.decay"), forgetting);
        addField("beta1", words.get("training.beta1"), forgetting);
        addField("beta2", words.get("training.beta2"), forgetting);
        addField("epsilon", words.get("training.epsilon"), readers.positive(1));
    }

    private void addField(String name, String label, ValueField.Reader<Double> reader) {
        ValueField<Double> field = new ValueField<>(
                "training-" + name, reader, Readers::write, value -> edit(name, old -> with(old, name, value)));
        fields.put(name, field);
        form.row(label, field);
    }

    private static OptimizerSpec with(OptimizerSpec old, String field, double value) {
        return parameters(old).stream()
                .filter(parameter -> parameter.field().equals(field))
                .findFirst()
                .map(parameter -> parameter.with().apply(value))
                .orElseThrow(() -> new IllegalStateException(old.kind() + " has no " + field));
    }

    private static List<Parameter> parameters(OptimizerSpec optimizer) {
        return optimizer.accept(new OptimizerSpec.Visitor<>() {
            @Override
            public List<Parameter> sgd(Sgd sgd) {
                return List.of(new Parameter("momentum", sgd.momentum(), sgd::withMomentum));
            }

            @Override
            public List<Parameter> rmsprop(Rmsprop rmsprop) {
                return List.of(
                        new Parameter("decay", rmsprop.decay(), rmsprop::withDecay),
                        new Parameter("epsilon", rmsprop.epsilon(), rmsprop::withEpsilon));
            }

            @Override
            public List<Parameter> adagrad(Adagrad adagrad) {
                return List.of(new Parameter("epsilon", adagrad.epsilon(), adagrad::withEpsilon));
            }

            @Override
            public List<Parameter> adam(Adam adam) {
                return List.of(
                        new Parameter("beta1", adam.beta1(), adam::withBeta1),
                        new Parameter("beta2", adam.beta2(), adam::withBeta2),
                        new Parameter("epsilon", adam.epsilon(), adam::withEpsilon));
            }
        });
    }

    /** Shows an optimizer as it stands. */
    void show(OptimizerSpec optimizer) {
        showing = true;
        kind.show(optimizer.kind());
        rate.show(optimizer.learningRate());
        if (!rateSlider.isValueChanging()) {
            rateSlider.setValue(Math.log10(optimizer.learningRate()));
        }
        List<Parameter> parameters = parameters(optimizer);
        fields.forEach((name, field) -> form.showRow(
                field,
                parameters.stream().anyMatch(parameter -> parameter.field().equals(name))));
        parameters.forEach(parameter -> fields.get(parameter.field()).show(parameter.value()));
        form.showRow(nesterov, optimizer instanceof Sgd);
        if (optimizer instanceof Sgd sgd) {
            nesterov.setSelected(sgd.nesterov());
            nesterov.setDisable(sgd.momentum() == 0);
        }
        showing = false;
    }

    private void setRate(double value) {
        edit("rate", old -> old.withLearningRate(value));
    }

    private void edit(String field, UnaryOperator<OptimizerSpec> change) {
        if (!showing) {
            editor.edit(field, change);
        }
    }
}
