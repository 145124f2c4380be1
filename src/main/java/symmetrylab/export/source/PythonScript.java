package symmetrylab.export.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** Writes an experiment as a program in Python that trains the same runs and prints the same losses. */
public enum PythonScript {
    /** By NumPy alone, with backpropagation written out. */
    NUMPY("numpy.py"),
    /** By PyTorch in double precision, with its gradients and optimizers. */
    TORCH("torch.py");

    private final String template;

    PythonScript(String template) {
        this.template = template;
    }

    /** Why no script can repeat {@code experiment}; absent if one can. */
    public static Optional<Text> refusal(Experiment experiment) {
        return ScriptLimits.refusal(experiment);
    }

    /**
     * The text of the script; the runs are trained to say in it how they end.
     *
     * @param experiment one that is not refused
     * @param file the name of the script
     * @param every the distance between the steps that it prints; absent for about twenty rows a run
     * @param words the language of its introduction
     * @throws CancellationException if it was cancelled
     */
    public String of(
            Experiment experiment, String file, Optional<Integer> every, Words words, ExportProgress progress) {
        List<RunEnds> ends = ends(experiment, progress);
        return new Script(experiment, words).text(this, file, ends, every);
    }

    /** The name of the script's template. */
    String template() {
        return template;
    }

    private static List<RunEnds> ends(Experiment experiment, ExportProgress progress) {
        int total = experiment.runs().stream()
                .mapToInt(run -> run.spec().training().steps())
                .sum();
        int before = 0;
        List<RunEnds> ends = new ArrayList<>();
        for (RunPlan run : experiment.runs()) {
            Following following = new Following(progress, before, total);
            new Trainer(run, experiment.data()).train(following);
            ends.add(new RunEnds(run, following.first, following.last));
            before += run.spec().training().steps();
        }
        return ends;
    }

    /** Keeps the first and the last state of a training. */
    private static final class Following implements StepListener {

        /** The distance between the states at which the training can be cancelled. */
        private static final int STRIDE = 1000;

        private final ExportProgress progress;
        private final int before;
        private final int total;
        private StepReport first;
        private StepReport last;

        Following(ExportProgress progress, int before, int total) {
            this.progress = progress;
            this.before = before;
            this.total = total;
        }

        @Override
        public boolean wants(int step) {
            return step % STRIDE == 0;
        }

        @Override
        public boolean reached(StepReport report) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            first = first == null ? report : first;
            last = report;
            progress.done(before + report.step(), total);
            return true;
        }
    }
}
