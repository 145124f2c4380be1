package symmetrylab.recording;

import java.util.Optional;

/**
 * Where playing is, at a step or inside an open one, and the loop that is played.
 *
 * @param timeline the place in steps
 * @param opened the place inside the step, where it is open: the same step
 * @param loop the steps to repeat, whether the run has them or not
 * @param layers how many layers of weights phases are counted for
 */
public record Playhead(Timeline timeline, Optional<OpenedStep> opened, Optional<Loop> loop, int layers) {

    /** At step 0 of a run that has no other yet, closed. */
    public static final Playhead START = new Playhead(new Timeline(0, 0), Optional.empty(), Optional.empty(), 1);

    /** Keeps the place in steps with the one inside the step. */
    public Playhead {
        if (opened.isPresent()) {
            timeline = timeline.at(opened.get().step());
        }
    }

    /** The step that is shown. */
    public int step() {
        return timeline.step();
    }

    /** The last step there is. */
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

    /** At another step, or at the nearest there is; where the step is open, at the same moment of the other. */
    public Playhead at(int step) {
        return with(timeline.at(step), opened.map(open -> open.at(step)));
    }

    /** In the step that is shown, before its first phase; the same where it is open already, or cannot be opened. */
    public Playhead open() {
        return opened.isPresent() ? this : with(timeline, timeline.opened(layers));
    }

    /** At the step, closed. */
    public Playhead closed() {
        return with(timeline, Optional.empty());
    }

    /** At the end of a phase so many ends further on, or back; a step that is closed is opened instead. */
    public Playhead phaseBy(int phases) {
        return opened.isEmpty() ? open() : with(timeline, opened.map(open -> open.phaseBy(phases)));
    }

    /** In phase {@code index}, from 0, of the step that is shown, or in the nearest there is. */
    public Playhead atPhase(int index, double progress) {
        int nearest = Math.max(0, Math.min(Phase.count(layers) - 1, index));
        return with(timeline, open().opened.map(open -> open.at(nearest, progress)));
    }

    /** At the start of the run; of its first phase where a step is open. */
    public Playhead toStart() {
        return with(timeline.at(0), opened.map(OpenedStep::toStart));
    }

    /** At the end of the run; of its last update where a step is open. */
    public Playhead toEnd() {
        return with(timeline.at(lastStep()), opened.map(OpenedStep::toEnd));
    }

    /** With another loop, or none. */
    public Playhead withLoop(Optional<Loop> newLoop) {
        return new Playhead(timeline, opened, newLoop, layers);
    }

    /**
     * After playing on for a while.
     *
     * @param stepsPerSecond used where the step is closed; below 0 for backwards
     * @param phasesPerSecond used where it is open, likewise
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

    /** In a run of another length, of networks of another depth: at the same place, or the nearest there is. */
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
