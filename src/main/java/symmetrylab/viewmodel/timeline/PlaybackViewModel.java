package symmetrylab.viewmodel.timeline;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import symmetrylab.recording.Loop;
import symmetrylab.recording.Moment;
import symmetrylab.recording.OpenedStep;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Playhead;

/** The current step, and how steps, or the phases of an open step, play. The caller passes the time. */
public final class PlaybackViewModel {

    /**
     * If at least this many kept states pass in a second, playing shows only kept states: others cost a pass over the
     * data.
     */
    private static final int SMOOTH_PER_SECOND = 10;

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper lastStep = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper layers = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Moment>> moment = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Loop>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Phase>> stops = new ReadOnlyObjectWrapper<>(Set.of());
    private final BooleanProperty backwards = new SimpleBooleanProperty(false);
    private final BooleanProperty wholePhases = new SimpleBooleanProperty(false);
    private final PlaybackSpeeds speeds = new PlaybackSpeeds();
    private Playhead head = Playhead.START;
    private int stride = 1;
    private boolean growing = true;
    private long lastTickNanos = -1;

    /** Shows step 0 of a run that is yet to be trained. */
    public PlaybackViewModel() {
        wholePhases.addListener(property -> show(head));
    }

    /** The current step. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The last step so far. */
    public ReadOnlyIntegerProperty lastStepProperty() {
        return lastStep.getReadOnlyProperty();
    }

    /** The place inside the current step; absent if it is not open. */
    public ReadOnlyObjectProperty<Optional<Moment>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** The number of layers of weights that phases are counted for: the most of any lane. */
    public ReadOnlyIntegerProperty layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** Whether steps, or phases, are playing. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether playing goes towards the start. */
    public BooleanProperty backwardsProperty() {
        return backwards;
    }

    /** Whether phases are shown only at their beginning and end, for people whom motion disturbs. */
    public BooleanProperty wholePhasesProperty() {
        return wholePhases;
    }

    /** The phases at whose end playing stops. */
    public ReadOnlyObjectProperty<Set<Phase>> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    /** Switches whether playing stops at the end of {@code phase}. */
    public void toggleStop(Phase phase) {
        stops.set(new PhaseStops(stops.get()).toggled(phase).phases());
    }

    /** The steps played over and over, as far as the run has them; absent if there is no loop. */
    public ReadOnlyObjectProperty<Optional<Loop>> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    /** The speeds of steps and of phases. */
    public PlaybackSpeeds speeds() {
        return speeds;
    }

