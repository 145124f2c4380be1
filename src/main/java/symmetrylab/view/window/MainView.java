package symmetrylab.view.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.view.inspector.InspectorPane;
import symmetrylab.view.lane.LanesPane;
import symmetrylab.view.paint.Fonts;
import symmetrylab.view.settings.ControlsContent;
import symmetrylab.view.settings.ControlsPane;
import symmetrylab.view.timeline.TimelineBar;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.EdgeGradientsViewModel;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.StepTraceViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.ExportViewModel;
import symmetrylab.words.Words;

/** The whole window. */
public final class MainView extends BorderPane implements Actions {

    /**
     * What the window shows and asks.
     *
     * @param experiment what is edited
     * @param document opening and saving
     * @param training what has been trained
     * @param playback which step is shown
     * @param marks what happened
     * @param display how it is shown
     * @param selection what is inspected
     * @param inspector what is told of it
     * @param editing changes it
     * @param stepTrace the numbers of the open step
     * @param edgeGradients what edges show in place of weights
     * @param formulas sets mathematics in type
     * @param export pictures to files
     * @param files asks for files
     */
    public record Models(
            ExperimentViewModel experiment,
            DocumentViewModel document,
            TrainingViewModel training,
            PlaybackViewModel playback,
            MarksViewModel marks,
            DisplayViewModel display,
            SelectionViewModel selection,
            InspectorViewModel inspector,
            EditingViewModel editing,
            StepTraceViewModel stepTrace,
            EdgeGradientsViewModel edgeGradients,
            FormulaSetter formulas,
            ExportViewModel export,
            FileChoice files) {}

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private final Models models;
    private final Words words = Words.english();
    private final Stage stage;
    private final ControlsPane controls;
    private final LanesPane lanes;
    private final InspectorPane inspector;
    private final InspectorDock dock;
    private final TopBar top;
    private final TimelineBar timeline;
    private final Label problem = new Label();

