package symmetrylab.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.HistoryRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.data.DataSet;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.OrderedWork;
import symmetrylab.recording.MemoryBound;

/**
 * An experiment with the history of each of its runs, ready to be drawn.
 *
 * @param experiment what was run
 * @param histories of all runs, in order
 * @param scales that they share
 */
record TrainedExperiment(Experiment experiment, List<RunHistory> histories, SharedScales scales) {

    /** Copies the list. */
    TrainedExperiment {
        histories = List.copyOf(histories);
    }

    /**
     * Trains every run on a thread of its own, as far as there are cores, and with each that is edited the same without its
     * last edit; all recordings together stay within {@code memory}.
     */
    static TrainedExperiment train(Experiment experiment, MemoryBound memory, Terminal terminal) {
        List<RunPlan> runs = experiment.runs();
        List<RunPlan> plans = new ArrayList<>(runs);
        runs.stream().map(RunPlan::beforeLastEdit).flatMap(Optional::stream).forEach(plans::add);
        long bytes = memory.bytesOfEach(runs.size());
        int threads = Math.min(plans.size(), Runtime.getRuntime().availableProcessors());
        long steps =
                plans.stream().mapToLong(run -> run.spec().training().steps()).sum();
        List<RunHistory> histories = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar(terminal, "training", steps);
                OrderedWork work = new OrderedWork("training", threads)) {
            work.run(
                    plans.size(),
                    number -> {
                        // A run shares what it may take with the one beside it.
                        boolean shares = number >= runs.size()
                                || runs.get(number).beforeLastEdit().isPresent();
                        return record(plans.get(number), experiment.data(), shares ? bytes / 2 : bytes, progress);
                    },
                    (number, history) -> histories.add(history));
        }
        List<RunHistory> lanes = withGhosts(histories, runs);
        return new TrainedExperiment(experiment, lanes, SharedScales.of(lanes));
    }

    /** The histories of {@code runs}, beside each edited one its ghost: these come after all runs, in their order. */
    private static List<RunHistory> withGhosts(List<RunHistory> histories, List<RunPlan> runs) {
        List<RunHistory> lanes = new ArrayList<>();
        int ghost = runs.size();
        for (int run = 0; run < runs.size(); run++) {
            RunHistory history = histories.get(run);
            boolean isEdited = runs.get(run).beforeLastEdit().isPresent();
            lanes.add(isEdited ? history.withGhost(histories.get(ghost++)) : history);
        }
        return lanes;
    }

    /** Whether no run made all its updates: it diverged. */
    boolean allEndedEarly() {
        return IntStream.range(0, histories.size())
                .allMatch(run -> histories.get(run).lastStep()
                        < experiment.runs().get(run).spec().training().steps());
    }

    /** The last state of the longest lane; shorter ones hold theirs. */
    int lastStep() {
        return histories.stream().mapToInt(RunHistory::lastStep).max().orElse(0);
    }

    private static RunHistory record(RunPlan run, DataSet data, long bytes, ProgressBar progress) {
        HistoryRecorder recorder = new HistoryRecorder(run, data, bytes);
        new Trainer(run, data).train(new Lane(recorder, progress));
        return recorder.snapshot();
    }

    /** Records what is wanted; at every step counts it and looks whether it is to end, which costs next to nothing. */
    private record Lane(HistoryRecorder recorder, ProgressBar progress) implements StepListener {

        @Override
        public boolean wants(int step) {
            progress.advance();
            return recorder.wants(step) || Thread.currentThread().isInterrupted();
        }

        @Override
        public boolean reached(StepReport report) {
            return !Thread.currentThread().isInterrupted() && recorder.reached(report);
        }
    }
}
