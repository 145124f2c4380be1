package symmetrylab.viewmodel.lane;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.viewmodel.Background;

/**
 * One training of an experiment, all lanes at the same time, and beside each lane that is edited its ghost, the run without
 * its last edit; asked from the window's thread how far it is.
 */
final class TrainingJob {

    private final ExperimentSpec spec;
    private final Path folder;
    private final int dataAge;
    private final MemoryBound memory;
    private volatile Optional<ExperimentRecorder> recorder = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean cancelled;

    /**
     * A job to be started.
     *
     * @param dataAge how often data have been forgotten so far
     * @param memory what the recordings of all lanes may take together
     */
    TrainingJob(ExperimentSpec spec, Path folder, int dataAge, MemoryBound memory) {
        this.dataAge = dataAge;
        this.memory = memory;
        this.spec = spec;
        this.folder = folder;
    }

    ExperimentSpec spec() {
        return spec;
    }

    Path folder() {
        return folder;
    }

    /** How often data had been forgotten when the job was made. */
    int dataAge() {
        return dataAge;
    }

    /**
     * Starts it.
     *
     * @param known the data, where they are loaded already
     * @param trained histories on these data, which are not trained again where they are asked for
     */
    void start(Background background, Optional<DataSet> known, List<RunHistory> trained) {
        background.run(() -> told(() -> {
            try {
                DataSet data = known.isPresent() ? known.get() : DataSource.load(spec.data(), new FolderTexts(folder));
                // Which edits have a place is known only with the data, where these are in a file.
                ExperimentSpec fitting = spec.withFittingEdits(data.features(), data.outputs());
                ExperimentRecorder made = new ExperimentRecorder(Experiment.of(fitting, data), memory, trained);
                recorder = Optional.of(made);
                if (cancelled) {
                    made.cancel();
                }
                made.trainings().forEach(training -> background.run(() -> told(training)));
            } catch (SpecException wrong) {
                problem = Optional.of(wrong.getMessage());
            }
        }));
    }

    /** Does a part of the work; whatever ends it is told, or the window would wait for ever. */
    private void told(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError full) {
            problem = Optional.of("there is not enough memory for this training");
        } catch (RuntimeException | Error fault) {
            problem = Optional.of("a fault in the program: " + fault);
            throw fault;
        }
    }

    void cancel() {
        cancelled = true;
        recorder.ifPresent(ExperimentRecorder::cancel);
    }

    /** What keeps the experiment from being trained, in lines. */
    Optional<String> problem() {
        return problem;
    }

    /** What is trained: all but the edits that the data have no place for. */
    Optional<ExperimentSpec> fitting() {
        return recorder.map(made -> made.experiment().spec());
    }

    boolean isComplete() {
        return recorder.filter(ExperimentRecorder::isComplete).isPresent();
    }

    /** Asks every lane to show what it has at its next step. */
    void want() {
        recorder.ifPresent(ExperimentRecorder::want);
    }

    /** The newest of each lane, once every lane has shown something. */
    Optional<Lanes> newest() {
        return recorder.flatMap(ExperimentRecorder::newest).map(Lanes::of);
    }
}
