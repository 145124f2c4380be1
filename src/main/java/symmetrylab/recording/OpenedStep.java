package symmetrylab.recording;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * The arithmetic of playing the phases of steps: a place inside a step, and moves from it, also into other steps.
 *
 * <p>The end of a phase and the start of the next are one place with two names. Reached from before, it takes the name
 * of the phase that has ended, whose result is shown.
 *
 * @param step the open step, below {@code lastStep}
 * @param moment the place in it
 * @param layers the number of layers of weights that its phases are counted for
 * @param lastStep the last state, which has no update and cannot be opened
 */
public record OpenedStep(int step, Moment moment, int layers, int lastStep) {

    /** Places closer than this, in phases, are the same: sums over frames are not exact. */
    private static final double TOLERANCE = 1e-6;

    /** Checks that there is such a step and such a phase. */
    public OpenedStep {
        if (layers < 1 || step < 0 || step >= lastStep || moment.phase().layer() >= layers) {
            throw new IllegalArgumentException(
                    "step " + step + " of " + lastStep + " at " + moment + " of " + layers + " layers");
        }
    }

    /** The place {@code phases} phases after the start of step 0; the nearest there is. */
    static OpenedStep at(double phases, int layers, int lastStep) {
        int count = Phase.count(layers);
        double place = Math.max(0, Math.min((double) count * lastStep, phases));
        long whole = Math.min((long) place, (long) count * lastStep - 1);
        Moment moment = new Moment(Phase.at((int) (whole % count), layers), place - whole);
        return new OpenedStep((int) (whole / count), moment, layers, lastStep);
    }

    /** The number of the phase, from 0. */
    public int phaseIndex() {
        return moment.phase().indexIn(layers);
    }

    /** Whether this is the start of the first phase of step 0. */
    public boolean atStart() {
        return place() <= 0;
    }

    /** Whether this is the end of the last update. */
    public boolean atEnd() {
        return place() >= (double) Phase.count(layers) * lastStep;
    }

    /**
     * The place in phase {@code index}, from 0, of the same step.
     *
     * @throws IndexOutOfBoundsException if there is no such phase
     */
    public OpenedStep at(int index, double progress) {
        return new OpenedStep(step, new Moment(Phase.at(index, layers), progress), layers, lastStep);
    }

    /** The same moment of another step, or of the nearest one that can be opened. */
    public OpenedStep at(int newStep) {
        return new OpenedStep(Math.max(0, Math.min(lastStep - 1, newStep)), moment, layers, lastStep);
    }

    /** The start of the first phase of step 0. */
    public OpenedStep toStart() {
        return at(0.0, layers, lastStep);
    }

    /** The end of the last update. */
    public OpenedStep toEnd() {
        return at(lastStep - 1).at(Phase.count(layers) - 1, 1);
    }

    /** The end of a phase {@code by} ends further, back if negative; the nearest there is. */
    public OpenedStep phaseBy(int by) {
        double place = place();
        double near = FastMath.rint(place);
        boolean isEnd = Math.abs(place - near) < TOLERANCE;
        double from = isEnd ? near : by > 0 ? Math.floor(place) : Math.ceil(place);
        return ended(from + by);
    }

    /**
     * The place after playing on for a while.
     *
     * @param phasesPerSecond negative for backwards
     * @param loop the steps to play over and over, if any
     */
    public OpenedStep advanced(long elapsedNanos, double phasesPerSecond, Optional<Loop> loop) {
        double before = place();
        double after = before + phasesPerSecond * (elapsedNanos / 1e9);
        boolean forwards = phasesPerSecond >= 0;
        if (loop.isEmpty()) {
            return forwards ? ended(after) : at(after, layers, lastStep);
        }
        Loop inside = loop.get().within(lastStep - 1);
        double low = (double) Phase.count(layers) * inside.from();
        double high = (double) Phase.count(layers) * (inside.to() + 1);
        double place = Loop.wrapped(before, after, low, high);
        // Of the two names of an end of the loop, take the one inside the loop.
        return place != low && (forwards || place == high) ? ended(place) : at(place, layers, lastStep);
    }

    /**
     * The same place for networks of another depth and a run of another length, or the nearest there is; absent if the
     * run has no steps.
     */
    public Optional<OpenedStep> fitted(int newLayers, int newLastStep) {
        return newLastStep < 1
                ? Optional.empty()
                : Optional.of(
                        new OpenedStep(Math.min(step, newLastStep - 1), moment.in(newLayers), newLayers, newLastStep));
    }

    private double place() {
        return (double) step * Phase.count(layers) + phaseIndex() + moment.progress();
    }

    /** The end of a phase, if {@code place} is at one. */
    private OpenedStep ended(double place) {
        OpenedStep there = at(place, layers, lastStep);
        if (there.moment.progress() > 0 || there.atStart()) {
            return there;
        }
        int index = there.phaseIndex();
        return index > 0 ? there.at(index - 1, 1) : there.at(there.step - 1).at(Phase.count(layers) - 1, 1);
    }
}
