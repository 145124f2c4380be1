package symmetrylab.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import symmetrylab.figure.InitializerWords;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.RunSpec;
import symmetrylab.viewmodel.ExperimentViewModel;

/**
 * The controls of one lane: its name and how its weights start.
 *
 * <p>Two sliders span the whole story, weights = c + σ·N(0, 1): zero is c = 0 and σ = 0, a constant σ = 0.
 */
final class InitializerControls extends VBox {

    static final String STYLE_CLASS = "lane-card";

    private static final double MOST_COMMON = 2;

    private final ExperimentViewModel experiment;
    private final int lane;
    private final Messages messages;
    private final ValueField<String> name;
    private final Button remove = new Button();
    private final ToggleButton zero;
    private final ToggleButton constant;
    private final ToggleButton normal;
    private final ToggleButton uniform;
    private final ToggleButton glorot;
    private final Slider common = new Slider(-MOST_COMMON, MOST_COMMON, 0);
    private final Slider spread = new Slider(0, 1, 0);
    private final RangeSlider limits = new RangeSlider(-MOST_COMMON, MOST_COMMON, -1, 1);
    private final Slider gain = new Slider(0, 3, 1);
    private final ValueField<Double> commonField;
    private final ValueField<Double> spreadField;
    private final ValueField<Double> noise;
    private final ValueField<Long> seed;
    private final Label limitsText = new Label();
    private final Label gainText = new Label();
    private final Label special = new Label();
    private final VBox commonAndSpread;
    private final VBox limitsBox;
    private final VBox gainBox;
    private boolean showing;

    InitializerControls(ExperimentViewModel experiment, int lane, Messages messages) {
        this.experiment = experiment;
        this.lane = lane;
        this.messages = messages;
        Readers readers = new Readers(messages);
        getStyleClass().add(STYLE_CLASS);
        zero = toggle("zero", () -> new Zero());
        constant = toggle("constant", () -> new Constant(commonValue() == 0 ? 0.5 : commonValue()));
        normal = toggle("normal", () -> new Normal(commonValue(), spreadValue() == 0 ? 1 : spreadValue()));
        uniform = toggle("uniform", () -> new Uniform(limits.getLowValue(), limits.getHighValue()));
        glorot = toggle("glorot", () -> new VarianceScaling(Scaling.GLOROT_NORMAL, 1));
        name = new ValueField<>(id("name"), this::readName, text -> text, text -> rename(text));
        commonField = new ValueField<>(
                id("common-field"), readers.number(-1e6, 1e6), Readers::write, value -> fill(value, spreadValue()));
        spreadField = new ValueField<>(
                id("spread-field"), readers.number(0, 1e6), Readers::write, value -> fill(commonValue(), value));
        noise = new ValueField<>(id("noise"), readers.number(0, 1e6), Readers::write, this::setNoise);
        seed = new ValueField<>(
                id("seed"),
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("seed", start -> start.withSeed(value)));
        commonAndSpread =
                new VBox(sliderRow("lane.common", common, commonField), sliderRow("lane.spread", spread, spreadField));
        limitsBox = new VBox(sliderRow("lane.limits", limits, limitsText));
        gainBox = new VBox(sliderRow("lane.gain", gain, gainText));
        build();
        listen();
    }

