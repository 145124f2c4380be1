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

        Lane(RunPlan plan, DataSet data) {
            this.plan = plan;
            this.recorder = new HistoryRecorder(plan, data);
        }

        @Override
        public boolean reached(StepReport report) {
            recorder.reached(report);
            if (wanted) {
                newest = Optional.of(recorder.snapshot());
                wanted = false;
            }
            return !cancelled;
        }

        void train(DataSet data) {
            new Trainer(plan, data).train(this);
            newest = Optional.of(recorder.snapshot());
            done = true;
        }
    }

    private final ExperimentSpec spec;
    private final Path folder;
    private final Optional<DataSet> known;
    private volatile Optional<Experiment> experiment = Optional.empty();
    private volatile Optional<SpecException> problem = Optional.empty();
    private volatile List<Lane> lanes = List.of();
    private volatile boolean cancelled;

    /**
     * A job to be started.
     *
     * @param known the data, where they are loaded already
     */
    TrainingJob(ExperimentSpec spec, Path folder, Optional<DataSet> known) {
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

    /** Whether it was given its data and does not load them. */
    boolean usesKnownData() {
        return known.isPresent();
    }

    void start(Background background) {
        background.run(() -> {
            try {
                DataSet data = known.isPresent() ? known.get() : DataSource.load(spec.data(), folder);
                Experiment resolved = Experiment.of(spec, data);
                experiment = Optional.of(resolved);
                List<Lane> started = resolved.runs().stream()
                        .map(plan -> new Lane(plan, data))
                        .toList();
                lanes = started;
                started.forEach(lane -> lane.cancelled = cancelled);
                started.forEach(lane -> background.run(() -> lane.train(data)));
            } catch (SpecException wrong) {
                problem = Optional.of(wrong);
            }
        });
    }

    void cancel() {
        cancelled = true;
        lanes.forEach(lane -> lane.cancelled = true);
    }

    /** What keeps the experiment from being trained. */
    Optional<SpecException> problem() {
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
