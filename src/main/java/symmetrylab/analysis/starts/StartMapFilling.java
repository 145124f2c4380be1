package symmetrylab.analysis.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import symmetrylab.analysis.starts.StartMap.Outcome;
import symmetrylab.analysis.starts.StartMapPlan.Pass;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.analysis.sweep.Sweep;
import symmetrylab.analysis.sweep.SweepCase;
import symmetrylab.analysis.sweep.SweepCases;
import symmetrylab.analysis.sweep.SweepCriteria;
import symmetrylab.analysis.sweep.SweepOutcome;
import symmetrylab.data.DataSet;

/**
 * Trains the starts of an initialization map, from coarse to fine. While one thread works, others can take what is
 * known; the finished map is the same for any number of threads.
 */
public final class StartMapFilling {

    private final StartMapPlan plan;
    private final List<Optional<Outcome>> outcomes;
    private final int wanted;
    private int passes;
    private int done;
    private int total;
    private volatile boolean cancelled;

    /** The filling of the map of {@code plan} with the passes that are not too costly; trains nothing yet. */
    public StartMapFilling(StartMapPlan plan) {
        this(StartMap.unknown(plan), 0);
    }

    /**
     * Fills a map further; trains nothing yet.
     *
     * @param known so much of it is known
     * @param wanted the number of passes; 0 for those that are not too costly
     */
    public StartMapFilling(StartMap known, int wanted) {
        plan = known.plan();
        outcomes = new ArrayList<>(known.outcomes());
        this.wanted = wanted;
        done = (int) outcomes.stream().filter(Optional::isPresent).count();
        total = known.total();
    }

    /** The starts of one pass. */
    private record PassCases(StartMapPlan plan, Pass pass, List<Point> points) implements SweepCases {

        @Override
        public DataSet data() {
            return plan.data();
        }

        @Override
        public int size() {
            return points.size();
        }

        @Override
        public SweepCase caseAt(int number) {
            return new SweepCase(
                    number, plan.at(points.get(number), pass.seed()), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /** The finished map, trained on {@code threads} threads. */
    public static StartMap all(StartMapPlan plan, int threads) {
        StartMapFilling filling = new StartMapFilling(plan);
        filling.run(threads, () -> false);
        return filling.newest();
    }

    /** What is mapped. */
    public StartMapPlan plan() {
        return plan;
    }

    /** Trains all starts on {@code threads} threads; returns when they are done, or soon after {@link #cancel}. */
    public void run(int threads) {
        run(threads, () -> false);
    }

    /** Trains all starts; returns early once {@code stop} holds, too. */
    public void run(int threads, BooleanSupplier stop) {
        List<Pass> made = wanted > 0 ? plan.passes(wanted) : plan.passes();
        expect(made);
        // Only the last state counts.
        SweepCriteria last = SweepCriteria.DEFAULT.withStride(
                Math.max(1, plan.run().training().steps()));
        for (Pass pass : made) {
            PassCases cases = new PassCases(plan, pass, missing(pass));
            if (cancelled || stop.getAsBoolean()) {
                return;
            }
            if (cases.size() == 0) {
                continue;
            }
            try {
                Sweep.of(cases)
                        .by(last)
                        .withThreads(threads)
                        .until(() -> cancelled || stop.getAsBoolean())
                        .run(outcome -> add(cases.points().get(outcome.trained().number()), pass.seed(), outcome));
            } catch (CancellationException e) {
                return;
            }
        }
    }

    /** Makes {@link #run} end, at once if it has not begun. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** The map as far as it is known. */
    public synchronized StartMap newest() {
        return new StartMap(plan, outcomes, new StartMap.Work(passes, done, total, false));
    }

    private synchronized void expect(List<Pass> made) {
        passes = made.size();
        total = made.stream().mapToInt(pass -> plan.points(pass).size()).sum();
    }

    private synchronized List<Point> missing(Pass pass) {
        return plan.points(pass).stream()
                .filter(point ->
                        outcomes.get(StartMap.index(plan, point, pass.seed())).isEmpty())
                .toList();
    }

    private synchronized void add(Point point, int seed, SweepOutcome outcome) {
        boolean solved = outcome.steps().solved().isPresent();
        double spread = outcome.measures().spreads().stream()
                .mapToDouble(layer -> layer.orElse(Double.NaN))
                .max()
                .orElse(0);
        outcomes.set(
                StartMap.index(plan, point, seed),
                Optional.of(new Outcome(solved, outcome.training().loss(), spread)));
        done++;
    }
}
