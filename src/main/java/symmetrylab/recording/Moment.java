package symmetrylab.recording;

/**
 * A place inside an open training step.
 *
 * @param phase the current phase
 * @param progress of the phase, 0 to 1
 */
public record Moment(Phase phase, double progress) {

    /** Keeps the progress in its range. */
    public Moment {
        progress = Double.isNaN(progress) ? 0 : Math.max(0, Math.min(1, progress));
    }

    /**
     * The same moment in a lane whose network has {@code layers} layers of weights: a lane with fewer finishes its forward
     * pass earlier, waits, and begins its backward pass later.
     */
    public Moment in(int layers) {
        return switch (phase.kind()) {
            case LOSS, UPDATE -> this;
            case FORWARD -> phase.layer() < layers ? this : new Moment(new Phase(Phase.Kind.FORWARD, layers - 1), 1);
            case BACKWARD -> phase.layer() < layers ? this : new Moment(new Phase(Phase.Kind.LOSS, 0), 1);
        };
    }
}
