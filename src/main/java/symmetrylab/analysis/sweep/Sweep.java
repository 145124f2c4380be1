package symmetrylab.analysis.sweep;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.OrderedWork;

/**
 * Trains the cases of a plan on several threads, each from its own start with its own trainer.
 *
 * <p>The outcomes do not depend on the number of threads: every case gives the same bits as alone, and outcomes come in
 * the order of the plan. No state is kept, so memory does not grow with the number of cases.
 */
public final class Sweep {

    /** The most finished cases, for each thread, that wait for a slow one before them. */
    private static final int AHEAD = 64;

    private static final LongConsumer NOBODY = steps -> {};

    private static final BooleanSupplier NEVER = () -> false;

    private final SweepCases plan;
    private final SweepCriteria criteria;
    private final int threads;
    private final LongConsumer progress;
    private final BooleanSupplier stop;

    private Sweep(SweepCases plan, SweepCriteria criteria, int threads, LongConsumer progress, BooleanSupplier stop) {
        this.plan = plan;
        this.criteria = criteria;
        this.threads = threads;
        this.progress = progress;
        this.stop = stop;
    }

    /** A sweep on every core, with the default criteria and no watcher. */
    public static Sweep of(SweepCases plan) {
        return new Sweep(plan, SweepCriteria.DEFAULT, Runtime.getRuntime().availableProcessors(), NOBODY, NEVER);
    }

    /** This sweep with other criteria. */
    public Sweep by(SweepCriteria newCriteria) {
        return new Sweep(plan, newCriteria, threads, progress, stop);
    }

    /**
     * This sweep on {@code count} threads.
     *
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public Sweep withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads is " + count + "; it must be at least 1");
        }
        return new Sweep(plan, criteria, count, progress, stop);
    }

    /**
     * This sweep, reporting its progress to {@code watcher}.
     *
     * @param watcher called, on any thread, with the number of updates since its last call, made or skipped by
     *     divergence: {@link SweepPlan#steps} in total
     */
    public Sweep watchedBy(LongConsumer watcher) {
        return new Sweep(plan, criteria, threads, watcher, stop);
    }

    /** This sweep, which ends as if interrupted once {@code ended} holds, asked on any thread after every update. */
    public Sweep until(BooleanSupplier ended) {
        return new Sweep(plan, criteria, threads, progress, ended);
    }

    /**
     * Trains every case and passes the outcomes to {@code use} in the order of the plan, on this thread.
     *
     * @throws CancellationException if this thread is interrupted, or the sweep is ended; the trainings then end
     */
    public void run(Consumer<SweepOutcome> use) {
        int used = Math.min(threads, plan.size());
        try (OrderedWork work = new OrderedWork("sweep", used, AHEAD * used)) {
            work.run(plan.size(), this::outcome, (number, outcome) -> use.accept(outcome));
        }
    }

    private SweepOutcome outcome(int number) {
        SweepCase trained = plan.caseAt(number);
        DataSet data = plan.data();
        SweepWatch watch = new SweepWatch(trained, data, criteria, progress, stop);
        new Trainer(trained.run(), data).train(watch);
        return watch.outcome().orElseThrow(() -> new CancellationException("interrupted"));
    }
}
