package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.spec.file.LinkText;
import symmetrylab.view.claims.ClaimActions;
import symmetrylab.view.claims.ClaimsScreen;
import symmetrylab.view.export.ExportScreen;
import symmetrylab.view.inspector.InspectorPane;
import symmetrylab.view.lane.LanesPane;
import symmetrylab.view.lesson.LessonsScreen;
import symmetrylab.view.paint.Fonts;
import symmetrylab.view.settings.ControlsContent;
import symmetrylab.view.settings.ControlsPane;
import symmetrylab.view.settings.LaneStrips;
import symmetrylab.view.settings.PanelRail;
import symmetrylab.view.timeline.TimelineBar;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.export.Derived;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.viewmodel.export.ExportMemory;
import symmetrylab.viewmodel.export.ExportTarget;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.StartMapsViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.viewmodel.timeline.TimelineModels;
import symmetrylab.viewmodel.window.DroppedFiles;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.ExperimentName;
import symmetrylab.viewmodel.window.FaultViewModel;
import symmetrylab.viewmodel.window.PlotCopies;
import symmetrylab.viewmodel.window.WindowScreen;
import symmetrylab.viewmodel.window.WindowScreens;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The whole window. */
public final class MainView extends BorderPane implements Actions {

    /**
     * The surroundings of the window.
     *
     * @param stage the system's window
     * @param files asks for files
     * @param formulas typesets mathematics
     * @param copies makes what is copied of plots
     */
    public record Surroundings(Stage stage, FileChoice files, FormulaSetter formulas, PlotCopies copies) {}

    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    /** From this width on, lists have larger type: the window is probably on a projector. */
    private static final double WIDE = 1600;

    private final ExperimentViewModel experiment;
    private final EditedExperiment edited;
    private final LanesModels trained;
    private final TimelineModels timelineModels;
    private final InspectorModels inspectorModels;
    private final WindowScreens screens;
    private final FaultViewModel faults;
    private final FileChoice files;
    private final Words words;
    private final Stage stage;
    private final ControlsPane controls;
    private final LanesPane lanes;
    private final InspectorDock dock;
    private final TopBar top;
    private final TimelineBar timeline;
    private final ClaimsScreen claims;
    private final LessonsScreen lessons;
    private final PresentScreen screen;
    private final CoverPlace keys = new CoverPlace(this);
    private final CoverPlace examples = new CoverPlace(this);
    private final CoverPlace exports = new CoverPlace(this);
    private Optional<PresetGallery> gallery = Optional.empty();
    private Optional<ExportScreen> exporting = Optional.empty();

