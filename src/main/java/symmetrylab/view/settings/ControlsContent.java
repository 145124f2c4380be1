package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Labelled;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Words;

/** All controls, from top to bottom: how each lane starts, then data, network, training and recording. */
public final class ControlsContent extends VBox {

    static final String STYLE_CLASS = "controls-content";

    private final ExperimentViewModel experiment;
    private final Words words;
    private final VBox laneCards = new VBox();
    private final List<InitializerControls> lanes = new ArrayList<>();
    private final Button addLane = new Button();
    private final DataControls data;
    private final Choice<Labelled<Optional<Integer>>> scope;
    private final Label differ = new Label();
    private final NetworkControls network;
    private final TrainingControls training;
    private final RecordingControls recording;

    public ControlsContent(
            ExperimentViewModel experiment,
            ObjectProperty<MemoryBound> memory,
            Words words,
            Consumer<Consumer<String>> chooseCsv) {
        this.experiment = experiment;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        data = new DataControls(experiment, words, chooseCsv);
        scope = new Choice<>("scope", List.of(), Labelled::name, chosen -> show(experiment.spec()));
        network = new NetworkControls(experiment, words, this::scopeLane);
        training = new TrainingControls(experiment, words, this::scopeLane);
        recording = new RecordingControls(memory, words);
        build();
        experiment.specProperty().addListener((property, old, spec) -> show(spec));
        show(experiment.spec());
    }

    private void build() {
        addLane.setId("add-lane");
        addLane.setText(words.get("lane.add"));
        addLane.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        addLane.setMaxWidth(Double.MAX_VALUE);
        addLane.setOnAction(event -> experiment.addRun());
        FormGrid scopeForm = new FormGrid();
        scopeForm.row(words.get("scope.label"), scope);
        differ.setText(words.get("scope.differ"));
        differ.setWrapText(true);
        differ.getStyleClass().add("muted");
        getChildren()
                .addAll(
                        heading("controls.lanes"),
                        laneCards,
                        addLane,
                        heading("controls.data"),
                        data,
                        heading("controls.network"),
                        scopeForm,
                        differ,
                        network,
                        heading("controls.training"),
                        training,
                        heading("controls.recording"),
                        recording);
        laneCards.getStyleClass().add("lane-cards");
    }

    private Label heading(String key) {
        Label label = new Label(words.get(key));
        label.getStyleClass().add("section-heading");
        return label;
    }

    private void show(ExperimentSpec spec) {
        while (lanes.size() > spec.runs().size()) {
            lanes.remove(lanes.size() - 1);
        }
        while (lanes.size() < spec.runs().size()) {
            lanes.add(new InitializerControls(experiment, lanes.size(), words));
        }
        if (!laneCards.getChildren().equals(lanes)) {
            laneCards.getChildren().setAll(lanes);
        }
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get(i).show(spec.runs().get(i), spec.runs().size() > 1);
        }
        addLane.setDisable(spec.runs().size() == ExperimentSpec.MAX_RUNS);
        data.show(spec.data());
        showScope(spec);
        RunSpec shown = spec.runs().get(scopeLane().orElse(0));
        network.show(shown.network());
        training.show(shown.training());
    }

    private void showScope(ExperimentSpec spec) {
        List<Labelled<Optional<Integer>>> scopes = new ArrayList<>();
        scopes.add(new Labelled<>(Optional.empty(), words.get("scope.all")));
        for (int i = 0; i < spec.runs().size(); i++) {
            scopes.add(new Labelled<>(
                    Optional.of(i), VisibleText.of(spec.runs().get(i).name())));
        }
        Labelled<Optional<Integer>> chosen = scopes.stream()
                .filter(row -> row.value().equals(scopeLane()))
                .findFirst()
                .orElse(scopes.get(0));
        scope.offer(scopes, chosen);
        boolean same = spec.runs().stream().map(RunSpec::network).distinct().count() == 1
                && spec.runs().stream().map(RunSpec::training).distinct().count() == 1;
        FormGrid.setShown(differ, !same && chosen.value().isEmpty());
    }

    private Optional<Integer> scopeLane() {
        return Optional.ofNullable(scope.getValue()).flatMap(Labelled::value);
    }
}
