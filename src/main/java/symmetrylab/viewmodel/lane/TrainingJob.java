package symmetrylab.viewmodel.lane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
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
    private volatile Optional<Experiment> experiment = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();
    private volatile List<TrainedLane> lanes = List.of();
    private volatile List<Optional<TrainedLane>> ghosts = List.of();
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
                DataSet data = known.isPresent() ? known.get() : DataSource.load(spec.data(), folder);
                // Which edits have a place is known only with the data, where these are in a file.
                ExperimentSpec fitting = spec.withFittingEdits(data.features(), data.outputs());
                Experiment resolved = Experiment.of(fitting, data);
                experiment = Optional.of(resolved);
                make(resolved, trained);
                Stream.concat(lanes.stream(), ghosts.stream().flatMap(Optional::stream))
                        .filter(lane -> !lane.isDone())
                        .forEach(lane -> background.run(() -> told(lane::train)));
            } catch (SpecException wrong) {
                problem = Optional.of(wrong.getMessage());
            }
        }));
    }

    private void make(Experiment resolved, List<RunHistory> trained) {
        long bytes = memory.bytesOfEach(resolved.runs().size());
        List<TrainedLane> made = new ArrayList<>();
        List<Optional<TrainedLane>> madeGhosts = new ArrayList<>();
        for (RunPlan plan : resolved.runs()) {
            Optional<RunPlan> before = plan.beforeLastEdit();
            // A lane shares what it may take with its ghost.
            long share = before.isPresent() ? bytes / 2 : bytes;
            made.add(TrainedLane.of(plan, resolved.data(), share, trained));
            madeGhosts.add(before.map(ghost -> TrainedLane.of(ghost, resolved.data(), share, trained)));
        }
        ghosts = List.copyOf(madeGhosts);
        lanes = List.copyOf(made);
        if (cancelled) {
            cancelLanes();
        }
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
        cancelLanes();
    }

    private void cancelLanes() {
        lanes.forEach(TrainedLane::cancel);
        ghosts.forEach(ghost -> ghost.ifPresent(TrainedLane::cancel));
    }

    /** What keeps the experiment from being trained, in lines. */
    Optional<String> problem() {
        return problem;
    }

    /** What is trained: all but the edits that the data have no place for. */
    Optional<ExperimentSpec> fitting() {
        return experiment.map(Experiment::spec);
    }

    boolean isComplete() {
        return !lanes.isEmpty()
                && lanes.stream().allMatch(TrainedLane::isDone)
                && ghosts.stream()
                        .allMatch(ghost -> ghost.isEmpty() || ghost.get().isDone());
    }

    /** Asks every lane to show what it has at its next step. */
    void want() {
        lanes.forEach(TrainedLane::want);
        ghosts.forEach(ghost -> ghost.ifPresent(TrainedLane::want));
    }

    /** The newest of each lane, once every lane has shown something. */
    Optional<Lanes> newest() {
        // Completeness is read first: what is newest then is the end.
        boolean complete = isComplete();
        List<RunHistory> histories = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Optional<RunHistory> ghost = ghosts.get(i).flatMap(TrainedLane::newest);
            lanes.get(i)
                    .newest()
                    .map(history -> ghost.map(history::withGhost).orElse(history))
                    .ifPresent(histories::add);
        }
        return lanes.isEmpty() || histories.size() < lanes.size()
                ? Optional.empty()
                : Optional.of(Lanes.of(experiment.orElseThrow(), histories, complete));
    }
}
