package symmetrylab.view.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.figure.draw.Theme;
import symmetrylab.nn.settings.LayerSizes;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Labelled;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.viewmodel.settings.ScopeViewModel;
import symmetrylab.viewmodel.settings.SettingsModels;
import symmetrylab.words.Words;

/** All controls, in foldable sections: starts of the lanes, data, layers, training and recording. */
public final class ControlsContent extends VBox {

    static final String STYLE_CLASS = "controls-content";

    /**
     * What the controls need from the window.
     *
     * @param memory the memory for recordings
     * @param theme light or dark
     * @param chooseCsv asks for a table and passes on its path, unless the user cancels
     * @param chooseWeights asks for a file of weights and passes it on, unless the user cancels
     */
    public record Lent(
            ObjectProperty<MemoryBound> memory,
            ReadOnlyProperty<Theme> theme,
            Consumer<Consumer<String>> chooseCsv,
            Consumer<Consumer<Path>> chooseWeights) {}

    private final ExperimentViewModel experiment;
    private final SettingsModels models;
    private final ScopeViewModel scope;
    private final Lent lent;
    private final Words words;
    private final Map<PanelSection, FoldSection> sections = new EnumMap<>(PanelSection.class);
    private final VBox laneCards = new VBox();
    private final List<InitializerControls> lanes = new ArrayList<>();
    private final Button addLane = new Button();
    private final Choice<Labelled<Optional<Integer>>> scopeChoice;
    private final FormGrid scopeForm = new FormGrid();
    private final Label differ = new Label();
    private final Stepper layerCount;
    private Optional<DataControls> data = Optional.empty();
    private Optional<LayerControls> layers = Optional.empty();
    private Optional<TrainingControls> training = Optional.empty();

    public ControlsContent(ExperimentViewModel experiment, SettingsModels models, Lent lent, Words words) {
        this.experiment = experiment;
        this.models = models;
        this.lent = lent;
        this.words = words;
        scope = models.scope();
        getStyleClass().add(STYLE_CLASS);
        scopeChoice = new Choice<>("scope", List.of(), Labelled::name, chosen -> scope.choose(chosen.value()));
        layerCount = new Stepper(
                "layers",
                words.get("network.layer.remove"),
                words.get("network.layer.add"),
                () -> scope.edit("", run -> new LayerSizes(run).withoutLayer()),
                () -> scope.edit("", run -> new LayerSizes(run).withLayer()));
        Button fold = Icons.dress(new Button(), MaterialDesignC.CHEVRON_LEFT, words.get("controls.fold"));
        fold.setId("controls-fold");
        fold.getStyleClass().addAll("flat", "small");
        fold.setOnAction(event -> models.panel().toggle());
        add(PanelSection.STARTS, this::createStarts).with(fold);
        add(PanelSection.DATA, this::createData);
        add(PanelSection.LAYERS, this::createLayers).with(layerCount);
        add(PanelSection.TRAINING, this::createTraining);
        add(PanelSection.RECORDING, () -> new RecordingControls(lent.memory(), words));
        getChildren().setAll(sections.values());
        experiment.specProperty().addListener(property -> show());
        scope.laneProperty().addListener(property -> show());
        lent.memory().addListener(property -> show());
        show();
    }

    private FoldSection add(PanelSection section, Supplier<Node> maker) {
        FoldSection fold = new FoldSection(
                section.token(),
                words.get("controls." + section.token()),
                models.panel().openProperty(section),
                maker);
        sections.put(section, fold);
        return fold;
    }

    /** How far below the top a section begins, in pixels. */
    double topOf(PanelSection section) {
        return sections.get(section).getBoundsInParent().getMinY();
    }

    /** How far below the top the form of a table begins, in pixels, if the data are shown. */
    OptionalDouble topOfTable() {
        return data.map(controls -> OptionalDouble.of(
                        sceneToLocal(controls.table().localToScene(0, 0)).getY()))
                .orElse(OptionalDouble.empty());
    }

    private Node createStarts() {
        addLane.setId("add-lane");
        addLane.setText(words.get("lane.add"));
        addLane.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        addLane.setMaxWidth(Double.MAX_VALUE);
        addLane.setOnAction(event -> experiment.addRun());
        laneCards.getStyleClass().add("lane-cards");
        showLanes(experiment.spec());
        VBox starts = new VBox(laneCards, addLane);
        starts.getStyleClass().add("section-form");
        return starts;
    }

    private Node createData() {
        DataControls made = new DataControls(experiment, models, lent.theme(), words, lent.chooseCsv());
        made.show(experiment.spec().data());
        data = Optional.of(made);
        return made;
    }

    private Node createLayers() {
        scopeForm.row(words.get("scope.label"), scopeChoice);
        differ.setText(words.get("scope.differ"));
        differ.setWrapText(true);
        differ.getStyleClass().add("muted");
        LayerControls made = new LayerControls(scope, words);
        made.show(scope.shown().network());
        layers = Optional.of(made);
        VBox all = new VBox(scopeForm, differ, made);
        all.getStyleClass().add("section-form");
        showScope(experiment.spec());
        return all;
    }

    private Node createTraining() {
        TrainingControls made = new TrainingControls(scope, words);
        made.show(scope.shown().training());
        training = Optional.of(made);
        return made;
    }

    private void show() {
        ExperimentSpec spec = experiment.spec();
        showLanes(spec);
        showScope(spec);
        NetworkSpec network = scope.shown().network();
        int count = network.hidden().size();
        layerCount.show(
                words.get("network.layers", Integer.toString(count)), count > 0, count < NetworkSpec.MAX_LAYERS);
        data.ifPresent(controls -> controls.show(spec.data()));
        layers.ifPresent(controls -> controls.show(network));
        training.ifPresent(controls -> controls.show(scope.shown().training()));
        sections.forEach((section, fold) ->
                fold.summarize(models.summary().of(section, lent.memory().get())));
    }

    private void showLanes(ExperimentSpec spec) {
        while (lanes.size() > spec.runs().size()) {
            lanes.remove(lanes.size() - 1);
        }
        while (lanes.size() < spec.runs().size()) {
            lanes.add(new InitializerControls(
                    experiment,
                    lanes.size(),
                    new StartSources(models.starts(), models.weights(), lent.chooseWeights()),
                    words));
        }
        if (!laneCards.getChildren().equals(lanes)) {
            laneCards.getChildren().setAll(lanes);
        }
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get(i).show(spec.runs().get(i), experiment.canRemoveRun());
        }
        addLane.setDisable(!experiment.canAddRun());
    }

    private void showScope(ExperimentSpec spec) {
        List<Labelled<Optional<Integer>>> scopes = new ArrayList<>();
        scopes.add(new Labelled<>(Optional.empty(), words.get("scope.all")));
        for (int i = 0; i < spec.runs().size(); i++) {
            RunSpec run = spec.runs().get(i);
            scopes.add(new Labelled<>(Optional.of(i), VisibleText.of(run.name())));
        }
        Labelled<Optional<Integer>> chosen = scopes.stream()
                .filter(row -> row.value().equals(scope.laneProperty().get()))
                .findFirst()
                .orElseThrow();
        scopeChoice.offer(scopes, chosen);
        FormGrid.setShown(scopeForm, scope.hasChoice());
        FormGrid.setShown(differ, scope.hidesDifferences());
    }
}
