package symmetrylab.view.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import symmetrylab.nn.settings.OptimizerChoice;
import symmetrylab.nn.settings.OptimizerChoice.Parameter;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.words.Words;

/** The rows of a form for the update rule: its kind, its learning rate and its other numbers. */
final class OptimizerControls {

    private static final double MAX_RATE = 1e9;

    /** Changes the optimizer. */
    @FunctionalInterface
    interface Editor {
        void edit(String field, UnaryOperator<OptimizerSpec> change);
    }

    private final FormGrid form;
    private final Editor editor;
    private final Choice<String> kind;
    private final ValueField<Double> rate;
    private final Slider rateSlider = new Slider(OptimizerChoice.MIN_POWER, OptimizerChoice.MAX_POWER, -1);
    private final CheckBox nesterov;
    private final Map<Parameter, ValueField<Double>> fields = new EnumMap<>(Parameter.class);
    private boolean showing;

    /** Adds its rows to {@code form}. */
    OptimizerControls(FormGrid form, Words words, Editor editor) {
        this.form = form;
        this.editor = editor;
        Readers readers = new Readers(words);
        kind = new Choice<>(
                "training-optimizer",
                OptimizerChoice.kinds(),
                word -> words.get("training.optimizer." + word),
                word -> edit("optimizer", choice -> choice.withKind(word)));
        rate = new ValueField<>(
                "training-rate",
                readers.positive(MAX_RATE),
                Readers::write,
                value -> edit("rate", choice -> choice.optimizer().withLearningRate(value)));
        rateSlider.setId("training-rate-slider");
        rateSlider
                .valueProperty()
                .addListener((property, old, power) -> edit("rate", choice -> choice.withPower(power.doubleValue())));
        nesterov = new CheckBox(words.get("training.nesterov"));
        nesterov.setId("training-nesterov");
        nesterov.setOnAction(event -> edit("nesterov", choice -> choice.withNesterov(nesterov.isSelected())));
        form.row(words.get("training.optimizer"), kind);
        form.row(words.get("training.rate"), rate);
        form.row(rateSlider);
        rateSlider.setAccessibleText(words.get("training.rate"));
        for (Parameter parameter : Parameter.values()) {
            ValueField<Double> field = new ValueField<>(
                    "training-" + parameter.token(),
                    reader(parameter, readers),
                    Readers::write,
                    value -> edit(parameter.token(), choice -> choice.with(parameter, value)));
            fields.put(parameter, field);
            form.row(words.get("training.parameter." + parameter.token()), field);
            if (parameter == Parameter.MOMENTUM) {
                form.row(nesterov);
            }
        }
    }

    private static ValueField.Reader<Double> reader(Parameter parameter, Readers readers) {
        return switch (parameter) {
            case MOMENTUM -> readers.number(0, 1);
            case DECAY, BETA1, BETA2 -> readers.numberBelow(0, 1);
            case EPSILON -> readers.positive(1);
        };
    }

    /** Shows an optimizer. */
    void show(OptimizerSpec optimizer) {
        OptimizerChoice choice = new OptimizerChoice(optimizer);
        showing = true;
        kind.show(optimizer.kind());
        rate.show(optimizer.learningRate());
        if (!rateSlider.isValueChanging()) {
            rateSlider.setValue(choice.power());
        }
        Map<Parameter, Double> values = choice.values();
        fields.forEach((parameter, field) -> form.showRow(field, values.containsKey(parameter)));
        values.forEach((parameter, value) -> fields.get(parameter).show(value));
        form.showRow(nesterov, choice.nesterov().isPresent());
        choice.nesterov().ifPresent(nesterov::setSelected);
        nesterov.setDisable(!choice.nesterovMatters());
        showing = false;
    }

    private void edit(String field, Function<OptimizerChoice, OptimizerSpec> change) {
        if (!showing) {
            editor.edit(field, old -> change.apply(new OptimizerChoice(old)));
        }
    }
}
