package symmetrylab.viewmodel;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import symmetrylab.recording.Timeline;

/** Which step is shown, and the playing of them. Gets its time as an argument. */
public final class PlaybackViewModel {

    /** The whole run in five seconds is the fastest. */
    private static final double FASTEST_SECONDS = 5;

    private static final double USUAL_SPEED = 0.8;

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper lastStep = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final DoubleProperty speed = new SimpleDoubleProperty(USUAL_SPEED);
    private Timeline timeline = new Timeline(0, 0);
    private int wholeRun;
    private boolean growing = true;
    private long lastTickNanos = -1;

    /** The step that is shown. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The last step there is. */
    public ReadOnlyIntegerProperty lastStepProperty() {
        return lastStep.getReadOnlyProperty();
    }

    /** Whether steps follow one another by themselves. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** How fast, from 0 for one step a second to 1 for the whole run in five seconds, with equal ratios between. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** How fast, in steps a second. */
    public double stepsPerSecond() {
        double fastest = Math.max(1, wholeRun / FASTEST_SECONDS);
        return Math.pow(fastest, Math.max(0, Math.min(1, speed.get())));
    }

    /** Plays on; from the start where the end is shown. */
    public void play() {
        if (timeline.atEnd() && !growing) {
            move(timeline.at(0));
        }
        lastTickNanos = -1;
        playing.set(true);
    }

    /** Plays another run, which is yet to be trained, from its start. */
    public void playAnew() {
        growing = true;
        lastStep.set(0);
        move(new Timeline(0, 0));
        play();
    }

    /** Stops at the step that is shown. */
    public void pause() {
        playing.set(false);
    }

    /** Plays or pauses. */
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Pauses and goes {@code steps} on, or back where it is negative. */
    public void stepBy(int steps) {
        pause();
        long wanted = (long) timeline.step() + steps;
        move(timeline.at((int) Math.max(0, Math.min(timeline.lastStep(), wanted))));
    }

    /** Goes to {@code wanted}, or to the nearest step there is; playing goes on from there. */
    public void seek(int wanted) {
        move(timeline.at(wanted));
    }

    /** Pauses at the start. */
    public void toStart() {
        pause();
        seek(0);
    }

    /** Pauses at the end. */
    public void toEnd() {
        pause();
        seek(timeline.lastStep());
    }

    /** Pauses at the start, at the speed of the beginning. */
    public void reset() {
        toStart();
        speed.set(USUAL_SPEED);
    }

    /**
     * Fits to another run; the place is kept as far as there is one.
     *
     * @param newLastStep the last step there is so far
     * @param plannedSteps the last step there will be, unless training ends before: while it lies ahead, playing waits
     *     at the end for more, and a place that is not reached again yet is kept
     * @param complete whether training has ended
     */
    public void fit(int newLastStep, int plannedSteps, boolean complete) {
        growing = !complete;
        // While training goes on the speed is already that of the whole run.
        wholeRun = complete ? newLastStep : Math.max(newLastStep, plannedSteps);
        boolean reachesPlace = newLastStep > timeline.step();
        if (complete || reachesPlace || plannedSteps < timeline.lastStep()) {
            timeline = timeline.withLastStep(newLastStep);
            lastStep.set(newLastStep);
            step.set(timeline.step());
        }
    }

    /**
     * Plays for the time since the last call.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void tick(long nowNanos) {
        if (!playing.get()) {
            return;
        }
        if (lastTickNanos >= 0) {
            move(timeline.advanced(nowNanos - lastTickNanos, stepsPerSecond()));
            if (timeline.atEnd() && !growing) {
                pause();
            }
        }
        lastTickNanos = nowNanos;
    }

    private void move(Timeline next) {
        timeline = next;
        step.set(next.step());
    }
}
