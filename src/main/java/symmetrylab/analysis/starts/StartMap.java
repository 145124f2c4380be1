package symmetrylab.analysis.starts;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.starts.StartMapPlan.Point;

/**
 * An initialization map as far as it is known: what became of each start. Immutable.
 *
 * <p>A start counts as solved if the last state classifies every training sample right.
 */
public final class StartMap {

    private final StartMapPlan plan;
    private final List<Optional<Outcome>> outcomes;
    private final Work work;

    /**
     * What became of one start.
     *
     * @param solved whether the last state classifies every training sample right
     * @param loss of the last state; not finite if the run diverged
     * @param spread the largest over the hidden layers of the last state; not finite likewise, 0 without hidden layers
     */
    public record Outcome(boolean solved, double loss, double spread) {}

    /**
     * What became of all starts of a point.
     *
     * @param starts the number of starts
     * @param solved how many were solved
     * @param loss the median of their losses, the lower of two; not finite if half of them diverged
     * @param spread the median of their spreads, likewise
     */
    public record Cell(int starts, int solved, double loss, double spread) {

        /** The share of starts that were solved, 0 to 1. */
        public double share() {
            return (double) solved / starts;
        }
    }

    /**
     * A number of starts.
     *
     * @param starts all
     * @param solved how many were solved
     */
    public record Count(int starts, int solved) {

        /** The share that was solved; 0 of none. */
        public double share() {
            return starts == 0 ? 0 : (double) solved / starts;
        }

        private Count plus(Cell cell) {
            return new Count(starts + cell.starts(), solved + cell.solved());
        }
    }

    /**
     * How much of the work is done.
     *
     * @param passes the number of passes it is made of; 0 while that is not known
     * @param done the number of starts that are trained
     * @param total the number of starts in these passes
     * @param stopped whether it stays as it is until asked to go on
     */
    record Work(int passes, int done, int total, boolean stopped) {

        /** Nothing done. */
        static final Work NONE = new Work(0, 0, 1, false);
    }

    /** Takes outcomes in the order of {@link #index}. */
    StartMap(StartMapPlan plan, List<Optional<Outcome>> outcomes, Work work) {
        this.plan = plan;
        this.outcomes = List.copyOf(outcomes);
        this.work = work;
    }

    /** A map of which nothing is known. */
    public static StartMap unknown(StartMapPlan plan) {
        return new StartMap(plan, noOutcomes(plan), Work.NONE);
    }

    static List<Optional<Outcome>> noOutcomes(StartMapPlan plan) {
        return Collections.nCopies(StartMapPlan.SEEDS * plan.rows() * plan.columns(), Optional.empty());
    }

    static int index(StartMapPlan plan, Point point, int seed) {
        return ((seed - 1) * plan.rows() + point.row()) * plan.columns() + point.column();
    }

    /** What is mapped. */
    public StartMapPlan plan() {
        return plan;
    }

    /** The number of starts in its passes. */
    int total() {
        return work.total();
    }

    /** What is known, in the order of {@link #index}. */
    List<Optional<Outcome>> outcomes() {
        return outcomes;
    }

    /** The share of the work that is done, 0 to 1. */
    public double progress() {
        return (double) work.done() / work.total();
    }

    /** Whether all its passes are made. */
    public boolean isComplete() {
        return work.done() == work.total();
    }

    /** Whether it is not complete and stays so until asked to go on. */
    public boolean isStopped() {
        return work.stopped() && !isComplete();
    }

    /** This map, which stays as it is until asked to go on. */
    public StartMap stopped() {
        return new StartMap(plan, outcomes, new Work(work.passes(), work.done(), work.total(), true));
    }

    /** The number of passes it is made of; 0 while that is not known. */
    public int passes() {
        return work.passes();
    }

    /** Whether it is complete but has fewer points or seeds than it can have. */
    public boolean canBeFiner() {
        return isComplete() && work.passes() < StartMapPlan.MOST_PASSES;
    }

    /** What became of the starts of a point; absent while none was trained. */
    public Optional<Cell> at(Point point) {
        int starts = 0;
        int solved = 0;
        double[] losses = new double[StartMapPlan.SEEDS];
        double[] spreads = new double[StartMapPlan.SEEDS];
        for (int seed = 1; seed <= StartMapPlan.SEEDS; seed++) {
            Optional<Outcome> known = outcomes.get(index(plan, point, seed));
            if (known.isPresent()) {
                solved += known.get().solved() ? 1 : 0;
                losses[starts] = known.get().loss();
                spreads[starts] = known.get().spread();
                starts++;
            }
        }
        return starts == 0
                ? Optional.empty()
                : Optional.of(new Cell(starts, solved, median(losses, starts), median(spreads, starts)));
    }

    private static double median(double[] values, int count) {
        // NaN sorts last, after infinity.
        Arrays.sort(values, 0, count);
        return values[(count - 1) / 2];
    }

    /** The nearest known point of the finest pass that has one there; absent while there is none. */
    public Optional<Point> nearestKnown(Point point) {
        for (int level = StartAxis.LEVELS - 1; level >= 0; level--) {
            Point near = new Point(
                    plan.plane().across().nearest(point.column(), level),
                    plan.plane().up().nearest(point.row(), level));
            if (outcomes.get(index(plan, near, 1)).isPresent()) {
                return Optional.of(near);
            }
        }
        return Optional.empty();
    }

    /** All known starts of the rows from {@code first} to {@code last}. */
    public Count count(int first, int last) {
        Count count = new Count(0, 0);
        for (int row = first; row <= last; row++) {
            for (int column = 0; column < plan.columns(); column++) {
                Optional<Cell> cell = at(new Point(column, row));
                count = cell.map(count::plus).orElse(count);
            }
        }
        return count;
    }

    /** The lowest row above that of 0 from which on at least {@code share} of the starts of each row are solved. */
    public Optional<Integer> solvedFrom(double share) {
        Optional<Integer> lowest = Optional.empty();
        for (int row = plan.rows() - 1; row > 0; row--) {
            Count own = count(row, row);
            if (own.starts() > 0 && own.share() < share) {
                return lowest;
            }
            lowest = own.starts() > 0 ? Optional.of(row) : lowest;
        }
        return lowest;
    }
}
