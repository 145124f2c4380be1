package symmetrylab.nn;

import java.util.List;

/** An observer of training. */
@FunctionalInterface
public interface StepListener {

    /**
     * Called in order, on the training thread, with every state that this listener wants, and always with the last
     * state or the first one that is not finite.
     *
     * @return whether training should continue
     */
    boolean reached(StepReport report);

    /**
     * Whether this listener wants state {@code step}; by default it wants every state.
     *
     * <p>Reporting a state takes a pass through the whole training set, which may cost far more than an update.
     */
    default boolean wants(int step) {
        return true;
    }

    /**
     * Calls this listener, then {@code other}, with the states that each wants; training continues while both want it
     * to.
     */
    default StepListener and(StepListener other) {
        StepListener first = this;
        return new StepListener() {
            @Override
            public boolean reached(StepReport report) {
                boolean goOn = true;
                for (StepListener listener : List.of(first, other)) {
                    if (report.isLast() || listener.wants(report.step())) {
                        goOn &= listener.reached(report);
                    }
                }
                return goOn;
            }

            @Override
            public boolean wants(int step) {
                return first.wants(step) || other.wants(step);
            }
        };
    }
}
