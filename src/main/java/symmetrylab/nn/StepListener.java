package symmetrylab.nn;

/** An observer of training. */
@FunctionalInterface
public interface StepListener {

    /**
     * Called with every state, from the first on, on the thread that trains.
     *
     * @return whether training is to go on
     */
    boolean reached(StepReport report);

    /** Tells this listener, then {@code other}; training goes on while both want it to. */
    default StepListener and(StepListener other) {
        return report -> {
            boolean goOn = reached(report);
            return other.reached(report) && goOn;
        };
    }
}
