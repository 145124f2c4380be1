package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Identity;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Orthogonal;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.words.Words;

/**
 * How the weights of all layers are filled: the plain kinds as buttons, those with a name of their own as a choice, and the
 * numbers of the one that holds.
 *
 * <p>Two sliders span the whole story, weights = c + σ·N(0, 1): zero is c = 0 and σ = 0, a constant σ = 0.
 */
final class FillingControls extends VBox {

    private static final double MAX_COMMON = 2;
    private static final double MAX_GAIN = 3;
    private static final double MAX_TYPED = 1e6;
    private static final List<LayerInitializer> NAMED = named();
    private static final List<String> NAMES =
            NAMED.stream().map(LayerInitializer::kind).toList();

    private final String lane;
    private final Words words;
    private final Consumer<LayerInitializer> changed;
    private final ToggleButton zero;
    private final ToggleButton constant;
    private final ToggleButton normal;
    private final ToggleButton uniform;
    private final ToggleButton named;
    private final Choice<String> name;
    private final Label nameText = new Label();
    private final Slider common = new Slider(-MAX_COMMON, MAX_COMMON, 0);
    private final Slider spread = new Slider(0, 1, 0);
    private final RangeSlider limits = new RangeSlider(-MAX_COMMON, MAX_COMMON, -1, 1);
    private final Slider gain = new Slider(0, MAX_GAIN, 1);
    private final ValueField<Double> commonField;
    private final ValueField<Double> spreadField;
    private final ValueField<Double> gainField;
    private final ValueField<Long> nonzero;
    private final ValueField<Double> nonzeroSpread;
    private final Label limitsText = new Label();
    private final VBox commonAndSpread;
    private final VBox limitsBox;
    private final VBox gainBox;
    private final FormGrid sparseForm = new FormGrid();
    private LayerInitializer filling = new Zero();
    private boolean showing;

    /** {@code lane} begins the ids of the controls; {@code changed} takes what is chosen. */
    FillingControls(String lane, Words words, Consumer<LayerInitializer> changed) {
        this.lane = lane;
        this.words = words;
        this.changed = changed;
        getStyleClass().add("filling");
        Readers readers = new Readers(words);
        zero = toggle("zero", () -> new Zero());
        constant = toggle("constant", () -> new Constant(commonValue() == 0 ? 0.5 : commonValue()));
        normal = toggle("normal", () -> new Normal(commonValue(), spreadValue() == 0 ? 1 : spreadValue()));
        uniform = toggle("uniform", () -> new Uniform(limits.getLowValue(), limits.getHighValue()));
        named = toggle("named", () -> new VarianceScaling(Scaling.GLOROT_NORMAL, 1));
        name = new Choice<>(id("name-of-kind"), NAMES, word -> words.get("lane.named." + word), this::choose);
        commonField = new ValueField<>(
                id("common-field"),
                readers.number(-MAX_TYPED, MAX_TYPED),
                Readers::write,
                value -> fill(value, spreadValue()));
        spreadField = new ValueField<>(
                id("spread-field"), readers.number(0, MAX_TYPED), Readers::write, value -> fill(commonValue(), value));
        gainField = new ValueField<>(id("gain-field"), readers.number(0, MAX_TYPED), Readers::write, this::changeGain);
        nonzero = new ValueField<>(
                id("nonzero"),
                readers.whole(1, Sparse.MAX_NONZERO),
                String::valueOf,
                value -> change(new Sparse(Math.toIntExact(value), nonzeroSpreadValue())));
        nonzeroSpread = new ValueField<>(
                id("nonzero-spread"),
                readers.number(0, MAX_TYPED),
                Readers::write,
                value -> change(new Sparse(filling instanceof Sparse few ? few.nonzero() : 1, value)));
        commonAndSpread =
                new VBox(sliderRow("lane.common", common, commonField), sliderRow("lane.spread", spread, spreadField));
        limitsBox = new VBox(sliderRow("lane.limits", limits, limitsText));
        gainBox = new VBox(sliderRow("lane.gain", gain, gainField));
        build();
        listen();
    }

