package symmetrylab.cli.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.cli.console.OptionException;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Spacing;
import symmetrylab.words.Text;

/**
 * The steps that an export shows, by {@code --steps}, {@code --frames} and {@code --spacing}.
 *
 * @param from the first step; absent for 0
 * @param to the last step, inclusive; absent for the run's last
 * @param stride distance between steps; absent if the number of frames decides
 * @param frames number of frames; absent for {@value #DEFAULT_FRAMES}
 * @param spacing how they are spread, if no stride is given
 */
record FrameChoice(OptionalInt from, OptionalInt to, OptionalInt stride, OptionalInt frames, Spacing spacing) {

    /** The number of frames by default. */
    static final int DEFAULT_FRAMES = 200;

    /** The most steps on a storyboard by default. */
    static final int STORYBOARD_FRAMES = 6;

    /** The largest value of {@code --frames}. */
    static final int MAX_FRAMES = 100_000;

    /** No option is given. */
    static final FrameChoice DEFAULT = new FrameChoice(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Spacing.EVEN);

    private static final Pattern STEPS = Pattern.compile("(\\d{1,9})(?::(\\d{1,9})(?::(\\d{1,9}))?)?");

    /** {@code frames} frames of the whole run. */
    static FrameChoice of(int frames) {
        return DEFAULT.with(OptionalInt.of(frames), Spacing.EVEN);
    }

    private FrameChoice with(OptionalInt newFrames, Spacing newSpacing) {
        return new FrameChoice(from, to, stride, newFrames, newSpacing);
    }

    /**
     * Parses the three options.
     *
     * @throws OptionException if they do not make sense
     */
    static FrameChoice parse(Optional<String> steps, Optional<Integer> frames, Optional<Spacing> spacing)
            throws OptionException {
        if (frames.isPresent()) {
            OptionException.checkInside("--frames", frames.get(), 2, MAX_FRAMES);
        }
        OptionalInt count = frames.isPresent() ? OptionalInt.of(frames.get()) : OptionalInt.empty();
        if (steps.isEmpty()) {
            return DEFAULT.with(count, spacing.orElse(Spacing.EVEN));
        }
        Matcher matcher = STEPS.matcher(steps.get());
        if (!matcher.matches()) {
            throw new OptionException(Text.of("export.notSteps", steps.get()));
        }
        OptionalInt from = number(matcher.group(1));
        OptionalInt to = matcher.group(2) == null ? from : number(matcher.group(2));
        OptionalInt stride = number(matcher.group(3));
        if (to.getAsInt() < from.getAsInt()) {
            throw new OptionException(Text.of("command.endsBeforeStart", "--steps", steps.get()));
        }
        if (stride.isPresent() && stride.getAsInt() == 0) {
            throw new OptionException(Text.of("export.noStride", steps.get()));
        }
        boolean saysAll = stride.isPresent() || matcher.group(2) == null;
        if (saysAll && frames.isPresent()) {
            throw new OptionException(Text.of("export.stepsSayFrames", steps.get(), "--frames"));
        }
        if (saysAll && spacing.isPresent()) {
            throw new OptionException(Text.of("export.stepsSayFrames", steps.get(), "--spacing"));
        }
        return new FrameChoice(from, to, stride, count, spacing.orElse(Spacing.EVEN));
    }

    /**
     * Parses them for a storyboard, which shows telling steps by default.
     *
     * @throws OptionException if they do not make sense, or name one step
     */
    static FrameChoice storyboard(Optional<String> steps, Optional<Integer> frames, Optional<Spacing> spacing)
            throws OptionException {
        FrameChoice choice = parse(steps, frames, spacing);
        if (choice.from.isPresent() && choice.from.equals(choice.to)) {
            throw new OptionException(
                    Text.of("export.storyboardOfOneStep", Integer.toString(Math.max(1, choice.to.getAsInt()))));
        }
        return choice.with(choice.frames, spacing.orElse(Spacing.EVENTS));
    }

    /** Whether one picture can show this. */
    boolean isOneStep() {
        return frames.isEmpty() && from.equals(to) && (spacing == Spacing.EVEN || from.isPresent());
    }

    /**
     * The steps that a file of this kind shows. Pages show one step, like a picture, unless several are asked for.
     *
     * @param last the last step of the longest lane
     * @param lanes those that are shown
     * @throws OptionException if the options name several for a picture, or one after {@code last}
     */
    FrameSteps stepsOf(Kind kind, int last, List<RunHistory> lanes) throws OptionException {
        return switch (kind) {
            case STILL, LIVE -> pictureOf(last);
            case PAGES -> isOneStep() ? pictureOf(last) : severalOf(last, lanes);
            case MOVING -> severalOf(last, lanes);
        };
    }

    /**
     * Refuses several steps for a file that shows one.
     *
     * @throws OptionException if the options name several and a file of this format shows one
     */
    void check(ExportFormat format) throws OptionException {
        boolean isOne = format.kind() == Kind.STILL || format.kind() == Kind.LIVE;
        if (isOne && !isOneStep()) {
            throw new OptionException(Text.of(
                    "export.oneStep",
                    format.ending(),
                    ExportFormat.defaultOf(Kind.MOVING).ending()));
        }
    }

    /**
     * The steps of a picture: one, the last by default.
     *
     * @throws OptionException if the options name several, or one after {@code last}
     */
    private FrameSteps pictureOf(int last) throws OptionException {
        check(ExportFormat.defaultOf(Kind.STILL));
        checkReached(last);
        return FrameSteps.single(to.orElse(last));
    }

    /**
     * The steps of an animation or of pages.
     *
     * @throws OptionException if one is after {@code last}
     */
    private FrameSteps severalOf(int last, List<RunHistory> lanes) throws OptionException {
        return severalOf(last, lanes, DEFAULT_FRAMES);
    }

    /**
     * The steps of a storyboard.
     *
     * @param room the most that it has room for
     * @throws OptionException if one is after {@code last}
     */
    FrameSteps storyboardOf(int last, List<RunHistory> lanes, int room) throws OptionException {
        return severalOf(last, lanes, Math.max(2, Math.min(STORYBOARD_FRAMES, room)));
    }

    private FrameSteps severalOf(int last, List<RunHistory> lanes, int usual) throws OptionException {
        checkReached(last);
        int first = from.orElse(0);
        int end = to.orElse(last);
        return stride.isPresent()
                ? FrameSteps.every(first, end, stride.getAsInt())
                : spacing.steps(first, end, frames.orElse(usual), lanes);
    }

    /**
     * Refuses steps that no run has.
     *
     * @throws OptionException if one is after {@code last}
     */
    void checkReached(int last) throws OptionException {
        if (isAfter(last)) {
            throw new OptionException(Text.of(
                    "export.afterLastStep", "--steps", Integer.toString(to.getAsInt()), Integer.toString(last)));
        }
    }

    /** Whether the options name a step after {@code last}. */
    boolean isAfter(int last) {
        return to.isPresent() && to.getAsInt() > last;
    }

    /** These steps up to {@code last}, or that one step if all are after it. */
    FrameChoice endingAt(int last) {
        return new FrameChoice(atMost(from, last), atMost(to, last), stride, frames, spacing);
    }

    private static OptionalInt atMost(OptionalInt step, int last) {
        return step.isPresent() ? OptionalInt.of(Math.min(step.getAsInt(), last)) : step;
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
