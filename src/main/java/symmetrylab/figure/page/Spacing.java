package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.history.TellingSteps;

/** How frames are spread over the steps of a run, with their words on the command line. */
public enum Spacing {
    /** At equal distances. */
    EVEN("even"),
    /** Dense at the start, at equal ratios from there. */
    LOG("log"),
    /** Dense where something happens. */
    EVENTS("events");

    private final String word;

    Spacing(String word) {
        this.word = word;
    }

    /** The word for this spacing. */
    public String word() {
        return word;
    }

    /** The spacing named {@code word}. */
    public static Optional<Spacing> find(String word) {
        return Arrays.stream(values())
                .filter(spacing -> spacing.word.equals(word))
                .findFirst();
    }

    /**
     * The steps of frames.
     *
     * @param from the first step
     * @param to the last step, not before {@code from}
     * @param frames how many, at least 2; all steps if there are fewer
     * @param lanes those that are shown
     */
    public FrameSteps steps(int from, int to, int frames, List<RunHistory> lanes) {
        return switch (this) {
            case EVEN -> FrameSteps.evenly(from, to, frames);
            case LOG -> logarithmic(from, to, Math.min(frames, to - from + 1));
            case EVENTS -> FrameSteps.of(TellingSteps.of(lanes, from, to, frames));
        };
    }

    private static FrameSteps logarithmic(int from, int to, int frames) {
        if (to == from) {
            return FrameSteps.single(from);
        }
        int[] steps = new int[frames];
        steps[0] = from;
        for (int i = 1; i < frames; i++) {
            double distance = FastMath.pow(to - from + 1.0, i / (frames - 1.0)) - 1;
            int most = to - (frames - 1 - i);
            steps[i] = Math.min(most, Math.max(steps[i - 1] + 1, from + (int) FastMath.round(distance)));
        }
        return FrameSteps.of(steps);
    }
}
