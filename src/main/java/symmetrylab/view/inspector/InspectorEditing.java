package symmetrylab.view.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.network.PartNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Labelled;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.words.Words;

/** The controls to edit the inspected part: type, drag or nudge a value, copy a neuron, set a layer to zero. */
final class InspectorEditing extends VBox {

    private static final double MAX_TYPED = 1e6;

    private final EditingViewModel editing;
    private final Words words;
    private final ValueField<Double> value;
    private final Slider slider = new Slider(-1, 1, 0);
    private final ValueField<Double> nudgeSize;
    private final VBox valueBox = new VBox();
    private final VBox copyBox = new VBox();
    private final VBox zeroBox = new VBox();
    private final Label copyText = new Label();
    private final Choice<Labelled<Integer>> target;
    private final Button copy = new Button();
    private final ToggleButton pick = new ToggleButton();
    private final Label heading = new Label();
    private final Label valueName = new Label();
    private final Button less = new Button();
    private final Button more = new Button();
    private final ToggleButton copies = new ToggleButton();
    private final Label where = new Label();
    private double limit = 1;
    private boolean showing;

    InspectorEditing(EditingViewModel editing, Words words) {
        this.editing = editing;
        this.words = words;
        Readers readers = new Readers(words);
        getStyleClass().addAll("card", "inspector-editing");
        value = new ValueField<>(
                "edit-value", readers.number(-MAX_TYPED, MAX_TYPED), Readers::write, editing::setValue);
        value.debounced();
        nudgeSize = new ValueField<>("nudge-size", readers.positive(MAX_TYPED), Readers::write, editing::setNudgeSize);
        target = new Choice<>("copy-target", List.of(), Labelled::name, chosen -> {});
        buildValue();
        buildCopy();
        buildZero();
        where.setWrapText(true);
        where.getStyleClass().add("muted");
        heading.getStyleClass().add("section-heading");
        getChildren().addAll(heading, where, valueBox, copyBox, zeroBox);
        editing.nudgeSizeProperty().addListener(property -> showNudgeSize());
        showNudgeSize();
    }

