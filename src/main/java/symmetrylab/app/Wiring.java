package symmetrylab.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.export.WholeFile;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.spec.file.Presets;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.view.window.FileChoice;
import symmetrylab.view.window.MainView;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.EdgeGradientsViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.StepTraceViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.ExportViewModel;

/** Makes the view models and the window, and moves them on once a pulse. */
public final class Wiring {

    private final TrainingViewModel training;
    private final PlaybackViewModel playback = new PlaybackViewModel();
    private final MarksViewModel marks;
    private final DisplayViewModel display = new DisplayViewModel();
    private final ExperimentViewModel experiment;
    private final DocumentViewModel document;
    private final ExportViewModel export;
    private final SelectionViewModel selection = new SelectionViewModel();
    private final InspectorViewModel inspector;
    private final EditingViewModel editing;
    private final MainView view;

    /** Builds the whole window into {@code stage}, showing the first preset. */
    public Wiring(Stage stage, Background background, FileChoice files) {
        List<Presets.Preset> presets = Presets.all();
        experiment = new ExperimentViewModel(presets.get(0).file().spec());
        training = new TrainingViewModel(background);
        marks = new MarksViewModel(background);
        document = new DocumentViewModel(
                experiment,
                playback,
                background,
                (file, text) -> WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8))),
                presets);
        export = new ExportViewModel(background, new WindowExporter());
        editing = new EditingViewModel(experiment, selection, playback, training);
        // JavaFX 21 cannot tell what the system is set to.
        display.reducedMotionProperty().set(Boolean.getBoolean("symmetrylab.reducedMotion"));
        playback.wholePhasesProperty().bind(display.reducedMotionProperty());
        // A load may bring the same table with other contents.
        experiment.loadsProperty().addListener(property -> {
            training.forgetData();
            selection.clear();
            marks.clear();
        });
        experiment.revisionProperty().addListener(property -> train());
        training.setOnMisfit(experiment::amend);
        training.lanesProperty().addListener((property, old, lanes) -> lanes.ifPresent(this::fit));
        StepTraceViewModel stepTrace = new StepTraceViewModel(
                training.lanesProperty(), playback.stepProperty(), playback.momentProperty(), background);
        EdgeGradientsViewModel edgeGradients = new EdgeGradientsViewModel(
                training.lanesProperty(),
                playback.stepProperty(),
                playback.momentProperty(),
                display.graph().viewProperty(),
                background);
        training.busyProperty().addListener((property, old, busy) -> {
            if (!busy) {
                marks.look();
            }
        });
        FormulaSetter formulas = new LatexSetter();
        inspector = new InspectorViewModel(
                selection, training, playback, display, stepTrace.openedProperty(), formulas, background);
        // Training begins at once, beside the building of the window.
        train();
        view = new MainView(
                new MainView.Models(
                        experiment,
                        document,
                        training,
                        playback,
                        marks,
                        display,
                        selection,
                        inspector,
                        editing,
                        stepTrace,
                        edgeGradients,
                        formulas,
                        export,
                        files),
                stage);
        new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                if (view.getScene().getWindow() == null || !stage.isShowing()) {
                    // The window has gone; whoever opens another gets another of these.
                    stop();
                    return;
                }
                training.pull(nowNanos);
                playback.tick(nowNanos);
                inspector.pull(nowNanos);
                export.pull();
            }
        }.start();
    }

    /** Opens {@code file}, or plays the first preset where it is absent. */
    public void begin(Optional<Path> file) {
        if (file.isPresent()) {
            view.open(file.get());
        } else {
            playback.playAnew();
        }
    }

    private void train() {
        training.train(experiment.spec(), experiment.folder());
    }

    private void fit(Lanes lanes) {
        selection.fit(lanes);
        marks.show(lanes);
        ExperimentHistory history = lanes.history();
        playback.fit(
                history.lastStep(),
                history.plannedSteps(),
                history.complete(),
                history.mostLayers(),
                history.strideSteps());
    }
}
