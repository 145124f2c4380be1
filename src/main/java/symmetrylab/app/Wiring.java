package symmetrylab.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.stage.Stage;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.said.Claims;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.file.WholeFile;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.nn.Parameters;
import symmetrylab.spec.file.Presets;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.view.window.FileChoice;
import symmetrylab.view.window.MainView;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.claims.ClaimPages;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.viewmodel.claims.ClaimsViewModel;
import symmetrylab.viewmodel.export.ExportEstimates;
import symmetrylab.viewmodel.export.ExportModels;
import symmetrylab.viewmodel.export.ExportQueue;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
import symmetrylab.viewmodel.kept.KeptModels;
import symmetrylab.viewmodel.kept.KeptProblem;
import symmetrylab.viewmodel.kept.RecentFiles;
import symmetrylab.viewmodel.kept.SettingsViewModel;
import symmetrylab.viewmodel.kept.UnsavedWork;
import symmetrylab.viewmodel.lane.AlignmentsViewModel;
import symmetrylab.viewmodel.lane.CurvatureViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.EdgeGradientsViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.LanesViewModel;
import symmetrylab.viewmodel.lane.MergedDifferencesViewModel;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.ShownStepViewModel;
import symmetrylab.viewmodel.lane.StartMapsViewModel;
import symmetrylab.viewmodel.lane.StepTraceViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonPages;
import symmetrylab.viewmodel.lesson.LessonsViewModel;
import symmetrylab.viewmodel.lesson.ReportViewModel;
import symmetrylab.viewmodel.settings.CsvViewModel;
import symmetrylab.viewmodel.settings.DataTiles;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.viewmodel.settings.PanelViewModel;
import symmetrylab.viewmodel.settings.ScopeViewModel;
import symmetrylab.viewmodel.settings.SettingsModels;
import symmetrylab.viewmodel.settings.SettingsSummary;
import symmetrylab.viewmodel.settings.WeightsViewModel;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineModels;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.FaultViewModel;
import symmetrylab.viewmodel.window.ScreenFiles;
import symmetrylab.viewmodel.window.ShownExperiment;
import symmetrylab.viewmodel.window.ShownScreen;
import symmetrylab.viewmodel.window.WindowScreen;
import symmetrylab.viewmodel.window.WindowScreens;
import symmetrylab.words.Words;

/** Creates the view models and the window, and advances them once a pulse. */
public final class Wiring {

    private final TrainingViewModel training;
    private final PlaybackViewModel playback = new PlaybackViewModel();
    private final MarksViewModel marks;
    private final DisplayViewModel display;
    private final SelectionViewModel selection = new SelectionViewModel();
    private final FaultViewModel faults = new FaultViewModel();
    private final DocumentViewModel document;
    private final KeptModels kept;
    private final Beginning first;
    private final SettingsModels settings;
    private final MainView view;

    /** The values with which a lane starts, as they were trained last. */
    private Optional<Parameters> startOf(int lane) {
        return training.lanesProperty()
                .get()
                .filter(lanes -> lane < lanes.histories().size())
                .map(lanes -> lanes.histories().get(lane).recording().parameters(0));
    }

    /** Builds the whole window into {@code stage}, showing the first preset and keeping nothing. */
    Wiring(Stage stage, Background background, FileChoice files, Words words) {
        this(stage, background, files, words, Beginning.preset());
    }

