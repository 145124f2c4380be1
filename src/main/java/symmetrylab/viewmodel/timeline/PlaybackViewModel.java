package symmetrylab.viewmodel.timeline;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import symmetrylab.recording.Loop;
import symmetrylab.recording.Moment;
import symmetrylab.recording.OpenedStep;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Playhead;

/**
 * Which step is shown, and how steps play, or the phases of an open step. The caller passes the time.
 */
public final class PlaybackViewModel {

    /** The whole run in five seconds is the fastest. */
    private static final double FASTEST_SECONDS = 5;

    private static final double USUAL_SPEED = 0.8;

    /**
     * From this many kept states a second on, only kept states are shown while steps play: the others cost a pass over the
     * data.
     */
    private static final int SMOOTH_PER_SECOND = 10;

    private static final double SLOWEST_PHASES = 0.25;
    private static final double FASTEST_PHASES = 8;

    /** One phase a second. */
    private static final double USUAL_PHASE_SPEED =
            StrictMath.log(1 / SLOWEST_PHASES) / StrictMath.log(FASTEST_PHASES / SLOWEST_PHASES);

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper lastStep = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper layers = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Moment>> moment = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Loop>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Phase>> stops = new ReadOnlyObjectWrapper<>(Set.of());
    private final BooleanProperty backwards = new SimpleBooleanProperty(false);
    private final BooleanProperty wholePhases = new SimpleBooleanProperty(false);
    private final DoubleProperty speed = new SimpleDoubleProperty(USUAL_SPEED);
    private final DoubleProperty phaseSpeed = new SimpleDoubleProperty(USUAL_PHASE_SPEED);
    private Playhead head = Playhead.START;
    private int wholeRun;
    private int stride = 1;
    private boolean growing = true;
    private long lastTickNanos = -1;

    /** Shows step 0 of a run that is yet to be trained. */
    public PlaybackViewModel() {
        wholePhases.addListener(property -> show(head));
    }

    /** The step that is shown. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The last step there is. */
    public ReadOnlyIntegerProperty lastStepProperty() {
        return lastStep.getReadOnlyProperty();
    }

    /** The place inside the step that is shown; absent where it is not opened. */
    public ReadOnlyObjectProperty<Optional<Moment>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** How many layers of weights phases are counted for: the most of any lane. */
    public ReadOnlyIntegerProperty layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** Whether steps, or phases, follow one another by themselves. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether playing goes towards the start. */
    public BooleanProperty backwardsProperty() {
        return backwards;
    }

    /** Whether phases are shown only before they begin and after they end, for people whom motion disturbs. */
    public BooleanProperty wholePhasesProperty() {
        return wholePhases;
    }

    /** The phases at whose end playing stops. */
    public ReadOnlyObjectProperty<Set<Phase>> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    /** Playing stops at the end of {@code phase} from now on, or no longer. */
    public void toggleStop(Phase phase) {
        stops.set(new PhaseStops(stops.get()).toggled(phase).phases());
    }

    /** The steps that are played over and over, as far as the run has them; absent for none. */
    public ReadOnlyObjectProperty<Optional<Loop>> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    /** How fast, from 0 for one step a second to 1 for the whole run in five seconds, with equal ratios between. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** How fast phases are played, from 0 for one in four seconds to 1 for eight a second, with equal ratios between. */
    public DoubleProperty phaseSpeedProperty() {
        return phaseSpeed;
    }

    /** How fast, in steps a second. */
    public double stepsPerSecond() {
        return Math.pow(fastestStepsPerSecond(), clamped(speed.get()));
    }

    /** The fastest speed of this run, in steps a second. */
    public double fastestStepsPerSecond() {
        return Math.max(1, wholeRun / FASTEST_SECONDS);
    }

    /** How fast, in phases a second, where a step is open. */
    public double phasesPerSecond() {
        return SLOWEST_PHASES * Math.pow(FASTEST_PHASES / SLOWEST_PHASES, clamped(phaseSpeed.get()));
    }