    /** Builds the window into {@code stage} and shows it. */
    public MainView(Models models, Stage stage) {
        this.models = models;
        this.stage = stage;
        Fonts.load();
        getStyleClass().add("main-view");
        controls = new ControlsPane(
                () -> new ControlsContent(models.experiment(), models.training(), words, take -> models.files()
                        .toOpen(FileChoice.Kind.CSV)
                        .map(Path::toString)
                        .ifPresent(take)));
        top = new TopBar(models.experiment(), models.document(), models.display(), this, words);
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.textProperty().bind(models.training().problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        setTop(new VBox(top, problem));
        lanes = new LanesPane(
                models.training(),
                models.playback(),
                models.display(),
                models.selection(),
                models.editing(),
                models.stepTrace(),
                models.edgeGradients(),
                words);
        inspector = new InspectorPane(
                models.inspector(),
                models.selection(),
                models.editing(),
                models.playback(),
                models.display(),
                models.formulas(),
                words);
        dock = new InspectorDock(this, controls, lanes, inspector, models);
        timeline = new TimelineBar(models.playback(), models.marks(), models.display(), words);
        setBottom(timeline);
        Scene scene = new Scene(this, WIDTH, HEIGHT);
        giveFocusBack();
        new KeyBindings(models.experiment(), models.document(), models.playback(), models.display(), this)
                .attach(scene);
        models.display().themeProperty().addListener(property -> showTheme());
        models.display().presentingProperty().addListener(property -> showPresenting());
        models.document()
                .noticeProperty()
                .addListener((property, old, notice) -> notice.ifPresent(told -> Notices.show(told, stage)));
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setTitle(words.get("window.title"));
        stage.setFullScreenExitHint("");
        ChangeListener<Boolean> leftFullScreen = (property, old, full) -> {
            if (!full) {
                models.display().presentingProperty().set(false);
            }
        };
        stage.fullScreenProperty().addListener(leftFullScreen);
        // A stage that shows another scene must not hold on to this one.
        scene.windowProperty()
                .addListener(property -> stage.fullScreenProperty().removeListener(leftFullScreen));
        showTheme();
        stage.show();
        fillControlsSoon();
        // No control has the focus at first, so that the keys of the window hold at once.
        requestFocus();
    }

    /**
     * A click beside the controls, the end of a drag of a slider and another experiment give the focus back to the
     * window, so that its keys hold; whoever comes to a control by keyboard keeps it.
     */
    private void giveFocusBack() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node node && !takesFocus(node)) {
                requestFocus();
            }
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            Platform.runLater(models.experiment()::endChange);
            if (getScene().getFocusOwner() instanceof Slider || getScene().getFocusOwner() instanceof RangeSlider) {
                Platform.runLater(this::requestFocus);
            }
        });
        models.experiment().loadsProperty().addListener(property -> {
            requestFocus();
            controls.setVvalue(0);
        });
    }

    /** The lanes are what a class looks at: the many controls are made once the first pictures have been painted. */
    private void fillControlsSoon() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long nowNanos) {
                pulses++;
                if (pulses == 3) {
                    stop();
                    controls.fill();
                }
            }
        }.start();
    }

    private boolean takesFocus(Node node) {
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at.isFocusTraversable()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void open() {
        models.files().toOpen(FileChoice.Kind.EXPERIMENT).ifPresent(this::open);
    }

    /** Opens an experiment; says so where that does not work. */
    public void open(Path file) {
        models.document().open(file, words.get("open.failed"));
    }

    @Override
    public void save() {
        Optional<Path> file = models.experiment().fileProperty().get();
        file.ifPresentOrElse(this::saveTo, this::saveAs);
    }

    @Override
    public void saveAs() {
        models.files().toSave(FileChoice.Kind.EXPERIMENT, "experiment.json").ifPresent(this::saveTo);
    }

    private void saveTo(Path file) {
        models.document().save(file, words.get("save.done"), words.get("save.failed"));
    }

    @Override
    public void export() {
        models.training()
                .lanesProperty()
                .get()
                .ifPresentOrElse(
                        lanes -> new ExportDialog(
                                        models.export(),
                                        models.document(),
                                        models.display(),
                                        models.edgeGradients().shownProperty().get(),
                                        models.files(),
                                        words,
                                        lanes,
                                        models.playback().stepProperty().get())
                                .show(stage),
                        () -> models.document()
                                .tell(Notice.Kind.PROBLEM, words.get("export.failed"), words.get("export.none")));
    }

    @Override
    public void zoomGraph(double factor) {
        models.display().graph().zoomBy(factor, 0.5, 0.5);
    }

    @Override
    public void showWholeGraph() {
        models.display().graph().reset();
    }

    @Override
    public void toggleTheme() {
        models.display().toggleTheme();
    }

    @Override
    public void togglePresenting() {
        models.display()
                .presentingProperty()
                .set(!models.display().presentingProperty().get());
    }

    @Override
    public void showKeys() {
        new KeySheet(words).show(stage);
    }

    @Override
    public void showEvents() {
        timeline.showEvents();
    }

    @Override
    public void inspectNothing() {
        if (models.editing().pickingProperty().get()) {
            models.editing().pickingProperty().set(false);
        } else {
            models.selection().clear();
        }
    }

    @Override
    public void toggleInspector() {
        models.selection().toggleOpen();
    }

    @Override
    public void focusGraph() {
        lanes.focusGraph();
    }

    @Override
    public void nudge(boolean down) {
        inspector.nudge(down);
    }

    private void showTheme() {
        Theme theme = models.display().themeProperty().get();
        Application.setUserAgentStylesheet(
                theme == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheetBSS()
                        : new PrimerDark().getUserAgentStylesheetBSS());
        getScene().getStylesheets().setAll(stylesheet("base.css"), stylesheet(theme.word() + ".css"));
    }

    private static String stylesheet(String name) {
        var url = MainView.class.getResource("/symmetrylab/view/" + name);
        if (url == null) {
            throw new IllegalStateException("missing in the jar: /symmetrylab/view/" + name);
        }
        return url.toExternalForm();
    }

    private void showPresenting() {
        boolean presenting = models.display().presentingProperty().get();
        pseudoClassStateChanged(PseudoClass.getPseudoClass("presenting"), presenting);
        dock.place();
        top.setVisible(!presenting);
        top.setManaged(!presenting);
        stage.setFullScreen(presenting);
    }
}
