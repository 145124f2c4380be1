package symmetrylab.view.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.FillingChoice;
import symmetrylab.viewmodel.settings.SpreadScale;
import symmetrylab.words.Words;

/**
 * How the weights of a lane start: a button for each kind, a list of the named initializers, and the numbers of the
 * chosen one.
 */
final class FillingControls extends VBox {

    private static final double MAX_COMMON = 2;
    private static final double MAX_GAIN = 3;
    private static final double MAX_TYPED = 1e6;

    private final String lane;
    private final Words words;
    private final Consumer<LayerInitializer> changed;
    private final Map<FillingChoice.Kind, ToggleButton> kinds = new EnumMap<>(FillingChoice.Kind.class);
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
    private FillingChoice choice = FillingChoice.of(InitializerSpec.DEFAULT.weights());
    private boolean showing;

    /** {@code lane} is the prefix of the controls' ids; {@code changed} receives the chosen start. */
    FillingControls(String lane, Words words, Consumer<LayerInitializer> changed) {
        this.lane = lane;
        this.words = words;
        this.changed = changed;
        getStyleClass().add("filling");
        Readers readers = new Readers(words);
        for (FillingChoice.Kind kind : FillingChoice.Kind.values()) {
            kinds.put(kind, toggle(kind));
        }
        name = new Choice<>(
                id("name-of-kind"),
                FillingChoice.names(),
                word -> words.get("lane.named." + word),
                word -> change(now -> now.withName(word)));
        commonField = number("common-field", readers.number(-MAX_TYPED, MAX_TYPED), FillingChoice::withCommon);
        spreadField = number("spread-field", readers.number(0, MAX_TYPED), FillingChoice::withSpread);
        gainField = number("gain-field", readers.number(0, MAX_TYPED), FillingChoice::withGain);
        nonzero = new ValueField<>(
                id("nonzero"),
                readers.whole(1, Sparse.MAX_NONZERO),
                String::valueOf,
                value -> change(now -> now.withNonzero(Math.toIntExact(value))));
        nonzeroSpread = number("nonzero-spread", readers.number(0, MAX_TYPED), FillingChoice::withNonzeroSpread);
        TickRow ticks = new TickRow();
        SpreadScale.ticks().forEach(value -> ticks.with(SpreadScale.placeOf(value), Numbers.tick(value)));
        commonAndSpread = new VBox(
                sliderRow("lane.common", common, commonField), sliderRow("lane.spread", spread, spreadField), ticks);
        commonAndSpread.getStyleClass().add("filling");
        limitsBox = new VBox(sliderRow("lane.limits", limits, limitsText));
        gainBox = new VBox(sliderRow("lane.gain", gain, gainField));
        build();
        listen();
    }

    private ValueField<Double> number(
            String name, ValueField.Reader<Double> reader, BiFunction<FillingChoice, Double, LayerInitializer> next) {
        return new ValueField<>(id(name), reader, Readers::write, value -> change(now -> next.apply(now, value)));
    }

    private void build() {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("kinds");
        kinds.values().forEach(button -> {
            String place = button.getId().equals(id(FillingChoice.Kind.ZERO.token()))
                    ? "left-pill"
                    : button.getId().equals(id(FillingChoice.Kind.NAMED.token())) ? "right-pill" : "center-pill";
            button.getStyleClass().add(place);
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.getChildren().add(button);
        });
        name.setAccessibleText(words.get("lane.kind.named"));
        name.setMaxWidth(Double.MAX_VALUE);
        nameText.setWrapText(true);
        nameText.getStyleClass().add("muted");
        sparseForm.row(words.get("lane.nonzero"), nonzero);
        sparseForm.row(words.get("lane.nonzero.spread"), nonzeroSpread);
        getChildren().addAll(buttons, name, nameText, commonAndSpread, limitsBox, gainBox, sparseForm);
    }

    private void listen() {
        common.setId(id("common"));
        spread.setId(id("spread"));
        limits.setId(id("limits"));
        gain.setId(id("gain"));
        common.setBlockIncrement(0.1);
        spread.setBlockIncrement(0.02);
        common.valueProperty()
                .addListener((property, old, place) -> change(now -> now.withCommonAt(place.doubleValue())));
        spread.valueProperty()
                .addListener((property, old, place) -> change(now -> now.withSpreadAt(place.doubleValue())));
        limits.lowValueProperty().addListener((property, old, value) -> changeLimits());
        limits.highValueProperty().addListener((property, old, value) -> changeLimits());
        gain.valueProperty().addListener((property, old, place) -> change(now -> now.withGainAt(place.doubleValue())));
    }

    private void changeLimits() {
        change(now -> FillingChoice.withLimitsAt(limits.getLowValue(), limits.getHighValue()));
    }

    /** Shows the current choice. */
    void show(FillingChoice now) {
        showing = true;
        choice = now;
        kinds.forEach((kind, button) -> button.setSelected(now.kind().equals(Optional.of(kind))));
        now.name().ifPresent(word -> {
            name.show(word);
            nameText.setText(words.get("lane.named." + word + ".tip"));
        });
        FormGrid.setShown(name, now.name().isPresent());
        FormGrid.setShown(nameText, now.name().isPresent());
        Node box = now.accept(new ShownNumbers());
        boolean chosen = now.kind().isPresent();
        List.of(commonAndSpread, limitsBox, gainBox, sparseForm)
                .forEach(each -> FormGrid.setShown(each, chosen && each == box));
        showing = false;
    }

    /** Shows the numbers of each kind, and returns their box. */
    private final class ShownNumbers implements FillingChoice.Numbers<Node> {
        @Override
        public Node commonAndSpread(double c, double sd) {
            showCommonAndSpread(c, sd);
            return commonAndSpread;
        }

        @Override
        public Node limits(Uniform uniform) {
            showLimits(uniform);
            return limitsBox;
        }

        @Override
        public Node gain(Scaled scaled) {
            showGain(scaled.gain());
            return gainBox;
        }

        @Override
        public Node sparse(Sparse sparse) {
            nonzero.show((long) sparse.nonzero());
            nonzeroSpread.show(sparse.sd());
            return sparseForm;
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
        // The slider keeps its values in order, so the low one makes room first.
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

    private void change(Function<FillingChoice, LayerInitializer> next) {
        if (!showing) {
            changed.accept(next.apply(choice));
        }
    }

    private ToggleButton toggle(FillingChoice.Kind kind) {
        String key = "lane.kind." + kind.token();
        ToggleButton button = new ToggleButton(words.get(key));
        button.setId(id(kind.token()));
        button.setTooltip(new Tooltip(words.get(key + ".tip")));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            change(now -> now.with(kind));
            // A second click on the chosen kind keeps it chosen.
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
            field.setPrefColumnCount(5);
            field.getStyleClass().addAll("small", "plain-number");
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