    /** The slowest speed where a step is open, in phases a second. */
    public double slowestPhasesPerSecond() {
        return SLOWEST_PHASES;
    }

    /** Plays on; from the other end where there is nothing left to play. */
    public void play() {
        if (isFinished()) {
            show(backwards.get() ? head.toEnd() : head.toStart());
        }
        lastTickNanos = -1;
        playing.set(true);
    }

    /** Plays another run, which is yet to be trained, forwards from its start. */
    public void playAnew() {
        growing = true;
        wholeRun = 0;
        backwards.set(false);
        show(Playhead.START.fitted(0, layers.get()));
        play();
    }

    /** Stops at what is shown. */
    public void pause() {
        if (playing.get() && step.get() != head.step()) {
            head = head.at(step.get());
        }
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

    /** Pauses and goes {@code steps} on, or back where it is negative; in a step that is open, to the same phase. */
    public void stepBy(int steps) {
        pause();
        long wanted = (long) step.get() + steps;
        seek((int) Math.max(0, Math.min(lastStep.get(), wanted)));
    }

    /** Pauses and goes on, or back where it is negative: by phases where a step is open, else by steps. */
    public void moveBy(int by) {
        if (head.opened().isPresent()) {
            phaseBy(by);
        } else {
            stepBy(by);
        }
    }

    /** Goes to {@code wanted}, or to the nearest step there is; playing goes on from there. */
    public void seek(int wanted) {
        show(head.at(wanted));
    }

    /**
     * Pauses and opens the step that is shown, before its first phase.
     *
     * @return whether it is open; the last state there is has no update yet, and no phases
     */
    public boolean openStep() {
        pause();
        show(head.open());
        return head.opened().isPresent();
    }

    /** Pauses and closes the step. */
    public void closeStep() {
        pause();
        show(head.closed());
    }

    /**
     * Opens the step that is shown, or closes it.
     *
     * @return whether it is open now
     */
    public boolean toggleStep() {
        if (head.opened().isEmpty()) {
            return openStep();
        }
        closeStep();
        return false;
    }

    /**
     * Pauses and goes to the end of the phase that is {@code phases} ends further on, or back where it is negative: of
     * phase 1 of the next step after the update of this one. A step that is closed is opened instead.
     */
    public void phaseBy(int phases) {
        pause();
        show(head.phaseBy(phases));
    }

    /**
     * Opens the step that is shown, at a place inside it; playing goes on from there.
     *
     * @param index the phase, from 0; the nearest there is
     * @param progress how far it has come, 0 to 1
     */
    public void seekPhase(int index, double progress) {
        show(head.atPhase(index, progress));
    }

    /** Reverses the direction of play. */
    public void toggleDirection() {
        backwards.set(!backwards.get());
    }

    /** Plays faster, or slower where it is negative, by a share of the way between the slowest and the fastest. */
    public void faster(double by) {
        DoubleProperty which = head.opened().isPresent() ? phaseSpeed : speed;
        which.set(clamped(which.get() + by));
    }

    /** Plays from here to the end of the loop, or to the end of the run where there was none, over and over. */
    public void loopFromHere() {
        setLoop(step.get(), Math.max(step.get(), loop.get().map(Loop::to).orElse(lastStep.get())));
    }

    /** Plays from the start of the loop, or of the run where there was none, to here, over and over. */
    public void loopToHere() {
        setLoop(Math.min(step.get(), loop.get().map(Loop::from).orElse(0)), step.get());
    }

    /** Plays the steps between two, these included, over and over. */
    public void setLoop(int one, int other) {
        show(head.withLoop(Optional.of(Loop.between(one, other))));
    }

    /** Ends the loop. */
    public void clearLoop() {
        show(head.withLoop(Optional.empty()));
    }

    /** Ends the loop; where there is none, the open step is played over and over, or the whole run. */
    public void toggleLoop() {
        if (head.loop().isPresent()) {
            clearLoop();
        } else if (head.opened().isPresent()) {
            setLoop(step.get(), step.get());
        } else {
            setLoop(0, lastStep.get());
        }
    }

    /** Pauses at the start; of the first phase where a step is open. */
    public void toStart() {
        pause();
        show(head.toStart());
    }

    /** Pauses at the end; of the last update where a step is open. */
    public void toEnd() {
        pause();
        show(head.toEnd());
    }

    /**
     * Pauses at the start, with everything as in the beginning: the step closed, no loop, no stops, forwards, the usual
     * speeds.
     */
    public void reset() {
        closeStep();
        clearLoop();
        toStart();
        stops.set(Set.of());
        backwards.set(false);
        speed.set(USUAL_SPEED);
        phaseSpeed.set(USUAL_PHASE_SPEED);
    }

    /**
     * Fits another run, perhaps of networks of another depth; place and loop are kept as far as they exist.
     *
     * @param newLastStep the last step there is so far
     * @param plannedSteps the last step there will be, unless training ends before: while it lies ahead, playing waits
     *     at the end for more, and a place that is not reached again yet is kept
     * @param complete whether training has ended
     * @param newLayers the most layers of weights of any lane, at least 1
     * @param strideSteps how many steps lie between two kept states, at least 1
     */
    public void fit(int newLastStep, int plannedSteps, boolean complete, int newLayers, int strideSteps) {
        growing = !complete;
        stride = strideSteps;
        // While training goes on the speed is already that of the whole run.
        wholeRun = complete ? newLastStep : Math.max(newLastStep, plannedSteps);
        boolean reachesPlace = newLastStep > step.get();
        boolean isShorter = plannedSteps < head.lastStep();
        show(head.fitted(complete || reachesPlace || isShorter ? newLastStep : head.lastStep(), newLayers));
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
            int sign = backwards.get() ? -1 : 1;
            long elapsed = nowNanos - lastTickNanos;
            Optional<Playhead> stop =
                    new PhaseStops(stops.get()).onTheWay(head, sign * phasesPerSecond() * (elapsed / 1e9));
            show(stop.orElseGet(() -> head.advanced(elapsed, sign * stepsPerSecond(), sign * phasesPerSecond())));
            if (stop.isPresent() || isFinished()) {
                pause();
            }
        }
        lastTickNanos = nowNanos;
    }

