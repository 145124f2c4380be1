package symmetrylab.testing;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
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
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The view models around the inspector, wired as in the window but without one; training runs at once. */
public final class InspectedRuns {

    public final ExperimentViewModel experiment;
    public final TrainingViewModel training = new TrainingViewModel(new InlineBackground());
    public final PlaybackViewModel playback = new PlaybackViewModel();
    public final DisplayViewModel display = new DisplayViewModel(Words.english());
    public final SelectionViewModel selection = new SelectionViewModel();
    public final StepTraceViewModel stepTrace;
    public final InspectorViewModel inspector;
    public final EditingViewModel editing;
    private long nanos;

    /** Trains {@code spec}; computes details on {@code background}. */
    public InspectedRuns(ExperimentSpec spec, Background background) {
        experiment = new ExperimentViewModel(spec, Names.ENGLISH);
        stepTrace = new StepTraceViewModel(
                training.lanesProperty(),
                playback.stepProperty(),
                playback.momentProperty(),
                new InlineBackground(),
                Words.english());
        ShownStepViewModel shownStep = new ShownStepViewModel(
                training.lanesProperty(), playback.stepProperty(), display.plots(), new InlineBackground());
        LanesModels shown = new LanesModels(
                training,
                shownStep,
                new LanesViewModel(
                        training.lanesProperty(), display, new SimpleObjectProperty<>(Optional.<Text>empty())),
                display,
                stepTrace,
                new EdgeGradientsViewModel(
                        training.lanesProperty(),
                        playback.stepProperty(),
                        playback.momentProperty(),
                        display.graph().viewProperty(),
                        new InlineBackground()),
                new MergedDifferencesViewModel(
                        training.lanesProperty(),
                        playback.stepProperty(),
                        display.graph().viewProperty(),
                        new InlineBackground()),
                new StartMapsViewModel(training.lanesProperty(), display.plots(), new InlineBackground(), 1),
                new AlignmentsViewModel(
                        training.lanesProperty(), display.reducedMotionProperty(), new InlineBackground()),
                new CurvatureViewModel(
                        training.lanesProperty(), playback.stepProperty(), display.plots(), new InlineBackground()));
        inspector = new InspectorViewModel(selection, shown, playback, new LatexSetter(), background);
        editing = new EditingViewModel(experiment, selection, playback, playback.stepProperty(), training);
        training.lanesProperty()
                .addListener((property, old, lanes) -> lanes.ifPresent(trained -> {
                    selection.fit(trained);
                    playback.fit(
                            trained.lastStep(),
                            trained.history().plannedSteps(),
                            trained.complete(),
                            trained.history().mostLayers(),
                            trained.history().strideSteps());
                }));
        experiment.revisionProperty().addListener(property -> train());
        train();
    }

    /** The trained lanes. */
    public Lanes lanes() {
        return training.lanesProperty().get().orElseThrow();
    }

    /** Lets the inspector look, as a pulse of the window does, a second after the last one. */
    public void pulse() {
        nanos += 1_000_000_000L;
        inspector.pull(nanos);
    }

    private void train() {
        training.train(experiment.spec(), Path.of(""));
        Optional<Lanes> before = training.lanesProperty().get();
        for (int i = 0; i < 3 && training.lanesProperty().get().equals(before); i++) {
            training.pull(++nanos);
        }
    }
}
