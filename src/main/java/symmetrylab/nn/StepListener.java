package symmetrylab.nn;

import java.util.List;

/** An observer of training. */
@FunctionalInterface
public interface StepListener {

    /**
     * Called with every state that is wanted, in order, on the thread that trains; with the last one, or the one that is
     * not finite, in any case.
     *
     * @return whether training is to go on
     */
    boolean reached(StepReport report);

    /**
     * Whether this listener wants to be told of state {@code step}: of every one, where nothing else is said.
     *
     * <p>To tell of a state costs a pass through the whole training set, which may be far more than an update.
     */
    default boolean wants(int step) {
        return true;
    }

    /** Tells this listener, then {@code other}, each what it wants; training goes on while both want it to. */
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
