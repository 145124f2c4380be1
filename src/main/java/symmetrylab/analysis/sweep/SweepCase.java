package symmetrylab.analysis.sweep;

import java.util.OptionalDouble;
import symmetrylab.nn.RunPlan;

/**
 * One training of a sweep.
 *
 * @param number its place in the plan, from 0
 * @param run the run to train: one of the experiment's with another start
 * @param value the common value c given to its weights; absent for the run's own
 * @param sd the random spread σ given to its weights; absent for the run's own
 */
public record SweepCase(int number, RunPlan run, OptionalDouble value, OptionalDouble sd) {

    /** The name of the varied run. */
    public String name() {
        return run.spec().name();
    }

    /** The seed of its start. */
    public long seed() {
        return run.spec().initializer().seed();
    }
}