    private void build() {
        Icons.dress(remove, MaterialDesignC.CLOSE, messages.get("lane.remove"));
        remove.getStyleClass().addAll("flat", "small");
        remove.setId(id("remove"));
        remove.setOnAction(event -> experiment.removeRun(lane));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.getStyleClass().add("lane-name");
        name.setAccessibleText(messages.get("lane.name"));
        HBox head = new HBox(name, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        SegmentedButton kinds = new SegmentedButton(zero, constant, normal, uniform, glorot);
        kinds.getButtons().forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        special.setWrapText(true);
        special.getStyleClass().add("muted");
        Button dice = Icons.dress(new Button(), MaterialDesignD.DICE_5_OUTLINE, messages.get("lane.newSeed"));
        dice.setId(id("new-seed"));
        dice.setOnAction(event -> edit("seed", start -> start.withSeed(start.seed() + 1)));
        HBox.setHgrow(seed, Priority.ALWAYS);
        HBox.setHgrow(noise, Priority.ALWAYS);
        seed.setPrefColumnCount(4);
        noise.setPrefColumnCount(4);
        seed.setAccessibleText(messages.get("lane.seed"));
        noise.setAccessibleText(messages.get("lane.noise"));
        noise.setTooltip(new Tooltip(messages.get("lane.noise.tip")));
        HBox last = new HBox(
                new Label(messages.get("lane.noise")), noise, new Label(messages.get("lane.seed")), seed, dice);
        last.getStyleClass().add("tight-row");
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, kinds, special, commonAndSpread, limitsBox, gainBox, last);
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
                // Near the middle the slider means 0, or nobody would ever hit it.
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
                weights(new VarianceScaling(Scaling.GLOROT_NORMAL, Math.rint(value.doubleValue() * 20) / 20));
            }
        });
    }

    /** Shows the lane as it stands. */
    void show(RunSpec run, boolean removable) {
        showing = true;
        InitializerSpec start = run.initializer();
        name.show(run.name());
        remove.setVisible(removable);
        LayerInitializer filling = start.weights().get(0);
        boolean simple = start.weights().size() == 1 && !(filling instanceof LayerInitializer.ExplicitWeights);
        zero.setSelected(simple && filling instanceof Zero);
        constant.setSelected(simple && filling instanceof Constant);
        normal.setSelected(simple && filling instanceof Normal);
        uniform.setSelected(simple && filling instanceof Uniform);
        glorot.setSelected(simple && filling instanceof VarianceScaling);
        String words = InitializerWords.of(start);
        special.setText(words);
        Room.give(
                special, !simple || !start.nudges().isEmpty() || !start.biases().equals(List.of(new Zero())));
        Room.give(limitsBox, simple && filling instanceof Uniform);
        Room.give(gainBox, simple && filling instanceof VarianceScaling);
        Room.give(commonAndSpread, !limitsBox.isVisible() && !gainBox.isVisible());
        if (simple) {
            showValues(filling);
        }
        noise.show(start.noise().map(Noise::sd).orElse(0.0));
        seed.show(start.seed());
        showing = false;
    }

    private void showValues(LayerInitializer filling) {
        if (filling instanceof Uniform between) {
            double reach = Math.max(MOST_COMMON, Math.max(Math.abs(between.min()), Math.abs(between.max())));
            limits.setMin(-reach);
            limits.setMax(reach);
            // The slider holds each value on its side of the other, so the low one makes room first.
            limits.setLowValue(limits.getMin());
            limits.setHighValue(between.max());
            limits.setLowValue(between.min());
            limitsText.setText(
                    messages.get("lane.limits.value", Readers.write(between.min()), Readers.write(between.max())));
        } else if (filling instanceof VarianceScaling scaled) {
            gain.setValue(scaled.gain());
            gainText.setText(Readers.write(scaled.gain()));
        } else {
            double c =
                    filling instanceof Constant same ? same.value() : filling instanceof Normal bell ? bell.mean() : 0;
            double sd = filling instanceof Normal bell ? bell.sd() : 0;
            commonField.show(c);
            spreadField.show(sd);
            if (!common.isValueChanging()) {
                common.setValue(c);
            }
            if (!spread.isValueChanging()) {
                spread.setValue(SpreadScale.placeOf(sd));
            }
        }
    }

    private double commonValue() {
        LayerInitializer filling = filling();
        return filling instanceof Constant same ? same.value() : filling instanceof Normal bell ? bell.mean() : 0;
    }

    private double spreadValue() {
        return filling() instanceof Normal bell ? bell.sd() : 0;
    }

    private LayerInitializer filling() {
        return experiment.spec().runs().get(lane).initializer().weights().get(0);
    }

    private void fill(double c, double sd) {
        weights(sd > 0 ? new Normal(c, sd) : c == 0 ? new Zero() : new Constant(c));
    }

    private void fillLimits() {
        if (!showing) {
            double low = Math.rint(limits.getLowValue() * 100) / 100;
            double high = Math.rint(limits.getHighValue() * 100) / 100;
            weights(new Uniform(Math.min(low, high), high));
        }
    }

    private void weights(LayerInitializer filling) {
        edit("weights", start -> start.withWeights(List.of(filling)));
    }

    private void setNoise(double sd) {
        edit("noise", start -> {
            boolean biases = start.noise().map(Noise::biases).orElse(false);
            return start.withNoise(sd == 0 ? Optional.empty() : Optional.of(new Noise(sd, biases)));
        });
    }

    private void edit(String field, UnaryOperator<InitializerSpec> change) {
        if (!showing) {
            experiment.editRun(lane, field, run -> run.withInitializer(change.apply(run.initializer())));
        }
    }

    private String readName(String text) {
        String read = new Readers(messages).name(text);
        List<RunSpec> runs = experiment.spec().runs();
        for (int i = 0; i < runs.size(); i++) {
            if (i != lane && runs.get(i).name().equals(read)) {
                throw new IllegalArgumentException(messages.get("field.nameTaken"));
            }
        }
        return read;
    }

    private void rename(String text) {
        if (!showing) {
            experiment.editRun(lane, "name", run -> run.withName(text));
        }
    }

    private ToggleButton toggle(String kind, Supplier<LayerInitializer> filling) {
        ToggleButton button = new ToggleButton(messages.get("lane.kind." + kind));
        button.setId(id(kind));
        button.setTooltip(new Tooltip(messages.get("lane.kind." + kind + ".tip")));
        button.setOnAction(event -> {
            weights(filling.get());
            // A second click on the chosen kind leaves it chosen.
            button.setSelected(true);
        });
        return button;
    }

    private Node sliderRow(String key, Node slider, Node value) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(slider);
        slider.setAccessibleText(messages.get(key));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        if (value instanceof ValueField<?> field) {
            field.setPrefColumnCount(6);
            field.getStyleClass().add("small");
            field.setAccessibleText(messages.get(key));
        }
        HBox top = new HBox(label, value);
        top.setAlignment(Pos.CENTER_LEFT);
        return new VBox(top, slider);
    }

    private String id(String what) {
        return "lane" + lane + "-" + what;
    }
}
