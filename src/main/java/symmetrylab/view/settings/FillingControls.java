package symmetrylab.view.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
import symmetrylab.spec.LayerInitializer.Scaled;
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

    /**
     * What is shown of a kind.
     *
     * @param button the one that is chosen; absent for kinds that are not offered
     * @param box the controls of its numbers
     * @param common c, where it is c + σ·N(0, 1), else 0
     * @param spread σ, where it is c + σ·N(0, 1), else 0
     * @param numbers shows its numbers in the box
     */
    private record Shown(Optional<ToggleButton> button, Node box, double common, double spread, Runnable numbers) {}

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
    private Shown shown;
    private boolean showing;

    /** {@code lane} begins the ids of the controls; {@code changed} takes what is chosen. */
    FillingControls(String lane, Words words, Consumer<LayerInitializer> changed) {
        this.lane = lane;
        this.words = words;
        this.changed = changed;
        getStyleClass().add("filling");
        Readers readers = new Readers(words);
        zero = toggle("zero", () -> new Zero());
        constant = toggle("constant", () -> new Constant(shown.common() == 0 ? 0.5 : shown.common()));
        normal = toggle("normal", () -> new Normal(shown.common(), shown.spread() == 0 ? 1 : shown.spread()));
        uniform = toggle("uniform", () -> new Uniform(limits.getLowValue(), limits.getHighValue()));
        named = toggle("named", () -> new VarianceScaling(Scaling.GLOROT_NORMAL, 1));
        name = new Choice<>(id("name-of-kind"), names(), word -> words.get("lane.named." + word), this::choose);
        commonField = new ValueField<>(
                id("common-field"),
                readers.number(-MAX_TYPED, MAX_TYPED),
                Readers::write,
                value -> fill(value, shown.spread()));
        spreadField = new ValueField<>(
                id("spread-field"), readers.number(0, MAX_TYPED), Readers::write, value -> fill(shown.common(), value));
        gainField = new ValueField<>(id("gain-field"), readers.number(0, MAX_TYPED), Readers::write, this::changeGain);
        nonzero = new ValueField<>(
                id("nonzero"),
                readers.whole(1, Sparse.MAX_NONZERO),
                String::valueOf,
                value -> changeSparse(few -> few.withNonzero(Math.toIntExact(value))));
        nonzeroSpread = new ValueField<>(
                id("nonzero-spread"),
                readers.number(0, MAX_TYPED),
                Readers::write,
                value -> changeSparse(few -> few.withSd(value)));
        commonAndSpread =
                new VBox(sliderRow("lane.common", common, commonField), sliderRow("lane.spread", spread, spreadField));
        limitsBox = new VBox(sliderRow("lane.limits", limits, limitsText));
        gainBox = new VBox(sliderRow("lane.gain", gain, gainField));
        shown = filling.accept(new ByKind());
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
                fill(Math.abs(rounded) < 0.03 ? 0 : rounded, shown.spread());
            }
        });
        spread.valueProperty().addListener((property, old, value) -> {
            if (!showing) {
                fill(shown.common(), SpreadScale.spreadAt(value.doubleValue()));
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
        shown = now.accept(new ByKind());
        Optional<ToggleButton> chosen = shown.button().filter(button -> simple);
        List.of(zero, constant, normal, uniform, named)
                .forEach(button -> button.setSelected(chosen.equals(Optional.of(button))));
        if (named.isSelected()) {
            name.show(now.kind());
            nameText.setText(words.get("lane.named." + now.kind() + ".tip"));
        }
        FormGrid.setShown(name, named.isSelected());
        FormGrid.setShown(nameText, named.isSelected());
        Node box = simple ? shown.box() : commonAndSpread;
        List.of(commonAndSpread, limitsBox, gainBox, sparseForm).forEach(each -> FormGrid.setShown(each, each == box));
        if (simple) {
            shown.numbers().run();
        }
        showing = false;
    }

    /** What is shown of each kind. */
    private final class ByKind implements LayerInitializer.Visitor<Shown> {
        @Override
        public Shown zero(Zero now) {
            return commonAndSpread(zero, 0, 0);
        }

        @Override
        public Shown constant(Constant now) {
            return commonAndSpread(constant, now.value(), 0);
        }

        @Override
        public Shown normal(Normal now) {
            return commonAndSpread(normal, now.mean(), now.sd());
        }

        @Override
        public Shown uniform(Uniform now) {
            return new Shown(Optional.of(uniform), limitsBox, 0, 0, () -> showLimits(now));
        }

        @Override
        public Shown varianceScaling(VarianceScaling now) {
            return gain(now);
        }

        @Override
        public Shown orthogonal(Orthogonal now) {
            return gain(now);
        }

        @Override
        public Shown identity(Identity now) {
            return gain(now);
        }

        @Override
        public Shown sparse(Sparse now) {
            return new Shown(Optional.of(named), sparseForm, 0, 0, () -> {
                nonzero.show((long) now.nonzero());
                nonzeroSpread.show(now.sd());
            });
        }

        @Override
        public Shown explicitWeights(ExplicitWeights now) {
            return given();
        }

        @Override
        public Shown explicitBiases(ExplicitBiases now) {
            return given();
        }

        private Shown commonAndSpread(ToggleButton button, double c, double sd) {
            return new Shown(Optional.of(button), commonAndSpread, c, sd, () -> showCommonAndSpread(c, sd));
        }

        private Shown gain(Scaled now) {
            return new Shown(Optional.of(named), gainBox, 0, 0, () -> showGain(now.gain()));
        }

        private Shown given() {
            return new Shown(Optional.empty(), commonAndSpread, 0, 0, () -> showCommonAndSpread(0, 0));
        }
    }

    private void showCommonAndSpread(double c, double sd) {
        commonField.show(c);
        spreadField.show(sd);
        if (!common.isValueChanging()) {
            common.setValue(c);
        }
        if (!spread.isValueChanging()) {
            spread.setValue(SpreadScale.placeOf(sd));
        }
    }

    private void showLimits(Uniform between) {
        double reach = Math.max(MAX_COMMON, Math.max(Math.abs(between.min()), Math.abs(between.max())));
        limits.setMin(-reach);
        limits.setMax(reach);
        // The slider holds each value on its side of the other, so the low one makes room first.
        limits.setLowValue(limits.getMin());
        limits.setHighValue(between.max());
        limits.setLowValue(between.min());
        limitsText.setText(words.get("lane.limits.value", Readers.write(between.min()), Readers.write(between.max())));
    }

    private void showGain(double value) {
        gainField.show(value);
        if (!gain.isValueChanging()) {
            gain.setValue(value);
        }
    }

    private static List<String> names() {
        return LayerInitializer.FOR_WEIGHTS.stream().map(LayerInitializer::kind).toList();
    }

    /** Takes a kind by its name, with the gain that is shown. */
    private void choose(String word) {
        LayerInitializer kind = LayerInitializer.FOR_WEIGHTS.stream()
                .filter(each -> each.kind().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind with a name: " + word));
        change(kind instanceof Scaled next && filling instanceof Scaled now ? next.withGain(now.gain()) : kind);
    }

    private void changeGain(double newGain) {
        change(filling instanceof Scaled now ? now.withGain(newGain) : filling);
    }

    private void changeSparse(UnaryOperator<Sparse> change) {
        change(filling instanceof Sparse now ? change.apply(now) : filling);
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