    /** Continues playing; from the other end if there is nothing left to play. */
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
        speeds.fit(0);
        backwards.set(false);
        show(Playhead.START.fitted(0, layers.get()));
        play();
    }

    /** Stops at the current step. */
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

    /** Pauses and moves by {@code steps}, back if negative; if a step is open, to the same phase of the other step. */
    public void stepBy(int steps) {
        pause();
        long wanted = (long) step.get() + steps;
        seek((int) Math.max(0, Math.min(lastStep.get(), wanted)));
    }

    /** Pauses and moves by {@code by}, back if negative: in phases if a step is open, else in steps. */
    public void moveBy(int by) {
        if (head.opened().isPresent()) {
            phaseBy(by);
        } else {
            stepBy(by);
        }
    }

    /** Goes to {@code wanted}, or to the nearest step there is; playing continues from there. */
    public void seek(int wanted) {
        show(head.at(wanted));
    }

    /**
     * Pauses and opens the current step, before its first phase.
     *
     * @return whether it is open; the last state so far has no update yet, and so no phases
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
     * Opens the current step, or closes it.
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
     * Pauses and moves {@code phases} ends of phases further, back if negative: after this step's update comes phase 1
     * of the next step. A closed step is opened instead.
     */
    public void phaseBy(int phases) {
        pause();
        show(head.phaseBy(phases));
    }

    /**
     * Opens the current step at a place inside it; playing continues from there.
     *
     * @param index the phase, from 0; beyond the ends, the nearest
     * @param progress its progress, 0 to 1
     */
    public void seekPhase(int index, double progress) {
        show(head.atPhase(index, progress));
    }

    /** Reverses the direction of play. */
    public void toggleDirection() {
        backwards.set(!backwards.get());
    }

    /** Plays faster, slower if negative, by a share of the range between the slowest and the fastest speed. */
    public void faster(double by) {
        speeds.faster(by, head.opened().isPresent());
    }

    /** Loops from here to the end of the loop, or of the run if there was no loop. */
    public void loopFromHere() {
        setLoop(step.get(), Math.max(step.get(), loop.get().map(Loop::to).orElse(lastStep.get())));
    }

    /** Loops from the start of the loop, or of the run if there was no loop, to here. */
    public void loopToHere() {
        setLoop(Math.min(step.get(), loop.get().map(Loop::from).orElse(0)), step.get());
    }

    /** Loops over the steps between two, these included. */
    public void setLoop(int one, int other) {
        show(head.withLoop(Optional.of(Loop.between(one, other))));
    }

    /** Ends the loop. */
    public void clearLoop() {
        show(head.withLoop(Optional.empty()));
    }

    /** Ends the loop; if there is none, loops over the open step, or else the whole run. */
    public void toggleLoop() {
        if (head.loop().isPresent()) {
            clearLoop();
        } else if (head.opened().isPresent()) {
            setLoop(step.get(), step.get());
        } else {
            setLoop(0, lastStep.get());
        }
    }

    /** Pauses at the start; if a step is open, at the start of its first phase. */
    public void toStart() {
        pause();
        show(head.toStart());
    }

    /** Pauses at the end; if a step is open, at the end of the last update. */
    public void toEnd() {
        pause();
        show(head.toEnd());
    }

    /** Pauses at the start with all defaults: step closed, no loop, no stops, forwards, usual speeds. */
    public void reset() {
        closeStep();
        clearLoop();
        toStart();
        stops.set(Set.of());
        backwards.set(false);
        speeds.reset();
    }

    /**
     * Adapts to another run, perhaps of networks of another depth; place and loop are kept as far as they exist.
     *
     * @param newLastStep the last step so far
     * @param plannedSteps the last step there will be, unless training ends early: until then playing waits at the end
     *     for more, and a place that is not reached again yet is kept
     * @param complete whether training has ended
     * @param newLayers the most layers of weights of any lane, at least 1
     * @param strideSteps the number of steps between two kept states, at least 1
     */
    public void fit(int newLastStep, int plannedSteps, boolean complete, int newLayers, int strideSteps) {
        growing = !complete;
        stride = strideSteps;
        // The speed is that of the whole run, even while it is still in training.
        speeds.fit(complete ? newLastStep : Math.max(newLastStep, plannedSteps));
        boolean reachesPlace = newLastStep > step.get();
        boolean isShorter = plannedSteps < head.lastStep();
        show(head.fitted(complete || reachesPlace || isShorter ? newLastStep : head.lastStep(), newLayers));
    }

    /**
     * Plays on for the time since the last call.
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
                    new PhaseStops(stops.get()).onTheWay(head, sign * speeds.phasesPerSecond() * (elapsed / 1e9));
            show(stop.orElseGet(
                    () -> head.advanced(elapsed, sign * speeds.stepsPerSecond(), sign * speeds.phasesPerSecond())));
            if (stop.isPresent() || isFinished()) {
                pause();
            }
        }
        lastTickNanos = nowNanos;
    }

    /** Lets time pass without playing: the next {@link #tick} goes on from here. */
    public void rest() {
        lastTickNanos = -1;
    }

    /** Whether there is nothing left to play, and nothing more will come. */
    private boolean isFinished() {
        return backwards.get() ? head.atStart() : !growing && head.atEnd();
    }

    private void show(Playhead next) {
        head = next;
        lastStep.set(head.lastStep());
        layers.set(head.layers());
        // The wanted loop may lie where a growing run has not come yet.
        setIfOther(loop, head.loop().map(wanted -> wanted.within(Math.max(speeds.wholeRun(), head.lastStep()))));
        step.set(shownStep());
        setIfOther(
                moment,
                head.opened()
                        .map(OpenedStep::moment)
                        .map(exact ->
                                wholePhases.get() && exact.progress() > 0 ? new Moment(exact.phase(), 1) : exact));
    }

    /** The step to show: if steps play too fast for single ones to be seen, the last kept one. */
    private int shownStep() {
        int exact = head.step();
        boolean isFast = speeds.stepsPerSecond() >= (double) SMOOTH_PER_SECOND * stride;
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
}
