package symmetrylab.viewmodel.timeline;

import java.util.List;
import java.util.Optional;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.words.Text;

/**
 * The state of the timeline in one sentence, for a screen reader.
 *
 * @param step the current step
 * @param lastStep the last step of the runs
 * @param motion whether it plays, and which way
 * @param phase the current phase, if the step is open
 * @param newest the last mark at or before the step
 */
public record TimelineSentence(int step, int lastStep, Motion motion, Optional<Phase> phase, Optional<Mark> newest) {

    /** Whether the runs play, and which way. */
    public enum Motion {
        PAUSED,
        BACKWARDS,
        PLAYING
    }

    /** The sentence for the state of {@code playback}, with the marks of its runs in the order of their steps. */
    public static TimelineSentence of(PlaybackViewModel playback, List<Mark> marks) {
        int step = playback.stepProperty().get();
        Motion motion = !playback.playingProperty().get()
                ? Motion.PAUSED
                : playback.backwardsProperty().get() ? Motion.BACKWARDS : Motion.PLAYING;
        Optional<Mark> newest = marks.stream()
                .filter(mark -> mark.step() <= step && mark.isReached())
                .reduce((earlier, later) -> later);
        return new TimelineSentence(
                step,
                playback.lastStepProperty().get(),
                motion,
                playback.momentProperty().get().map(Moment::phase),
                newest);
    }

    /** The sentence without a full stop. */
    public Text text() {
        Text position = Text.of(
                switch (motion) {
                    case PAUSED -> "timeline.sentence.paused";
                    case BACKWARDS -> "timeline.sentence.backwards";
                    case PLAYING -> "timeline.sentence.playing";
                },
                step,
                lastStep);
        Text opened = phase.map(now -> Text.of("timeline.sentence.phase", position, PhaseWords.spoken(now)))
                .orElse(position);
        return newest.map(mark -> Text.of("timeline.sentence.mark", opened, mark.brief()))
                .orElse(opened);
    }
}
