package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.FillingNumbers;
import symmetrylab.viewmodel.settings.LaneStart;
import symmetrylab.words.Words;

/** The details of a lane's start: biases, separate starts for each layer, and noise. */
final class StartDetails extends VBox {

    private static final double MAX_NOISE = 1e6;

    private final String lane;
    private final Words words;
    private final BiConsumer<String, UnaryOperator<InitializerSpec>> editor;
    private final CheckBox byLayer;
    private final VBox rows = new VBox();
    private final List<LayerStartRow> weights = new ArrayList<>();
    private final List<LayerStartRow> biases = new ArrayList<>();
    private final ValueField<Double> noise;
    private final CheckBox noiseOnBiases;
    private int layers = 1;

    /**
     * {@code lane} is the prefix of the controls' ids; {@code editor} receives a field's name and the change of the
     * start.
     */
    StartDetails(String lane, Words words, BiConsumer<String, UnaryOperator<InitializerSpec>> editor) {
        this.lane = lane;
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
        noise.setTooltip(new Tooltip(words.get("lane.noise.tip")));
        noiseOnBiases = new CheckBox(words.get("lane.noise.biases"));
        noiseOnBiases.setId(lane + "-noise-biases");
        noiseOnBiases.setOnAction(event ->
                editor.accept("", start -> new LaneStart(start).withNoiseOnBiases(noiseOnBiases.isSelected())));
        FormGrid form = new FormGrid();
        form.row(words.get("lane.noise"), noise);
        form.row(noiseOnBiases);
        getChildren().addAll(byLayer, rows, form);
    }

    /** Shows the current details. */
    void show(RunSpec run) {
        LaneStart start = new LaneStart(run.initializer());
        layers = run.network().hidden().size() + 1;
        byLayer.setSelected(start.isByLayer());
        byLayer.setDisable(layers == 1);
        List<LayerInitializer> fillings = run.initializer().weights();
        boolean own = start.isByLayer();
        fit(weights, own ? fillings.size() : 0, "weights", FillingNumbers.kindsForWeights());
        fit(biases, run.initializer().biases().size(), "biases", FillingNumbers.kindsForBiases());
        for (int i = 0; i < weights.size(); i++) {
            weights.get(i).show(title("start.weights", i, fillings.size()), fillings.get(i));
        }
        for (int i = 0; i < biases.size(); i++) {
            String title = own ? title("start.biases", i, biases.size()) : words.get("start.biases");
            biases.get(i).show(title, run.initializer().biases().get(i));
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
                    filling -> editor.accept(
                            part + "-" + layer + "-",
                            start -> isWeights
                                    ? new LaneStart(start).withWeights(layer, filling)
                                    : new LaneStart(start).withBiases(layer, filling))));
        }
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
