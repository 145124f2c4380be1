package symmetrylab.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.HistoryRecorder;
import symmetrylab.analysis.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;

/**
 * One training of an experiment, all lanes at the same time; asked from the window's thread how far it is.
 */
final class TrainingJob {

    /** One lane; its trainer writes, the window reads. */
    private static final class Lane implements StepListener {

        private final RunPlan plan;
        private final HistoryRecorder recorder;
        private volatile Optional<RunHistory> newest = Optional.empty();
        private volatile boolean wanted;
        private volatile boolean cancelled;
        private volatile boolean done;

        Lane(RunPlan plan, DataSet data, long bytes) {
            this.plan = plan;
            this.recorder = new HistoryRecorder(plan, data, bytes);
        }

        @Override
        public boolean wants(int step) {
            // A large run is not measured at every step; it is to be given up at once all the same.
            return cancelled || recorder.wants(step);
        }

        @Override
        public boolean reached(StepReport report) {
            if (cancelled) {
                return false;
            }
            recorder.reached(report);
            if (wanted) {
                newest = Optional.of(recorder.snapshot());
                wanted = false;
            }
            return true;
        }

        void train(DataSet data) {
            new Trainer(plan, data).train(this);
            if (cancelled) {
                return;
            }
            newest = Optional.of(recorder.snapshot());
            done = true;
        }
    }

    private final ExperimentSpec spec;
    private final Path folder;
    private final Optional<DataSet> known;
    private final int dataAge;
    private final MemoryBound memory;
    private volatile Optional<Experiment> experiment = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();
    private volatile List<Lane> lanes = List.of();
    private volatile boolean cancelled;

    /**
     * A job to be started.
     *
     * @param known the data, where they are loaded already
     * @param dataAge how often data have been forgotten so far
     * @param memory what the recordings of all lanes may take together
     */
    TrainingJob(ExperimentSpec spec, Path folder, Optional<DataSet> known, int dataAge, MemoryBound memory) {
        this.dataAge = dataAge;
        this.memory = memory;
        this.spec = spec;
        this.folder = folder;
        this.known = known;
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

    void start(Background background) {
        background.run(() -> told(() -> {
            try {
                DataSet data = known.isPresent() ? known.get() : DataSource.load(spec.data(), folder);
                Experiment resolved = Experiment.of(spec, data);
                experiment = Optional.of(resolved);
                long bytes = memory.bytesOfEach(resolved.runs().size());
                List<Lane> started = resolved.runs().stream()
                        .map(plan -> new Lane(plan, data, bytes))
                        .toList();
                lanes = started;
                started.forEach(lane -> lane.cancelled = cancelled);
                started.forEach(lane -> background.run(() -> told(() -> lane.train(data))));
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
        lanes.forEach(lane -> lane.cancelled = true);
    }

    /** What keeps the experiment from being trained, in lines. */
    Optional<String> problem() {
        return problem;
    }

    boolean isComplete() {
        return !lanes.isEmpty() && lanes.stream().allMatch(lane -> lane.done);
    }

    /** Asks every lane to show what it has at its next step. */
    void want() {
        lanes.forEach(lane -> lane.wanted = true);
    }

    /** The newest of each lane, once every lane has shown something. */
    Optional<Lanes> newest() {
        // Completeness is read first: what is newest then is the end.
        boolean complete = isComplete();
        List<RunHistory> histories =
                lanes.stream().flatMap(lane -> lane.newest.stream()).toList();
        return lanes.isEmpty() || histories.size() < lanes.size()
                ? Optional.empty()
                : Optional.of(Lanes.of(experiment.orElseThrow(), histories, complete));
    }
}
