package symmetrylab.view.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import symmetrylab.nn.settings.FillingNumbers;
import symmetrylab.nn.settings.FillingNumbers.Parameter;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Explicit;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.StartText;
import symmetrylab.words.Words;

/** How the weights or biases of one layer start: a kind and its numbers. */
final class LayerStartRow extends VBox {

    private static final double MAX_TYPED = 1e6;
    private static final String LISTED = "explicit";

    private final Words words;
    private final List<String> kinds;
    private final Consumer<LayerInitializer> changed;
    private final Label name = new Label();
    private final Choice<String> kind;
    private final Map<Parameter, ValueField<Double>> fields = new EnumMap<>(Parameter.class);
    private final Map<Parameter, HBox> boxes = new EnumMap<>(Parameter.class);
    private final TextEntry<LayerInitializer> listed;
    private final Label listedText = new Label();
    private Optional<LayerInitializer> toList = Optional.empty();
    private FillingNumbers now = new FillingNumbers(new LayerInitializer.Zero());

    /**
     * A row without a start yet.
     *
     * @param id the prefix of the controls' ids
     * @param reader reads values that are listed one by one
     * @param changed receives the chosen start
     */
    LayerStartRow(
            String id,
            List<String> kinds,
            Words words,
            Function<String, LayerInitializer> reader,
            Consumer<LayerInitializer> changed) {
        this.words = words;
        this.kinds = kinds;
        this.changed = changed;
        getStyleClass().add("layer-start");
        Readers readers = new Readers(words);
        kind = new Choice<>(id + "-kind", kinds, this::kindName, this::choose);
        kind.setMaxWidth(Double.MAX_VALUE);
        FlowPane numbers = new FlowPane();
        numbers.getStyleClass().add("layer-numbers");
        for (Parameter parameter : Parameter.values()) {
            ValueField<Double> field = new ValueField<>(
                    id + "-" + parameter.token(),
                    reader(parameter, readers),
                    Readers::write,
                    value -> change(start -> start.with(parameter, value)));
            field.setPrefColumnCount(4);
            String text = words.get("start.parameter." + parameter.token());
            field.setAccessibleText(text);
            HBox box = new HBox(new Label(text), field);
            box.getStyleClass().add("tight-row");
            fields.put(parameter, field);
            boxes.put(parameter, box);
            numbers.getChildren().add(box);
        }
        boolean ofBiases = kinds.equals(FillingNumbers.kindsForBiases());
        listedText.setText(words.get(ofBiases ? "start.values.biases" : "start.values.weights"));
        listedText.getStyleClass().add("muted");
        listedText.setWrapText(true);
        listed = new TextEntry<>(
                id + "-values", words.get("start.kind." + LISTED), reader, LayerStartRow::write, changed);
        getChildren().addAll(name, kind, numbers, listedText, listed);
    }

    private void choose(String word) {
        if (word.equals(LISTED)) {
            toList.filter(values -> !now.filling().kind().equals(LISTED)).ifPresent(changed);
        } else {
            change(start -> start.withKind(word));
        }
    }

    private static String write(LayerInitializer filling) {
        return filling instanceof Explicit given ? StartText.write(given.rows()) : "";
    }

    private static ValueField.Reader<Double> reader(Parameter parameter, Readers readers) {
        return switch (parameter) {
            case VALUE, MIN, MAX, MEAN -> readers.number(-MAX_TYPED, MAX_TYPED);
            case SD, GAIN -> readers.number(0, MAX_TYPED);
            case NONZERO ->
                text -> (double) readers.whole(1, Sparse.MAX_NONZERO).read(text);
        };
    }

    /**
     * Shows a start under a name.
     *
     * @param values the start with its values listed one by one, to choose and change; absent if that cannot be chosen
     */
    void show(String title, LayerInitializer filling, Optional<LayerInitializer> values) {
        toList = values;
        boolean isListed = filling.kind().equals(LISTED);
        FormGrid.setShown(listed, isListed);
        FormGrid.setShown(listedText, isListed);
        if (isListed) {
            listed.show(filling);
        }
        now = new FillingNumbers(filling);
        name.setText(title);
        kind.setAccessibleText(title);
        List<String> offered = values.isPresent() || isListed
                ? Stream.concat(kinds.stream(), Stream.of(LISTED)).toList()
                : kinds;
        kind.offer(offered, filling.kind());
        Map<Parameter, Double> numbers = now.values();
        boxes.forEach((parameter, box) -> FormGrid.setShown(box, numbers.containsKey(parameter)));
        numbers.forEach((parameter, value) -> fields.get(parameter).show(value));
    }

    private void change(Function<FillingNumbers, LayerInitializer> next) {
        changed.accept(next.apply(now));
    }

    private String kindName(String word) {
        return words.get("start.kind." + word);
    }
}