    /** Whether there is nothing left to play, and nothing more will come. */
    private boolean isFinished() {
        return backwards.get() ? head.atStart() : !growing && head.atEnd();
    }

    private void show(Playhead next) {
        head = next;
        lastStep.set(head.lastStep());
        layers.set(head.layers());
        // A loop that is wanted may lie where a run that grows has not come yet.
        setIfOther(loop, head.loop().map(wanted -> wanted.within(Math.max(wholeRun, head.lastStep()))));
        step.set(shownStep());
        setIfOther(
                moment,
                head.opened()
                        .map(OpenedStep::moment)
                        .map(exact ->
                                wholePhases.get() && exact.progress() > 0 ? new Moment(exact.phase(), 1) : exact));
    }

    /** Where steps play so fast that single ones are not seen, the last one that was kept. */
    private int shownStep() {
        int exact = head.step();
        boolean isFast = stepsPerSecond() >= (double) SMOOTH_PER_SECOND * stride;
        if (!playing.get() || !isFast || head.opened().isPresent() || exact == head.lastStep()) {
            return exact;
        }
        int first = head.loop().map(Loop::from).orElse(0);
        return Math.max(Math.min(first, exact), exact - exact % stride);
    }

    private static <T> void setIfOther(ReadOnlyObjectWrapper<T> property, T value) {
        if (!value.equals(property.get())) {
            property.set(value);
        }
    }

    private static double clamped(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
