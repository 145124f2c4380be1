package symmetrylab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.HistoryRecorder;
import symmetrylab.analysis.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.SharedScales;
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

    /** Trains every run on a thread of its own, as far as there are cores; all recordings together stay within {@code memory}. */
    static TrainedExperiment train(Experiment experiment, MemoryBound memory, Terminal terminal) {
        long bytes = memory.bytesOfEach(experiment.runs().size());
        int threads = Math.min(experiment.runs().size(), Runtime.getRuntime().availableProcessors());
        List<RunHistory> histories = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar(terminal, "training", ExperimentRunner.stepsOf(experiment));
                OrderedWork work = new OrderedWork("training", threads)) {
            work.run(
                    experiment.runs().size(),
                    run -> record(experiment.runs().get(run), experiment.data(), bytes, progress),
                    (run, history) -> histories.add(history));
        }
        return new TrainedExperiment(experiment, histories, SharedScales.of(histories));
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
