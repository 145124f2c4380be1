package symmetrylab.cli.export;

import java.util.List;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.OrderedWork;
import symmetrylab.recording.MemoryBound;

/** Trains experiments on every core, with a progress bar. */
final class ExperimentTraining {

    private ExperimentTraining() {}

    /**
     * The histories of all runs.
     *
     * @param memory for all recordings together
     */
    static ExperimentHistory train(Experiment experiment, MemoryBound memory, Terminal terminal) {
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, memory);
        try (ProgressBar progress = new ProgressBar(terminal, "training", recorder.stepsToTrain())) {
            train(recorder, recorder.trainings(progress::advance));
        }
        return recorder.newest().orElseThrow();
    }

    private static void train(ExperimentRecorder recorder, List<Runnable> trainings) {
        int threads = Math.min(trainings.size(), Runtime.getRuntime().availableProcessors());
        try (OrderedWork work = new OrderedWork("training", threads)) {
            try {
                work.run(
                        trainings.size(),
                        number -> {
                            trainings.get(number).run();
                            return true;
                        },
                        (number, isTrained) -> {});
            } finally {
                // If one training fails, the others need not go on. Without effect after the end.
                recorder.cancel();
            }
        }
    }
}
