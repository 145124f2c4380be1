package symmetrylab.figure.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;

/**
 * The frames of a moving picture.
 *
 * @param steps the steps to show
 * @param perSecond frames per second
 * @param opened how each step is shown phase by phase; absent to show each in one frame
 * @param chosen the numbers, from 0, of those frames that are made; absent for all
 */
public record Frames(FrameSteps steps, int perSecond, Optional<Opened> opened, Optional<FrameSteps> chosen) {

    /** The highest rate. */
    public static final int MAX_PER_SECOND = 60;

    /**
     * Steps that are shown phase by phase.
     *
     * @param layers of weights of the deepest network
     * @param frames of each phase; with one, it shows the phase's end
     */
    public record Opened(int layers, int frames) {

        /** How long an animation shows each phase. */
        private static final double PHASE_SECONDS = 1.5;

        /** Checks the limits. */
        public Opened {
            if (layers < 1 || frames < 1) {
                throw new IllegalArgumentException("no phases: " + layers + " layers, " + frames + " frames");
            }
        }

        /**
         * The phases of steps of {@code runs}.
         *
         * @param perSecond frames per second of an animation in slow motion; absent for pages, each of a phase's end
         */
        public static Opened of(List<RunHistory> runs, OptionalInt perSecond) {
            int layers = runs.stream()
                    .mapToInt(run -> run.recording().plan().architecture().layers())
                    .max()
                    .orElse(1);
            return new Opened(
                    layers, perSecond.isPresent() ? (int) Math.ceil(PHASE_SECONDS * perSecond.getAsInt()) : 1);
        }

        /** The number of frames of a step. */
        public int count() {
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

    /** All frames of these steps. */
    public Frames(FrameSteps steps, int perSecond, Optional<Opened> opened) {
        this(steps, perSecond, opened, Optional.empty());
    }

    /** Some of all frames, by their numbers from 0. */
    public Frames only(FrameSteps numbers) {
        return new Frames(steps, perSecond, opened, Optional.of(numbers));
    }

    /** The number of frames. */
    public int count() {
        return chosen.map(FrameSteps::count).orElseGet(() -> Math.multiplyExact(steps.count(), framesOfStep()));
    }

    /** The step that a frame shows, from 0. */
    public int step(int frame) {
        return steps.at(number(frame) / framesOfStep());
    }

    /** The place in the step that a frame shows, if steps are shown phase by phase. */
    public Optional<Moment> moment(int frame) {
        return opened.map(each -> each.moment(number(frame) % each.count()));
    }

    private int framesOfStep() {
        return opened.map(Opened::count).orElse(1);
    }

    private int number(int frame) {
        return chosen.map(numbers -> numbers.at(frame)).orElse(frame);
    }
}
