package symmetrylab.claims.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.OrderedWork;

/** Trains the runs of a case; ends with a {@link CancellationException} when its thread is interrupted. */
public final class Training {

    private Training() {}

    /** Ends with a {@link CancellationException} when the thread is interrupted. */
    public static void checkInterrupted() {
        if (OrderedWork.isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    /** Trains {@code run} and shows every state, from 0 on, to {@code look}. */
    public static void watch(RunPlan run, DataSet data, Consumer<StepReport> look) {
        watch(run, data, 1, look);
    }

    /** Trains {@code run} and shows every {@code stride}-th state and the last to {@code look}. */
    public static void watch(RunPlan run, DataSet data, int stride, Consumer<StepReport> look) {
        until(run, data, stride, report -> {
            look.accept(report);
            return true;
        });
    }

    /** The same, until {@code goOn} no longer holds. */
    public static void until(RunPlan run, DataSet data, int stride, Predicate<StepReport> goOn) {
        new Trainer(run, data).train(new StepListener() {
            @Override
            public boolean wants(int step) {
                return step % stride == 0 || OrderedWork.isInterrupted();
            }

            @Override
            public boolean reached(StepReport report) {
                checkInterrupted();
                return goOn.test(report);
            }
        });
    }

    /**
     * How a training ended.
     *
     * @param last its last state
     * @param reached the first step with a loss of at most the bound; infinite if there is none
     */
    public record Outcome(StepReport last, double reached) {

        /** The loss at the end; infinite if the training diverged. */
        public double loss() {
            double loss = last.evaluation().loss();
            return last.diverged() || Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
        }

        /** The accuracy at the end; NaN where targets are real numbers. */
        public double accuracy() {
            return last.evaluation().accuracy().orElse(Double.NaN);
        }

        /** The accuracy on the held-out samples at the end; NaN if there are none. */
        public double validationAccuracy() {
            return last.evaluation()
                    .validation()
                    .map(score -> score.accuracy())
                    .orElse(OptionalDouble.empty())
                    .orElse(Double.NaN);
        }
    }

    /** Trains {@code run} to its end; looks at every state for a loss of at most {@code bound}. */
    public static Outcome outcome(RunPlan run, DataSet data, double bound) {
        Outcome[] last = new Outcome[1];
        double[] reached = {Double.POSITIVE_INFINITY};
        watch(run, data, report -> {
            if (Double.isInfinite(reached[0]) && report.evaluation().loss() <= bound) {
                reached[0] = report.step();
            }
            if (report.isLast()) {
                last[0] = new Outcome(report, reached[0]);
            }
        });
        return last[0];
    }

    /** The last state of {@code run}. */
    public static Outcome end(RunPlan run, DataSet data) {
        Outcome[] last = new Outcome[1];
        watch(run, data, Integer.MAX_VALUE, report -> last[0] = new Outcome(report, Double.NaN));
        return last[0];
    }

    /** {@code run} from the starts with seeds 1 to {@code count}. */
    public static List<RunPlan> seeds(RunPlan run, int count) {
        List<RunPlan> all = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            all.add(new RunPlan(
                    run.spec().withInitializer(run.spec().initializer().withSeed(seed)), run.architecture()));
        }
        return all;
    }
}
