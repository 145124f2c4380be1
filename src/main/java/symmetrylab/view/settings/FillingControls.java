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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.settings.FillingChoice;
import symmetrylab.nn.settings.SpreadScale;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.words.Words;

/**
 * How the weights of a lane start: a button for each kind, a list of the named initializers, and the numbers of the
 * chosen one. {@link #asCard} stacks them; other owners place {@link #kinds} and {@link #numbers} themselves.
 */
final class FillingControls {

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
    private final HBox kindRow = new HBox();
    private final Label commonLabel = new Label();
    private final Label spreadLabel = new Label();
    private final VBox commonBox;
    private final VBox spreadBox;
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
        commonBox = sliderBox(commonLabel, "lane.common", common, commonField);
        spreadBox = sliderBox(spreadLabel, "lane.spread", spread, spreadField);
        limitsBox = sliderBox(new Label(), "lane.limits", limits, limitsText);
        gainBox = sliderBox(new Label(), "lane.gain", gain, gainField);
        build();
        listen();
    }

    private ValueField<Double> number(
            String name, ValueField.Reader<Double> reader, BiFunction<FillingChoice, Double, LayerInitializer> next) {
        return new ValueField<>(id(name), reader, Readers::write, value -> change(now -> next.apply(now, value)));
    }

    private void build() {
        kindRow.getStyleClass().add("kinds");
        kinds.values().forEach(button -> {
            String place = button.getId().equals(id(FillingChoice.Kind.ZERO.token()))
                    ? "left-pill"
                    : button.getId().equals(id(FillingChoice.Kind.NAMED.token())) ? "right-pill" : "center-pill";
            button.getStyleClass().add(place);
            HBox.setHgrow(button, Priority.ALWAYS);
            kindRow.getChildren().add(button);
        });
        name.setAccessibleText(words.get("lane.kind.named"));
        name.setMaxWidth(Double.MAX_VALUE);
        nameText.setWrapText(true);
        nameText.getStyleClass().add("muted");
        sparseForm.row(words.get("lane.nonzero"), nonzero);
        sparseForm.row(words.get("lane.nonzero.spread"), nonzeroSpread);
    }

    /** The buttons of all kinds. */
    HBox kinds() {
        return kindRow;
    }

    /** The names, and the numbers of every kind; only those of the choice are visible. */
    List<Region> numbers() {
        return List.of(name, commonBox, spreadBox, limitsBox, gainBox, sparseForm);
    }

    /** Gives a kind's button another text. */
    void label(FillingChoice.Kind kind, String text) {
        kinds.get(kind).setText(text);
    }

    /** Names c and σ by words, or only by their letters. */
    void labelNumbers(boolean briefly) {
        commonLabel.setText(words.get(briefly ? "lane.common.brief" : "lane.common"));
        spreadLabel.setText(words.get(briefly ? "start.parameter.sd" : "lane.spread"));
    }

    /** All controls in a column, with the meaning of the chosen name and the ticks of σ. */
    VBox asCard() {
        TickRow ticks = new TickRow();
        SpreadScale.ticks().forEach(value -> ticks.with(SpreadScale.placeOf(value), Numbers.tick(value)));
        spreadBox.getChildren().add(ticks);
        VBox card = new VBox(kindRow, name, nameText, commonBox, spreadBox, limitsBox, gainBox, sparseForm);
        card.getStyleClass().add("filling");
        return card;
    }

    private void listen() {
        common.setId(id("common"));
        spread.setId(id("sigma"));
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
        List<Region> boxes = now.accept(new ShownNumbers());
        boolean chosen = now.kind().isPresent();
        List.of(commonBox, spreadBox, limitsBox, gainBox, sparseForm)
                .forEach(each -> FormGrid.setShown(each, chosen && boxes.contains(each)));
        showing = false;
    }

    /** Shows the numbers of each kind, and returns their boxes. */
    private final class ShownNumbers implements FillingChoice.Numbers<List<Region>> {
        @Override
        public List<Region> commonAndSpread(double c, double sd) {
            showCommonAndSpread(c, sd);
            return List.of(commonBox, spreadBox);
        }

        @Override
        public List<Region> limits(Uniform uniform) {
            showLimits(uniform);
            return List.of(limitsBox);
        }

        @Override
        public List<Region> gain(Scaled scaled) {
            showGain(scaled.gain());
            return List.of(gainBox);
        }

        @Override
        public List<Region> sparse(Sparse sparse) {
            nonzero.show((long) sparse.nonzero());
            nonzeroSpread.show(sparse.sd());
            return List.of(sparseForm);
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
        Tips.give(button, words.get(key + ".tip"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            change(now -> now.with(kind));
            // A second click on the chosen kind keeps it chosen.
            button.setSelected(true);
        });
        return button;
    }

    private VBox sliderBox(Label label, String key, Node slider, Node value) {
        label.setText(words.get(key));
        label.setLabelFor(slider);
        label.setMinWidth(Region.USE_PREF_SIZE);
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
        VBox box = new VBox(top, slider);
        box.getStyleClass().add("slider-box");
        return box;
    }

    private String id(String what) {
        return lane + "-" + what;
    }
}
