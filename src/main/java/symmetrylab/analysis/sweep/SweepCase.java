package symmetrylab.analysis.sweep;

import java.util.OptionalDouble;
import symmetrylab.nn.RunPlan;

/**
 * One training of a sweep.
 *
 * @param number its place in the plan, from 0
 * @param run the run to train: one of the experiment with another start
 * @param value the common value c that its weights were given; absent where the run's own stands
 * @param sd the random spread σ that its weights were given; absent where the run's own stands
 */
public record SweepCase(int number, RunPlan run, OptionalDouble value, OptionalDouble sd) {

    /** The name of the run that was changed. */
    public String name() {
        return run.spec().name();
    }

    /** The seed of its start. */
    public long seed() {
        return run.spec().initializer().seed();
    }
}
