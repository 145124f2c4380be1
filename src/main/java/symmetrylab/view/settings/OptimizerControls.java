package symmetrylab.view.settings;

import java.util.Locale;
import java.util.function.BiFunction;
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

    private final FormGrid form;
    private final Editor editor;
    private final Choice<String> kind;
    private final ValueField<Double> rate;
    private final Slider rateSlider = new Slider(MIN_POWER, MAX_POWER, -1);
    private final ValueField<Double> momentum;
    private final CheckBox nesterov;
    private final ValueField<Double> decay;
    private final ValueField<Double> beta1;
    private final ValueField<Double> beta2;
    private final ValueField<Double> epsilon;
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
                word -> edit("optimizer", old -> old.kind().equals(word) ? old : standard(word)));
        rate = new ValueField<>("training-rate", readers.positive(MAX_RATE), Readers::write, this::setRate);
        rateSlider.setId("training-rate-slider");
        rateSlider.valueProperty().addListener((property, old, power) -> {
            if (!showing) {
                setRate(Double.parseDouble(
                        String.format(Locale.ROOT, "%.1e", StrictMath.pow(10, power.doubleValue()))));
            }
        });
        momentum = field("momentum", readers.number(0, 1), OptimizerControls::withMomentum);
        nesterov = new CheckBox(words.get("training.nesterov"));
        nesterov.setId("training-nesterov");
        nesterov.setOnAction(event -> edit(
                "nesterov",
                old -> old instanceof Sgd sgd
                        ? new Sgd(sgd.learningRate(), sgd.momentum(), nesterov.isSelected())
                        : old));
        ValueField.Reader<Double> forgetting = readers.numberBelow(0, 1);
        decay = field("decay", forgetting, OptimizerControls::withDecay);
        beta1 = field("beta1", forgetting, OptimizerControls::withBeta1);
        beta2 = field("beta2", forgetting, OptimizerControls::withBeta2);
        epsilon = field("epsilon", readers.positive(1), OptimizerControls::withEpsilon);
        form.row(words.get("training.optimizer"), kind);
        form.row(words.get("training.rate"), rate);
        form.row(rateSlider);
        rateSlider.setAccessibleText(words.get("training.rate"));
        form.row(words.get("training.momentum"), momentum);
        form.row(nesterov);
        form.row(words.get("training.decay"), decay);
        form.row(words.get("training.beta1"), beta1);
        form.row(words.get("training.beta2"), beta2);
        form.row(words.get("training.epsilon"), epsilon);
    }

    private ValueField<Double> field(
            String name, ValueField.Reader<Double> reader, BiFunction<OptimizerSpec, Double, OptimizerSpec> change) {
        return new ValueField<>(
                "training-" + name, reader, Readers::write, value -> edit(name, old -> change.apply(old, value)));
    }

    /** Shows an optimizer as it stands. */
    void show(OptimizerSpec optimizer) {
        showing = true;
        kind.show(optimizer.kind());
        rate.show(optimizer.learningRate());
        if (!rateSlider.isValueChanging()) {
            rateSlider.setValue(Math.log10(optimizer.learningRate()));
        }
        form.showRow(momentum, optimizer instanceof Sgd);
        form.showRow(nesterov, optimizer instanceof Sgd);
        form.showRow(decay, optimizer instanceof Rmsprop);
        form.showRow(beta1, optimizer instanceof Adam);
        form.showRow(beta2, optimizer instanceof Adam);
        form.showRow(epsilon, !(optimizer instanceof Sgd));
        if (optimizer instanceof Sgd sgd) {
            momentum.show(sgd.momentum());
            nesterov.setSelected(sgd.nesterov());
            nesterov.setDisable(sgd.momentum() == 0);
        } else if (optimizer instanceof Rmsprop rmsprop) {
            decay.show(rmsprop.decay());
            epsilon.show(rmsprop.epsilon());
        } else if (optimizer instanceof Adagrad adagrad) {
            epsilon.show(adagrad.epsilon());
        } else if (optimizer instanceof Adam adam) {
            beta1.show(adam.beta1());
            beta2.show(adam.beta2());
            epsilon.show(adam.epsilon());
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

    private static OptimizerSpec standard(String kind) {
        return OptimizerSpec.KINDS.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static OptimizerSpec withMomentum(OptimizerSpec old, double value) {
        return old instanceof Sgd sgd ? new Sgd(sgd.learningRate(), value, sgd.nesterov()) : old;
    }

    private static OptimizerSpec withDecay(OptimizerSpec old, double value) {
        return old instanceof Rmsprop rmsprop ? new Rmsprop(rmsprop.learningRate(), value, rmsprop.epsilon()) : old;
    }

    private static OptimizerSpec withBeta1(OptimizerSpec old, double value) {
        return old instanceof Adam adam ? new Adam(adam.learningRate(), value, adam.beta2(), adam.epsilon()) : old;
    }

    private static OptimizerSpec withBeta2(OptimizerSpec old, double value) {
        return old instanceof Adam adam ? new Adam(adam.learningRate(), adam.beta1(), value, adam.epsilon()) : old;
    }

    private static OptimizerSpec withEpsilon(OptimizerSpec old, double value) {
        if (old instanceof Rmsprop rmsprop) {
            return new Rmsprop(rmsprop.learningRate(), rmsprop.decay(), value);
        } else if (old instanceof Adagrad adagrad) {
            return new Adagrad(adagrad.learningRate(), value);
        }
        return old instanceof Adam adam ? new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), value) : old;
    }
}