    private void buildValue() {
        valueBox.getStyleClass().add("filling");
        valueName.setLabelFor(value);
        valueName.setMinWidth(0);
        less.setId("nudge-less");
        Tips.give(less, words.get("edit.nudge.less"));
        less.setMinWidth(Region.USE_PREF_SIZE);
        less.setOnAction(event -> editing.nudge(true));
        more.setId("nudge-more");
        Tips.give(more, words.get("edit.nudge.more"));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> editing.nudge(false));
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox first = row(valueName, value);
        Label by = new Label(words.get("edit.nudge"));
        by.setLabelFor(nudgeSize);
        nudgeSize.setAccessibleText(words.get("edit.nudge.size"));
        nudgeSize.getStyleClass().add("nudge-size");
        HBox nudge = row(less, more, by, nudgeSize);
        slider.setId("edit-slider");
        slider.setAccessibleText(words.get("edit.slider"));
        Tips.give(slider, words.get("edit.slider.tip"));
        slider.valueChangingProperty().addListener((property, old, changing) -> {
            if (changing) {
                editing.beginDrag();
            } else {
                editing.endDrag();
            }
        });
        slider.valueProperty().addListener((property, old, now) -> {
            if (!showing) {
                editing.dragTo(now.doubleValue(), limit);
            }
        });
        // A typed value is one change, whatever follows.
        value.focusedProperty().addListener((property, old, focused) -> editing.endChange());
        valueBox.getChildren().addAll(first, nudge, slider);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tight-row");
        return row;
    }

    private void showNudgeSize() {
        double size = editing.nudgeSizeProperty().get();
        nudgeSize.show(size);
        less.setText(words.get("edit.nudge.less.by", Numbers.tick(size)));
        more.setText(words.get("edit.nudge.more.by", Numbers.tick(size)));
    }

    private void buildCopy() {
        copyBox.getStyleClass().add("filling");
        copyText.setWrapText(true);
        copy.setId("copy-neuron");
        copy.setText(words.get("edit.copy.do"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            if (target.getValue() != null) {
                editing.copyOnto(target.getValue().value());
            }
        });
        pick.setId("copy-pick");
        pick.setText(words.get("edit.copy.pick"));
        Tips.give(pick, words.get("edit.copy.pick.tip"));
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.selectedProperty().bindBidirectional(editing.pickingProperty());
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        HBox row = new HBox(target, copy, pick);
        row.getStyleClass().add("tight-row");
        copies.setId("copy-open");
        copies.setText(words.get("edit.copy"));
        copies.setMaxWidth(Double.MAX_VALUE);
        VBox opened = new VBox(copyText, row);
        opened.getStyleClass().add("filling");
        copies.selectedProperty().addListener((property, old, open) -> FormGrid.setShown(opened, open));
        FormGrid.setShown(opened, false);
        copyBox.getChildren().addAll(copies, opened);
    }

    private void buildZero() {
        zeroBox.getStyleClass().add("filling");
        Label text = new Label(words.get("edit.zero.what"));
        text.setWrapText(true);
        Button zero = new Button(words.get("edit.zero"));
        zero.setId("zero-layer");
        zero.setOnAction(event -> editing.zero());
        zeroBox.getChildren().addAll(text, zero);
    }

    /** Shows the controls for the inspected part, with its value. */
    void show(Inspection now) {
        boolean hasValue = now.value().isPresent();
        Architecture network = now.history().recording().plan().architecture();
        Optional<NetworkPart> part = now.subject().networkPart();
        Optional<Neuron> copied = part.filter(Neuron.class::isInstance)
                .map(Neuron.class::cast)
                .filter(neuron -> neuron.column() > 0 && neuron.column() < network.layers())
                .filter(neuron -> network.sizes().get(neuron.column()) > 1);
        boolean copyable = copied.isPresent();
        boolean zeroes = part.filter(Layer.class::isInstance).isPresent();
        FormGrid.setShown(valueBox, hasValue);
        FormGrid.setShown(copyBox, copyable);
        FormGrid.setShown(zeroBox, zeroes);
        FormGrid.setShown(this, hasValue || copyable || zeroes);
        String lane = VisibleText.of(now.history().recording().plan().spec().name());
        boolean alone = now.lanes().histories().size() == 1;
        heading.setText(alone ? words.get("edit.heading") : words.get("edit.heading.lane", lane));
        valueName.setText(
                words.get(now.parameter().filter(Bias.class::isInstance).isPresent() ? "edit.bias" : "edit.weight"));
        String at = words.get(now.isHeld() ? "edit.where.held" : "edit.where", Numbers.count(now.held()));
        where.setText(at);
        if (hasValue) {
            showValue(now.value().getAsDouble(), now);
        }
        copied.ifPresent(neuron -> showCopy(neuron, now.history().recording()));
    }

    private void showValue(double held, Inspection now) {
        if (!value.isFocused()) {
            value.show(held);
        }
        if (!slider.isValueChanging()) {
            limit = now.lanes().scales().weightLimit();
            showing = true;
            slider.setMin(-limit);
            slider.setMax(limit);
            slider.setBlockIncrement(limit / 50);
            slider.setValue(Double.isFinite(held) ? Math.max(-limit, Math.min(limit, held)) : 0);
            showing = false;
        }
    }

    private void showCopy(Neuron neuron, Recording recording) {
        copyText.setText(words.get("edit.copy.what", name(recording, neuron.column(), neuron.index())));
        int neurons = recording.plan().architecture().sizes().get(neuron.column());
        List<Labelled<Integer>> others = IntStream.range(0, neurons)
                .filter(index -> index != neuron.index())
                .mapToObj(index ->
                        new Labelled<>(index, words.get("edit.copy.onto", name(recording, neuron.column(), index))))
                .toList();
        target.offer(others, others.contains(target.getValue()) ? target.getValue() : others.get(0));
    }

    private static String name(Recording recording, int column, int index) {
        return PartNames.neuron(recording, column, index);
    }
}