    private void build() {
        SegmentedButton kinds = new SegmentedButton(zero, constant, normal, uniform, named);
        kinds.getButtons().forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        name.setAccessibleText(words.get("lane.kind.named"));
        name.setMaxWidth(Double.MAX_VALUE);
        nameText.setWrapText(true);
        nameText.getStyleClass().add("muted");
        sparseForm.row(words.get("lane.nonzero"), nonzero);
        sparseForm.row(words.get("lane.nonzero.spread"), nonzeroSpread);
        getChildren().addAll(kinds, name, nameText, commonAndSpread, limitsBox, gainBox, sparseForm);
    }

    private void listen() {
        common.setId(id("common"));
        spread.setId(id("spread"));
        limits.setId(id("limits"));
        gain.setId(id("gain"));
        common.setBlockIncrement(0.1);
        spread.setBlockIncrement(0.02);
        common.valueProperty().addListener((property, old, value) -> {
            if (!showing) {
                // Near the middle the slider means 0, or nobody could hit it.
                double rounded = Math.rint(value.doubleValue() * 100) / 100;
                fill(Math.abs(rounded) < 0.03 ? 0 : rounded, spreadValue());
            }
        });
        spread.valueProperty().addListener((property, old, value) -> {
            if (!showing) {
                fill(commonValue(), SpreadScale.spreadAt(value.doubleValue()));
            }
        });
        limits.lowValueProperty().addListener((property, old, value) -> fillLimits());
        limits.highValueProperty().addListener((property, old, value) -> fillLimits());
        gain.valueProperty().addListener((property, old, value) -> {
            if (!showing) {
                changeGain(Math.rint(value.doubleValue() * 20) / 20);
            }
        });
    }

    /**
     * Shows what holds.
     *
     * @param simple whether it fills all layers; else nothing is chosen, and a choice replaces what is there
     */
    void show(LayerInitializer now, boolean simple) {
        showing = true;
        filling = now;
        zero.setSelected(simple && now instanceof Zero);
        constant.setSelected(simple && now instanceof Constant);
        normal.setSelected(simple && now instanceof Normal);
        uniform.setSelected(simple && now instanceof Uniform);
        boolean byName = simple && NAMES.contains(now.kind());
        named.setSelected(byName);
        if (byName) {
            name.show(now.kind());
            nameText.setText(words.get("lane.named." + now.kind() + ".tip"));
        }
        FormGrid.setShown(name, byName);
        FormGrid.setShown(nameText, byName);
        FormGrid.setShown(limitsBox, simple && now instanceof Uniform);
        FormGrid.setShown(sparseForm, simple && now instanceof Sparse);
        FormGrid.setShown(gainBox, byName && !(now instanceof Sparse));
        FormGrid.setShown(commonAndSpread, !byName && !limitsBox.isVisible());
        if (simple) {
            showNumbers(now);
        }
        showing = false;
    }

    private void showNumbers(LayerInitializer now) {
        if (now instanceof Uniform between) {
            double reach = Math.max(MAX_COMMON, Math.max(Math.abs(between.min()), Math.abs(between.max())));
            limits.setMin(-reach);
            limits.setMax(reach);
            // The slider holds each value on its side of the other, so the low one makes room first.
            limits.setLowValue(limits.getMin());
            limits.setHighValue(between.max());
            limits.setLowValue(between.min());
            limitsText.setText(
                    words.get("lane.limits.value", Readers.write(between.min()), Readers.write(between.max())));
        } else if (now instanceof Sparse few) {
            nonzero.show((long) few.nonzero());
            nonzeroSpread.show(few.sd());
        } else if (gainBox.isVisible()) {
            gainField.show(gainValue());
            if (!gain.isValueChanging()) {
                gain.setValue(gainValue());
            }
        } else {
            commonField.show(commonValue());
            spreadField.show(spreadValue());
            if (!common.isValueChanging()) {
                common.setValue(commonValue());
            }
            if (!spread.isValueChanging()) {
                spread.setValue(SpreadScale.placeOf(spreadValue()));
            }
        }
    }

