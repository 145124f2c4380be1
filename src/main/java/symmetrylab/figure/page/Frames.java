package symmetrylab.figure.page;

import java.util.Optional;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;

/**
 * The frames of a moving picture.
 *
 * @param steps the steps to show
 * @param perSecond frames per second
 * @param opened how each step is shown phase by phase; absent to show each in one frame
 */
public record Frames(FrameSteps steps, int perSecond, Optional<Opened> opened) {

    /** The highest rate; image viewers play a GIF no faster. */
    public static final int MAX_PER_SECOND = 50;

    /**
     * Steps that are shown phase by phase.
     *
     * @param layers of weights of the deepest network
     * @param frames of each phase; with one, it shows the phase's end
     */
    public record Opened(int layers, int frames) {

        /** Checks the limits. */
        public Opened {
            if (layers < 1 || frames < 1) {
                throw new IllegalArgumentException("no phases: " + layers + " layers, " + frames + " frames");
            }
        }

        private int count() {
            return Phase.count(layers) * frames;
        }

        private Moment moment(int frame) {
            return new Moment(Phase.at(frame / frames, layers), (frame % frames + 1.0) / frames);
        }
    }

    /** Checks the limits. */
    public Frames {
        if (perSecond < 1 || perSecond > MAX_PER_SECOND) {
            throw new IllegalArgumentException(
                    "frames per second are " + perSecond + "; allowed is 1 to " + MAX_PER_SECOND);
        }
    }

    /** One frame for each step. */
    public Frames(FrameSteps steps, int perSecond) {
        this(steps, perSecond, Optional.empty());
    }

    /** The number of frames. */
    public int count() {
        return Math.multiplyExact(steps.count(), opened.map(Opened::count).orElse(1));
    }

    /** The step that a frame shows, from 0. */
    public int step(int frame) {
        return steps.at(frame / opened.map(Opened::count).orElse(1));
    }

    /** The place in the step that a frame shows, if steps are shown phase by phase. */
    public Optional<Moment> moment(int frame) {
        return opened.map(each -> each.moment(frame % each.count()));
    }
}
