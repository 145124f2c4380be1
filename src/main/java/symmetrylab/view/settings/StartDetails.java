package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.settings.FillingNumbers;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.StartText;
import symmetrylab.viewmodel.settings.WeightsViewModel;
import symmetrylab.words.Words;

/** The details of a lane's start: biases, separate starts for each layer, noise and nudges. */
final class StartDetails extends VBox {

    private static final double MAX_NOISE = 1e6;

    private final int number;
    private final String lane;
    private final Words words;
    private final BiConsumer<String, UnaryOperator<InitializerSpec>> editor;
    private final CheckBox byLayer;
    private final VBox rows = new VBox();
    private final List<LayerStartRow> weights = new ArrayList<>();
    private final List<LayerStartRow> biases = new ArrayList<>();
    private final ValueField<Double> noise;
    private final CheckBox noiseOnBiases;
    private final TextEntry<List<Nudge>> nudges;
    private final StartSources sources;
    private final Label read = new Label();
    private final StartText text;
    private List<Integer> hidden = List.of();
    private int layers = 1;

    /**
     * Details without a start yet.
     *
     * @param number of the lane, from 0
     * @param editor receives a field's name and the change of the start
     * @param sources of values that are listed one by one
     */
    StartDetails(
            int number, Words words, BiConsumer<String, UnaryOperator<InitializerSpec>> editor, StartSources sources) {
        this.number = number;
        this.sources = sources;
        lane = "lane" + number;
        text = new StartText(words);
        this.words = words;
        this.editor = editor;
        getStyleClass().add("filling");
        byLayer = new CheckBox(words.get("start.byLayer"));
        byLayer.setId(lane + "-by-layer");
        byLayer.setOnAction(
                event -> editor.accept("", start -> new LaneStart(start).withByLayer(byLayer.isSelected(), layers)));
        rows.getStyleClass().add("filling");
        noise = new ValueField<>(
                lane + "-noise",
                new Readers(words).number(0, MAX_NOISE),
                Readers::write,
                value -> editor.accept("noise", start -> new LaneStart(start).withNoise(value)));
        Tips.give(noise, words.get("lane.noise.tip"));
        noiseOnBiases = new CheckBox(words.get("lane.noise.biases"));
        noiseOnBiases.setId(lane + "-noise-biases");
        noiseOnBiases.setOnAction(event ->
                editor.accept("", start -> new LaneStart(start).withNoiseOnBiases(noiseOnBiases.isSelected())));
        FormGrid form = new FormGrid();
        form.row(words.get("lane.noise"), noise);
        form.row(noiseOnBiases);
        nudges = new TextEntry<>(
                lane + "-nudges",
                words.get("start.nudges"),
                typed -> text.nudges(typed, sizes()),
                StartText::write,
                next -> editor.accept("", start -> start.withNudges(next)));
        Label nudgesName = new Label(words.get("start.nudges"));
        Label nudgesText = new Label(words.get("start.nudges.tip"));
        nudgesText.getStyleClass().add("muted");
        nudgesText.setWrapText(true);
        getChildren().addAll(createReading(), byLayer, rows, form, new VBox(nudgesName, nudgesText, nudges));
    }

    private VBox createReading() {
        Button button = new Button(words.get("start.read"));
        button.setId(lane + "-read-weights");
        button.setMaxWidth(Double.MAX_VALUE);
        Tips.give(button, words.get("start.read.tip"));
        button.setOnAction(
                event -> sources.choose().accept(file -> sources.files().read(number, file, sizes())));
        read.setId(lane + "-read");
        read.setWrapText(true);
        sources.files().outcomeProperty().addListener(property -> showOutcome());
        showOutcome();
        return new VBox(button, read);
    }

    private void showOutcome() {
        Optional<WeightsViewModel.Outcome> outcome =
                sources.files().outcomeProperty().get().filter(seen -> seen.lane() == number);
        read.setText(outcome.map(seen -> words.say(seen.text())).orElse(""));
        read.getStyleClass()
                .setAll("label", outcome.filter(seen -> !seen.isRead()).isPresent() ? "csv-problem" : "muted");
        FormGrid.setShown(read, outcome.isPresent());
    }

    private Optional<Parameters> values() {
        return sources.values().of(number);
    }