    /** Builds the whole window into {@code stage}, in the language of {@code words}. */
    Wiring(Stage stage, Background background, FileChoice files, Words words, Beginning first) {
        this.first = first;
        display = new DisplayViewModel(words);
        List<Presets.Preset> presets = Presets.all();
        SettingNames names = new SettingNames(
                words,
                presets.stream().map(Presets.Preset::title).toList(),
                presets.stream().flatMap(preset -> preset.runs().stream()).collect(Collectors.toSet()));
        ExperimentViewModel experiment = first.experiment().begin(names);
        ScopeViewModel scope = new ScopeViewModel(experiment);
        settings = new SettingsModels(
                new PanelViewModel(),
                scope,
                new DataTiles(background, faults::report),
                new CsvViewModel(experiment, background, faults::report),
                new SettingsSummary(experiment, scope, names, words),
                lane -> startOf(lane),
                new WeightsViewModel(experiment, background));
        training = new TrainingViewModel(background);
        marks = new MarksViewModel(background);
        ShownExperiment shown = new ShownExperiment(experiment, training, this::arrive);
        document = new DocumentViewModel(
                experiment,
                background,
                (file, text) -> WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8))),
                presets);
        FormulaSetter formulas = new LatexSetter();
        WindowExporter exporter = new WindowExporter(formulas);
        ExportModels export =
                new ExportModels(new ExportQueue(background, exporter), new ExportEstimates(exporter, background));
        // It follows new lanes before everything that shows them.
        ShownStepViewModel shownStep =
                new ShownStepViewModel(training.lanesProperty(), playback.stepProperty(), display.plots(), background);
        EditingViewModel editing =
                new EditingViewModel(experiment, selection, playback, shownStep.stepProperty(), training);
        kept = keep(experiment, background);
        remember(settings.panel());
        playback.wholePhasesProperty().bind(display.reducedMotionProperty());
        training.lanesProperty().addListener((property, old, lanes) -> lanes.ifPresent(this::fit));
        playback.stepProperty()
                .addListener((property, old, step) -> display.plots().zoom().follow(old.intValue(), step.intValue()));
        StepTraceViewModel stepTrace = new StepTraceViewModel(
                training.lanesProperty(), shownStep.stepProperty(), playback.momentProperty(), background, words);
        EdgeGradientsViewModel edgeGradients = new EdgeGradientsViewModel(
                training.lanesProperty(),
                shownStep.stepProperty(),
                playback.momentProperty(),
                display.graph().viewProperty(),
                background);
        LanesViewModel lanes = new LanesViewModel(training.lanesProperty(), display, shown.waitingProperty());
        training.busyProperty().addListener((property, old, busy) -> {
            if (!busy) {
                marks.look();
            }
        });
        MergedDifferencesViewModel mergedDifferences = new MergedDifferencesViewModel(
                training.lanesProperty(),
                shownStep.stepProperty(),
                display.graph().viewProperty(),
                background);
        // One processor is left to the window.
        int spare = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        StartMapsViewModel startMaps =
                new StartMapsViewModel(training.lanesProperty(), display.plots(), background, spare);
        AlignmentsViewModel alignments =
                new AlignmentsViewModel(training.lanesProperty(), display.reducedMotionProperty(), background);
        CurvatureViewModel curvatures =
                new CurvatureViewModel(training.lanesProperty(), shownStep.stepProperty(), display.plots(), background);
        LanesModels lanesModels = new LanesModels(
                training,
                shownStep,
                lanes,
                display,
                stepTrace,
                edgeGradients,
                mergedDifferences,
                startMaps,
                alignments,
                curvatures);
        InspectorViewModel inspector = new InspectorViewModel(selection, lanesModels, playback, formulas, background);
        ShownScreen screen = new ShownScreen();
        WindowScreens screens = new WindowScreens(
                screen,
                () -> new ClaimsNavigation(new ClaimsViewModel(
                        Claims.all(), ClaimRunner.onAllCores(new FolderTexts(Path.of(""))), background, words)),
                new LessonControls(new LessonsViewModel(background, words, faults::report)),
                new ScreenFiles(
                        new ReportViewModel(background, new FileReports(words, LocalDate::now)),
                        new LessonPages(background, new FileLessonPages(words)),
                        new ClaimPages(background, new FileClaimPages(words))));
        // Training starts while the window is still being built.
        shown.train();
        view = new MainView(
                new MainView.Surroundings(stage, files, formulas, new FilePlotCopies()),
                new EditedExperiment(experiment, shown, document, export, faults, settings, kept),
                lanesModels,
                new TimelineModels(playback, marks, shownStep.stepProperty()),
                new InspectorModels(selection, inspector, editing),
                screens);
        new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                if (view.getScene().getWindow() == null || !stage.isShowing()) {
                    // The window has closed; another one gets its own timer.
                    stop();
                    return;
                }
                training.pull(nowNanos);
                if (screen.screen() == WindowScreen.EXPERIMENT) {
                    playback.tick(nowNanos);
                } else {
                    playback.rest();
                }
                lanes.pull(nowNanos);
                display.graph().pull(nowNanos);
                alignments.pull(nowNanos);
                startMaps.pull(nowNanos);
                inspector.pull(nowNanos);
                export.pull(nowNanos);
                screens.pull(nowNanos);
                kept.tick(nowNanos);
            }
        }.start();
    }

    /** The settings and work kept between sessions. */
    private KeptModels keep(ExperimentViewModel experiment, Background background) {
        KeptProblem problem = new KeptProblem();
        SettingsViewModel settings = new SettingsViewModel(first.settings(), first.folder(), background, problem);
        UnsavedWork work = new UnsavedWork(experiment, first.folder(), background, problem);
        document.unsaved().setOnGivenUp(work::giveUp);
        experiment.fileProperty().addListener((property, old, file) -> file.ifPresent(settings::use));
        experiment.fileProperty().get().ifPresent(settings::use);
        display.themeProperty().bindBidirectional(settings.themeProperty());
        // JavaFX 21 does not know the system's setting.
        if (Boolean.getBoolean("symmetrylab.reducedMotion")) {
            display.reducedMotionProperty().set(true);
        } else {
            display.reducedMotionProperty().bindBidirectional(settings.lessMotionProperty());
        }
        rememberPlots(settings);
        return new KeptModels(settings, new RecentFiles(settings, background), work, problem);
    }

    /** Chooses the plots of the last session that this version still has. */
    private void rememberPlots(SettingsViewModel settings) {
        display.plots()
                .choose(settings.plotsProperty().get().stream()
                        .distinct()
                        .flatMap(word -> FigureKind.plots().stream()
                                .filter(kind -> kind.word().equals(word)))
                        .toList());
        display.plots().planesProperty().bindBidirectional(settings.planesProperty());
        display.plots().eigenvectorsProperty().bindBidirectional(settings.eigenvectorsProperty());
        display.plots().shareProperty().bindBidirectional(settings.plotsShareProperty());
        BooleanProperty large = display.plots().largeProperty();
        large.bindBidirectional(settings.openProperty("plots-large", large.get()));
        for (PlotOption option : PlotOption.values()) {
            BooleanProperty on = settings.openProperty("plot-" + option.word(), false);
            if (on.get()) {
                display.plots().toggle(option);
            }
            display.plots().optionsProperty().addListener((property, old, now) -> on.set(now.contains(option)));
        }
        display.plots().chosenProperty().addListener((property, old, chosen) -> settings.plotsProperty()
                .set(chosen.stream().map(FigureKind::word).toList()));
    }

    /** Restores which sections of the panel were folded. */
    private void remember(PanelViewModel panel) {
        remember("settings", panel.controlsShownProperty());
        for (PanelSection section : PanelSection.values()) {
            remember(section.token(), panel.openProperty(section));
        }
    }

    private void remember(String name, BooleanProperty open) {
        open.bindBidirectional(kept.settings().openProperty(name, open.get()));
    }

    /**
     * Starts playing; takes the requested table as data, or says why the requested experiment is not shown; offers
     * unsaved work of earlier sessions.
     */
    public void begin() {
        playback.playAnew();
        first.experiment().table().ifPresent(settings::useTable);
        first.experiment()
                .problem()
                .ifPresent(problem ->
                        document.announce(Notice.Kind.PROBLEM, display.words().get("open.failed"), problem));
        kept.work().look();
    }

    /** The lanes trained so far. */
    Optional<Lanes> lanes() {
        return training.lanesProperty().get();
    }

    /** Shows an uncaught fault; returns whether its kind is new. */
    boolean report(Throwable fault) {
        return faults.report(fault);
    }

    /** Clears marks and selection for another experiment, and plays it from the start. */
    private void arrive() {
        selection.clear();
        marks.clear();
        display.plots().zoom().showAll();
        playback.playAnew();
    }

    private void fit(Lanes lanes) {
        selection.fit(lanes);
        marks.show(lanes);
        ExperimentHistory history = lanes.history();
        display.plots().zoom().fit(history.lastStep());
        playback.fit(
                history.lastStep(),
                history.plannedSteps(),
                history.complete(),
                history.mostLayers(),
                history.strideSteps());
    }
}