    private static List<LayerInitializer> named() {
        List<LayerInitializer> named = new ArrayList<>();
        Arrays.stream(Scaling.values())
                .map(scaling -> new VarianceScaling(scaling, 1))
                .forEach(named::add);
        // One weight a neuron is what every layer has room for.
        named.addAll(List.of(new Orthogonal(1), new Identity(1), new Sparse(1, 1)));
        return List.copyOf(named);
    }

    /** Takes a kind by its name, with the numbers that are shown. */
    private void choose(String word) {
        LayerInitializer kind = NAMED.stream()
                .filter(each -> each.kind().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind with a name: " + word));
        change(kind.accept(new WithNumbers(gainValue(), nonzeroSpreadValue())));
    }

    private void changeGain(double newGain) {
        change(filling.accept(new WithNumbers(newGain, nonzeroSpreadValue())));
    }

    /** Gives the kinds that have a name their numbers; the others stay as they are. */
    private record WithNumbers(double gain, double sd) implements LayerInitializer.Visitor<LayerInitializer> {
        @Override
        public LayerInitializer varianceScaling(VarianceScaling scaled) {
            return new VarianceScaling(scaled.scaling(), gain);
        }

        @Override
        public LayerInitializer orthogonal(Orthogonal orthogonal) {
            return new Orthogonal(gain);
        }

        @Override
        public LayerInitializer identity(Identity identity) {
            return new Identity(gain);
        }

        @Override
        public LayerInitializer sparse(Sparse sparse) {
            return new Sparse(sparse.nonzero(), sd);
        }

        @Override
        public LayerInitializer zero(Zero zero) {
            return zero;
        }

        @Override
        public LayerInitializer constant(Constant constant) {
            return constant;
        }

        @Override
        public LayerInitializer uniform(Uniform uniform) {
            return uniform;
        }

        @Override
        public LayerInitializer normal(Normal normal) {
            return normal;
        }

        @Override
        public LayerInitializer explicitWeights(ExplicitWeights given) {
            return given;
        }

        @Override
        public LayerInitializer explicitBiases(ExplicitBiases given) {
            return given;
        }
    }

    private double commonValue() {
        return filling instanceof Constant same ? same.value() : filling instanceof Normal bell ? bell.mean() : 0;
    }

    private double spreadValue() {
        return filling instanceof Normal bell ? bell.sd() : 0;
    }

    private double gainValue() {
        if (filling instanceof VarianceScaling scaled) {
            return scaled.gain();
        }
        return filling instanceof Orthogonal turned
                ? turned.gain()
                : filling instanceof Identity same ? same.gain() : 1;
    }

    private double nonzeroSpreadValue() {
        return filling instanceof Sparse few ? few.sd() : 1;
    }

    private void fill(double c, double sd) {
        change(sd > 0 ? new Normal(c, sd) : c == 0 ? new Zero() : new Constant(c));
    }

    private void fillLimits() {
        if (!showing) {
            double low = Math.rint(limits.getLowValue() * 100) / 100;
            double high = Math.rint(limits.getHighValue() * 100) / 100;
            change(new Uniform(Math.min(low, high), high));
        }
    }

    private void change(LayerInitializer next) {
        if (!showing) {
            changed.accept(next);
        }
    }

    private ToggleButton toggle(String kind, Supplier<LayerInitializer> next) {
        ToggleButton button = new ToggleButton(words.get("lane.kind." + kind));
        button.setId(id(kind));
        button.setTooltip(new Tooltip(words.get("lane.kind." + kind + ".tip")));
        button.setOnAction(event -> {
            change(next.get());
            // A second click on the chosen kind leaves it chosen.
            button.setSelected(true);
        });
        return button;
    }

    private Node sliderRow(String key, Node slider, Node value) {
        Label label = new Label(words.get(key));
        label.setLabelFor(slider);
        slider.setAccessibleText(words.get(key));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        if (value instanceof ValueField<?> field) {
            field.setPrefColumnCount(6);
            field.getStyleClass().add("small");
            field.setAccessibleText(words.get(key));
        }
        HBox top = new HBox(label, value);
        top.setAlignment(Pos.CENTER_LEFT);
        return new VBox(top, slider);
    }

    private String id(String what) {
        return lane + "-" + what;
    }
}