    /** The number of neurons in each column; the most there can be for columns that are not known yet. */
    private List<Integer> sizes() {
        List<Integer> known = values().map(trained -> trained.architecture().sizes())
                .orElse(List.of(NetworkSpec.MAX_WIDTH, NetworkSpec.MAX_WIDTH));
        List<Integer> sizes = new ArrayList<>(hidden);
        sizes.add(0, known.get(0));
        sizes.add(known.get(known.size() - 1));
        return sizes;
    }

    /** Shows the current details. */
    void show(RunSpec run) {
        LaneStart start = new LaneStart(run.initializer());
        hidden = run.network().hidden();
        layers = hidden.size() + 1;
        nudges.show(run.initializer().nudges());
        byLayer.setSelected(start.isByLayer());
        byLayer.setDisable(layers == 1);
        List<LayerInitializer> fillings = run.initializer().weights();
        boolean own = start.isByLayer();
        fit(weights, own ? fillings.size() : 0, "weights", FillingNumbers.kindsForWeights());
        fit(biases, run.initializer().biases().size(), "biases", FillingNumbers.kindsForBiases());
        for (int i = 0; i < weights.size(); i++) {
            weights.get(i).show(title("start.weights", i, fillings.size()), fillings.get(i), listed(i, true));
        }
        for (int i = 0; i < biases.size(); i++) {
            String title = own ? title("start.biases", i, biases.size()) : words.get("start.biases");
            boolean ofOneLayer = own || layers == 1;
            biases.get(i)
                    .show(title, run.initializer().biases().get(i), ofOneLayer ? listed(i, false) : Optional.empty());
        }
        List<LayerStartRow> all = new ArrayList<>(weights);
        all.addAll(biases);
        if (!rows.getChildren().equals(all)) {
            rows.getChildren().setAll(all);
        }
        noise.show(start.noise());
        noiseOnBiases.setSelected(start.noiseOnBiases());
        noiseOnBiases.setDisable(start.noise() == 0);
    }

    private void fit(List<LayerStartRow> shown, int wanted, String part, List<String> kinds) {
        while (shown.size() > wanted) {
            shown.remove(shown.size() - 1);
        }
        while (shown.size() < wanted) {
            int layer = shown.size();
            boolean isWeights = part.equals("weights");
            shown.add(new LayerStartRow(
                    lane + "-" + part + layer,
                    kinds,
                    words,
                    typed -> read(typed, layer, isWeights),
                    filling -> editor.accept(
                            part + "-" + layer + "-",
                            start -> isWeights
                                    ? new LaneStart(start).withWeights(layer, filling)
                                    : new LaneStart(start).withBiases(layer, filling))));
        }
    }

    /** The values with which a layer starts, listed one by one, as a start to change; absent before they are known. */
    private Optional<LayerInitializer> listed(int layer, boolean isWeights) {
        return values().filter(known -> known.architecture().sizes().equals(sizes()))
                .map(known -> {
                    int neurons = known.architecture().fanOut(layer);
                    int inputs = known.architecture().fanIn(layer);
                    double[][] rows = new double[neurons][inputs];
                    double[] column = new double[neurons];
                    for (int to = 0; to < neurons; to++) {
                        column[to] = known.bias(layer, to);
                        for (int from = 0; from < inputs; from++) {
                            rows[to][from] = known.weight(layer, to, from);
                        }
                    }
                    return isWeights ? new ExplicitWeights(Mat.of(rows)) : new ExplicitBiases(Vec.of(column));
                });
    }

    private LayerInitializer read(String typed, int layer, boolean isWeights) {
        List<Integer> sizes = sizes();
        int neurons = sizes.get(Math.min(layer + 1, sizes.size() - 1));
        return isWeights
                ? new ExplicitWeights(text.weights(typed, neurons, sizes.get(Math.min(layer, sizes.size() - 1))))
                : new ExplicitBiases(text.biases(typed, neurons));
    }

    private String title(String key, int layer, int count) {
        if (count == 1) {
            return words.get(key);
        }
        return layer == count - 1
                ? words.get("start.ofOutput", words.get(key))
                : words.get("start.ofLayer", words.get(key), Integer.toString(layer + 1));
    }
}
