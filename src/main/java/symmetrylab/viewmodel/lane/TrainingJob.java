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
import symmetrylab.words.Text;

/**
 * One training of an experiment: loads its data and trains all lanes and ghosts at the same time, in the background.
 * The window's thread polls its progress.
 */
final class TrainingJob {

    private final ExperimentSpec spec;
    private final Path folder;
    private final int dataGeneration;
    private final MemoryBound memory;
    private volatile Optional<ExperimentRecorder> recorder = Optional.empty();
    private volatile Optional<Text> problem = Optional.empty();
    private volatile boolean cancelled;

    /**
     * A job, not started yet.
     *
     * @param dataGeneration the number of times data have been forgotten so far
     * @param memory bound for the recordings of all lanes
     */
    TrainingJob(ExperimentSpec spec, Path folder, int dataGeneration, MemoryBound memory) {
        this.dataGeneration = dataGeneration;
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

    /** The number of times data had been forgotten when this job was created. */
    int dataGeneration() {
        return dataGeneration;
    }

    /**
     * Starts it.
     *
     * @param known the data, if already loaded
     * @param trained histories to reuse
     */
    void start(Background background, Optional<DataSet> known, List<RunHistory> trained) {
        background.run(() -> guard(() -> {
            try {
                DataSet data = known.isPresent() ? known.get() : DataSource.load(spec.data(), new FolderTexts(folder));
                // Only with loaded data is it known which edits have a place.
                ExperimentSpec fitting = spec.withFittingEdits(data.features(), data.outputs());
                ExperimentRecorder made = new ExperimentRecorder(Experiment.of(fitting, data), memory, trained);
                recorder = Optional.of(made);
                if (cancelled) {
                    made.cancel();
                }
                made.trainings().forEach(training -> background.run(() -> guard(training)));
            } catch (SpecException wrong) {
                problem = Optional.of(wrong.text());
            }
        }));
    }

    /** Does part of the work and records any failure, or the window would wait for ever. */
    private void guard(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError full) {
            problem = Optional.of(Text.of("training.noMemory"));
        } catch (RuntimeException | Error fault) {
            problem = Optional.of(Text.of("training.fault", fault.toString()));
            throw fault;
        }
    }

    void cancel() {
        cancelled = true;
        recorder.ifPresent(ExperimentRecorder::cancel);
    }

    /** Why the experiment cannot be trained, in lines. */
    Optional<Text> problem() {
        return problem;
    }

    /** The experiment without the edits that have no place in its data; absent until these are loaded. */
    Optional<ExperimentSpec> fitting() {
        return recorder.map(made -> made.experiment().spec());
    }

    boolean isComplete() {
        return recorder.filter(ExperimentRecorder::isComplete).isPresent();
    }

    /** Requests a newer history of every lane. */
    void want() {
        recorder.ifPresent(ExperimentRecorder::want);
    }

    /** The newest lanes; absent until each has a history. */
    Optional<Lanes> newest() {
        return recorder.flatMap(ExperimentRecorder::newest).map(Lanes::of);
    }
}
