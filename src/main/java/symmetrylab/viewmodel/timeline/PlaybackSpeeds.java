package symmetrylab.viewmodel.timeline;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How fast steps play, and phases while a step is open. */
public final class PlaybackSpeeds {

    /** At the fastest speed the whole run takes five seconds. */
    private static final double FASTEST_SECONDS = 5;

    private static final double USUAL_SPEED = 0.8;

    private static final double SLOWEST_PHASES = 0.25;
    private static final double FASTEST_PHASES = 8;

    /** The speed of one phase a second. */
    private static final double USUAL_PHASE_SPEED =
            StrictMath.log(1 / SLOWEST_PHASES) / StrictMath.log(FASTEST_PHASES / SLOWEST_PHASES);

    private final DoubleProperty speed = new SimpleDoubleProperty(USUAL_SPEED);
    private final DoubleProperty phaseSpeed = new SimpleDoubleProperty(USUAL_PHASE_SPEED);
    private int wholeRun;

    /** The speed of steps, from 0 for one a second to 1 for the whole run in five seconds, on a logarithmic scale. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** The speed of phases, from 0 for one in four seconds to 1 for eight a second, on a logarithmic scale. */
    public DoubleProperty phaseSpeedProperty() {
        return phaseSpeed;
    }

    /** The speed in steps a second. */
    public double stepsPerSecond() {
        return Math.pow(fastestStepsPerSecond(), clamped(speed.get()));
    }

    /** The fastest speed of this run, in steps a second. */
    public double fastestStepsPerSecond() {
        return Math.max(1, wholeRun / FASTEST_SECONDS);
    }

    /** The speed while a step is open, in phases a second. */
    public double phasesPerSecond() {
        return SLOWEST_PHASES * Math.pow(FASTEST_PHASES / SLOWEST_PHASES, clamped(phaseSpeed.get()));
    }

    /** The slowest speed while a step is open, in phases a second. */
    public double slowestPhasesPerSecond() {
        return SLOWEST_PHASES;
    }

    /** Makes steps, or phases, faster, slower if negative, by a share of the range between slowest and fastest. */
    void faster(double by, boolean phases) {
        DoubleProperty which = phases ? phaseSpeed : speed;
        which.set(clamped(which.get() + by));
    }

    /** Returns to the usual speeds. */
    void reset() {
        speed.set(USUAL_SPEED);
        phaseSpeed.set(USUAL_PHASE_SPEED);
    }

    /** Adapts to a run that will have this many steps. */
    void fit(int steps) {
        wholeRun = steps;
    }

    /** The number of steps that the run will have. */
    int wholeRun() {
        return wholeRun;
    }

    private static double clamped(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
