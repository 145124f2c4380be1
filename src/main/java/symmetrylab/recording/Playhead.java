package symmetrylab.recording;

import java.util.Optional;

/**
 * The place of playing, at a step or inside an open one, and the loop.
 *
 * @param timeline the place in steps
 * @param opened the place inside the same step, if it is open
 * @param loop the steps to repeat, even if the run lacks them
 * @param layers the number of layers of weights that phases are counted for
 */
public record Playhead(Timeline timeline, Optional<OpenedStep> opened, Optional<Loop> loop, int layers) {

    /** Step 0, closed, of a run that has no other step yet. */
    public static final Playhead START = new Playhead(new Timeline(0, 0), Optional.empty(), Optional.empty(), 1);

    /** Aligns the place in steps with the one inside the step. */
    public Playhead {
        if (opened.isPresent()) {
            timeline = timeline.at(opened.get().step());
        }
    }

    /** The current step. */
    public int step() {
        return timeline.step();
    }

    /** The last step so far. */
    public int lastStep() {
        return timeline.lastStep();
    }

    /** Whether nothing is left to play backwards. */
    public boolean atStart() {
        return loop.isEmpty() && opened.map(OpenedStep::atStart).orElse(timeline.atStart());
    }

    /** Whether nothing is left to play forwards. */
    public boolean atEnd() {
        return loop.isEmpty() && opened.map(OpenedStep::atEnd).orElse(timeline.atEnd());
    }

    /** The playhead at another step, or the nearest there is; if the step is open, at the same moment of the other. */
    public Playhead at(int step) {
        return with(timeline.at(step), opened.map(open -> open.at(step)));
    }

    /**
     * The playhead in the current step, before its first phase; unchanged if it is already open, or cannot be opened.
     */
    public Playhead open() {
        return opened.isPresent() ? this : with(timeline, timeline.opened(layers));
    }

    /** The playhead at the current step, closed. */
    public Playhead closed() {
        return with(timeline, Optional.empty());
    }

    /** The playhead moved by {@code phases} ends of phases, back if negative; a closed step is opened instead. */
    public Playhead phaseBy(int phases) {
        return opened.isEmpty() ? open() : with(timeline, opened.map(open -> open.phaseBy(phases)));
    }

    /** The playhead in phase {@code index}, from 0, of the current step, or in the nearest phase there is. */
    public Playhead atPhase(int index, double progress) {
        int nearest = Math.max(0, Math.min(Phase.count(layers) - 1, index));
        return with(timeline, open().opened.map(open -> open.at(nearest, progress)));
    }

    /** The playhead at the start of the run; if a step is open, at the start of the first phase. */
    public Playhead toStart() {
        return with(timeline.at(0), opened.map(OpenedStep::toStart));
    }

    /** The playhead at the end of the run; if a step is open, at the end of the last update. */
    public Playhead toEnd() {
        return with(timeline.at(lastStep()), opened.map(OpenedStep::toEnd));
    }

    /** The playhead with another loop, or none. */
    public Playhead withLoop(Optional<Loop> newLoop) {
        return new Playhead(timeline, opened, newLoop, layers);
    }

    /**
     * The playhead after playing on for a while.
     *
     * @param stepsPerSecond the speed while the step is closed; negative for backwards
     * @param phasesPerSecond the speed while it is open, likewise
     */
    public Playhead advanced(long elapsedNanos, double stepsPerSecond, double phasesPerSecond) {
        if (opened.isPresent()) {
            return with(timeline, opened.map(open -> open.advanced(elapsedNanos, phasesPerSecond, loop)));
        }
        return with(
                loop.map(steps -> timeline.advanced(elapsedNanos, stepsPerSecond, steps))
                        .orElseGet(() -> timeline.advanced(elapsedNanos, stepsPerSecond)),
                Optional.empty());
    }

    /**
     * The playhead in a run of another length, of networks of another depth: at the same place, or the nearest there
     * is.
     */
    public Playhead fitted(int newLastStep, int newLayers) {
        return new Playhead(
                timeline.withLastStep(newLastStep),
                opened.flatMap(open -> open.fitted(newLayers, newLastStep)),
                loop,
                newLayers);
    }

    private Playhead with(Timeline newTimeline, Optional<OpenedStep> newOpened) {
        return new Playhead(newTimeline, newOpened, loop, layers);
    }
}