    /** Builds the window into the stage and shows it. */
    public MainView(
            Surroundings surroundings,
            EditedExperiment edited,
            LanesModels trained,
            TimelineModels timelineModels,
            InspectorModels inspectorModels,
            WindowScreens screens) {
        this.edited = edited;
        this.screens = screens;
        this.trained = trained;
        this.timelineModels = timelineModels;
        this.inspectorModels = inspectorModels;
        experiment = edited.experiment();
        faults = edited.faults();
        files = surroundings.files();
        words = trained.display().words();
        stage = surroundings.stage();
        Fonts.load();
        // Before any control is made, or JavaFX would load the style sheet of its own theme too.
        ThemeStyles.ofControls(trained.display().themeProperty().get());
        getStyleClass().add("main-view");
        DisplayViewModel display = trained.display();
        ControlsContent.Lent lent = new ControlsContent.Lent(
                trained.training().memoryProperty(),
                display.themeProperty(),
                take -> files.toOpen(FileChoice.CSV).map(Path::toString).ifPresent(take),
                take -> files.toOpen(FileChoice.WEIGHTS).ifPresent(take));
        controls = new ControlsPane(() -> new ControlsContent(experiment, edited.settings(), lent, words));
        top = new TopBar(edited, display, screens.shown(), this, words);
        setTop(new VBox(
                top,
                new Banner("fault", faults.noticeProperty().map(this::said), faults::dismiss, words),
                new Banner(
                        "kept",
                        edited.kept().problem().textProperty().map(this::said),
                        edited.kept().problem()::dismiss,
                        words),
                WorkBanner.of(edited.kept().work(), words),
                new Banner(
                        "problem",
                        edited.shown().problemProperty().map(this::said),
                        edited.shown()::dismissProblem,
                        words)));
        lanes = new LanesPane(
                trained,
                timelineModels.playback(),
                inspectorModels,
                new LanesPane.Changing(experiment, new LaneStrips(experiment, words), surroundings.copies()),
                words);
        InspectorPane inspector =
                new InspectorPane(inspectorModels, timelineModels.playback(), display, surroundings.formulas(), words);
        BorderPane work = new BorderPane();
        dock = new InspectorDock(
                new InspectorDock.Panes(work, controls, new PanelRail(words, this::showSettings), lanes, inspector),
                edited.settings().panel(),
                trained,
                inspectorModels.selection());
        timeline = new TimelineBar(timelineModels, display, words);
        work.setBottom(timeline);
        claims = new ClaimsScreen(
                screens::claims,
                new ClaimActions(
                        edited.document()::openCase,
                        new ChosenClaimFile(files, screens.files().claimPages(), edited.document(), words)::savePage,
                        screens.files().claimPages().runningProperty()),
                display.themeProperty(),
                words);
        lessons = new LessonsScreen(
                screens.lessons(),
                display,
                new ChosenLessonFiles(files, screens.files(), edited.document(), words),
                words);
        setCenter(new ScreenPane(
                screens.shown(),
                Map.of(
                        WindowScreen.EXPERIMENT, work,
                        WindowScreen.CLAIMS, claims,
                        WindowScreen.LESSONS, lessons)));
        screen = new PresentScreen(this, lanes.hints(), display.presenting(), words);
        getChildren().addAll(screen.layers());
        // Its style sheets come first, or all nodes would be styled twice.
        Scene scene = new Scene(new Group());
        ThemeStyles.show(display.themeProperty().get(), scene);
        scene.setRoot(this);
        giveFocusBack();
        KeyBindings.attach(scene, new KeyCommand.Target(edited, timelineModels.playback(), display, screens, this));
        display.themeProperty()
                .addListener(
                        property -> ThemeStyles.show(display.themeProperty().get(), scene));
        display.presentingProperty().addListener(property -> showPresenting());
        screens.shown().screenProperty().addListener(property -> showScreen());
        edited.document()
                .noticeProperty()
                .addListener((property, old, notice) ->
                        notice.ifPresent(news -> Notices.show(news, words, stage, files::open)));
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowFrame frame = new WindowFrame(stage, edited.kept().settings());
        frame.place();
        frame.follow(scene);
        top.screens().follow(stage, scene);
        stage.setFullScreenExitHint("");
        // Escape leaves present mode when nothing else is left to close.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        ChangeListener<Boolean> leftFullScreen = (property, old, full) -> {
            if (!full) {
                trained.display().presentingProperty().set(false);
            }
        };
        stage.fullScreenProperty().addListener(leftFullScreen);
        // A stage that shows another scene must not keep this one in memory.
        scene.windowProperty()
                .addListener(property -> stage.fullScreenProperty().removeListener(leftFullScreen));
        DropTarget.attach(scene, new DroppedFiles(edited.settings(), edited.document()), words);
        new UnsavedQuestions(edited, files, words).attach(stage, frame);
        for (Observable named :
                List.of(experiment.specProperty(), experiment.changedProperty(), experiment.fileProperty())) {
            named.addListener(property -> showName());
        }
        showName();
        widthProperty()
                .subscribe((Number width) ->
                        pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), width.doubleValue() >= WIDE));
        stage.show();
        // No control has the focus at first, so that the keys of the window work at once.
        requestFocus();
    }

    private void showName() {
        stage.setTitle(words.say(ExperimentName.windowTitle(experiment)));
    }

    /**
     * Gives the focus back to the window, so that its keys work, after a click beside the controls, the end of a
     * slider's drag, and another experiment; a control reached by keyboard keeps the focus.
     */
    private void giveFocusBack() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node node && !takesFocus(node)) {
                requestFocus();
            }
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            Platform.runLater(experiment::endChange);
            Node focus = getScene().getFocusOwner();
            if (!Cover.holds(focus) && (focus instanceof Slider || focus instanceof RangeSlider)) {
                Platform.runLater(this::requestFocus);
            }
        });
        experiment.loadsProperty().addListener(property -> {
            screens.shown().show(WindowScreen.EXPERIMENT);
            requestFocus();
            controls.setVvalue(0);
        });
        edited.settings().csv().choicesProperty().addListener(property -> {
            layOutNow();
            controls.revealTable();
        });
    }

    private void showSettings(PanelSection section) {
        // The focused button disappears, and the panel would scroll to the next focused node.
        requestFocus();
        edited.settings().panel().show(section);
        layOutNow();
        controls.reveal(section);
    }

    /** Gives nodes just created their places. */
    private void layOutNow() {
        applyCss();
        layout();
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
        files.toOpen(FileChoice.EXPERIMENT).ifPresent(this::open);
    }

    @Override
    public void open(Path file) {
        edited.document().open(file, words.get("open.failed"));
    }

    @Override
    public void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .flatMap(LinkText::path)
                .ifPresentOrElse(this::open, () -> edited.document()
                        .announce(Notice.Kind.PROBLEM, words.get("open.failed"), Text.of("paste.noLink")));
    }

    @Override
    public void save() {
        Optional<Path> file = experiment.fileProperty().get();
        file.ifPresentOrElse(this::saveTo, this::saveAs);
    }

    @Override
    public void saveAs() {
        files.toSave(FileChoice.EXPERIMENT, "experiment.json").ifPresent(this::saveTo);
    }

    private void saveTo(Path file) {
        edited.document().save(file, words.get("save.done"), words.get("save.failed"));
    }

    private Optional<NetworkPart> selectedPart() {
        return inspectorModels.selection().selectionProperty().get().flatMap(now -> now.subject()
                .networkPart());
    }

    /** The sample whose equations are shown: that of the inspector, else the one shown in the neurons. */
    private OptionalInt derivedSample() {
        return inspectorModels
                .inspector()
                .inspectionProperty()
                .get()
                .map(Inspection::sample)
                .or(() -> trained.display().fillProperty().get().map(NeuronFill::sample))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public void export() {
        Optional<Lanes> now = trained.training().lanesProperty().get();
        if (now.isEmpty()) {
            edited.document().announce(Notice.Kind.PROBLEM, words.get("export.failed"), Text.of("export.none"));
            return;
        }
        if (closeExport()) {
            return;
        }
        timelineModels.playback().pause();
        GraphScene scene = trained.edgeGradients().sceneOf(now.get());
        int step = timelineModels.playback().stepProperty().get();
        ExportChoice choice = new ExportChoice(
                scene, step, trained.display(), edited.export().queue().means(experiment.folder()));
        selectedPart()
                .filter(choice.derivation()::canBeOf)
                .ifPresent(part -> choice.derivation().derivedProperty().set(new Derived(part, derivedSample())));
        ExportMemory memory = new ExportMemory(choice, edited.kept().settings().exportsProperty());
        Optional<Path> file = experiment.fileProperty().get();
        Path folder =
                file.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(System.getProperty("user.home")));
        ExportScreen.Lent lent = new ExportScreen.Lent(
                (format, name) -> format.folder()
                        ? files.folder().map(chosen -> chosen.resolve(name))
                        : files.toSave(
                                format.extension().equals("json")
                                        ? FileChoice.NUMBERS
                                        : new FileChoice.Kind(format.extension()),
                                name),
                files::open,
                this::closeExport,
                file.filter(saved -> !experiment.changedProperty().get()));
        ExportTarget target =
                new ExportTarget(choice, file, folder, edited.export().queue());
        ExportScreen shown = new ExportScreen(memory, target, edited.export(), lent, words);
        exporting = Optional.of(shown);
        exports.show(new ExportCover(shown, this::closeExport));
        shown.open();
    }

    private boolean closeExport() {
        exporting.ifPresent(ExportScreen::closed);
        exporting = Optional.empty();
        return exports.close();
    }

    @Override
    public void zoomGraph(double factor) {
        trained.display().graph().zoomBy(factor, 0.5, 0.5);
    }

    @Override
    public void growPlots(int strokes) {
        lanes.growPlots(strokes);
    }

    @Override
    public void showWholeGraph() {
        trained.display().graph().reset();
    }

    @Override
    public void toggleTheme() {
        trained.display().toggleTheme();
    }

    @Override
    public void toggleGallery() {
        if (examples.close()) {
            gallery.ifPresent(PresetGallery::closed);
            return;
        }
        // Its many cards would delay the start.
        PresetGallery shown = gallery.orElseGet(
                () -> new PresetGallery(edited, trained.display().themeProperty(), this, this::toggleGallery, words));
        gallery = Optional.of(shown);
        examples.show(shown);
        shown.open();
    }

    @Override
    public void toggleKeys() {
        if (!keys.close()) {
            KeySheet sheet = new KeySheet(words, screens.shown().screen(), this::toggleKeys);
            keys.show(sheet);
            sheet.requestFocus();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        keys.fit();
        examples.fit();
        exports.fit();
        screen.fit();
    }

    @Override
    public void showEvents() {
        timeline.showEvents();
    }

    private void showScreen() {
        if (screens.shown().screen() == WindowScreen.CLAIMS) {
            claims.fill();
        } else if (screens.shown().screen() == WindowScreen.LESSONS) {
            lessons.fill();
        }
        requestFocus();
    }

    @Override
    public void searchClaims() {
        claims.search();
    }

    @Override
    public void enterClaim() {
        Node focus = getScene().getFocusOwner();
        if (KeyFocus.canBePressed(focus)) {
            KeyFocus.press(focus);
        } else if (focus instanceof TextInputControl) {
            requestFocus();
            screens.claims().moveBy(0);
        } else {
            claims.enter();
        }
    }

    @Override
    public void enterLesson() {
        Node focus = getScene().getFocusOwner();
        if (KeyFocus.canBePressed(focus)) {
            KeyFocus.press(focus);
        } else {
            screens.lessons().enter();
        }
    }

    @Override
    public void toggleNotes() {
        lessons.toggleNotes();
    }

    @Override
    public void leaveLesson() {
        if (!screens.lessons().leave()) {
            screens.shown().show(WindowScreen.EXPERIMENT);
        }
    }

    @Override
    public void leaveClaim() {
        if (!claims.leave()) {
            screens.shown().show(WindowScreen.EXPERIMENT);
        }
    }

    @Override
    public void pressFocused() {
        KeyFocus.press(getScene().getFocusOwner());
    }

    @Override
    public void escape() {
        BooleanProperty picking = inspectorModels.editing().pickingProperty();
        if (picking.get()) {
            picking.set(false);
        } else if (faults.noticeProperty().get().isPresent()) {
            faults.dismiss();
        } else if (edited.shown().problemProperty().get().isPresent()) {
            edited.shown().dismissProblem();
        } else if (edited.kept().problem().textProperty().get().isPresent()) {
            edited.kept().problem().dismiss();
        } else if (trained.startMaps().workProperty().get() == StartMapsViewModel.Work.RUNNING) {
            trained.startMaps().stop();
        } else if (trained.display().presentingProperty().get()
                && inspectorModels.selection().selectionProperty().get().isEmpty()) {
            trained.display().presenting().toggle();
        } else {
            inspectorModels.selection().clear();
        }
    }

    private String said(Optional<Text> text) {
        return text.map(words::say).orElse("");
    }

    @Override
    public void toggleInspector() {
        inspectorModels.selection().toggleOpen();
    }

    @Override
    public void focusGraph() {
        lanes.focusGraph();
    }

    @Override
    public void nudge(boolean down) {
        inspectorModels.editing().nudge(down);
    }

    private void showPresenting() {
        boolean presenting = trained.display().presentingProperty().get();
        pseudoClassStateChanged(PseudoClass.getPseudoClass("presenting"), presenting);
        dock.place();
        top.setVisible(!presenting);
        top.setManaged(!presenting);
        top.screens().fill(stage, presenting);
    }
}
