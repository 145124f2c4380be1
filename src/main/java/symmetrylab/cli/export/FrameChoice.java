package symmetrylab.cli.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.cli.console.OptionException;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.words.Text;

/**
 * The steps that an export shows, by {@code --steps} and {@code --frames}.
 *
 * @param from the first step; absent for 0
 * @param to the last step, inclusive; absent for the run's last
 * @param stride distance between steps; absent if the number of frames decides
 * @param frames approximate number of frames; absent for {@value #DEFAULT_FRAMES}
 */
record FrameChoice(OptionalInt from, OptionalInt to, OptionalInt stride, OptionalInt frames) {

    /** The approximate number of frames by default. */
    static final int DEFAULT_FRAMES = 200;

    /** The largest value of {@code --frames}. */
    static final int MAX_FRAMES = 100_000;

    /** Neither option is given. */
    static final FrameChoice DEFAULT =
            new FrameChoice(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    private static final Pattern STEPS = Pattern.compile("(\\d{1,9})(?::(\\d{1,9})(?::(\\d{1,9}))?)?");

    /** About {@code frames} frames of the whole run. */
    static FrameChoice about(int frames) {
        return new FrameChoice(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(frames));
    }

    /**
     * Parses the two options.
     *
     * @throws OptionException if they do not make sense
     */
    static FrameChoice parse(Optional<String> steps, Optional<Integer> frames) throws OptionException {
        if (frames.isPresent()) {
            OptionException.checkInside("--frames", frames.get(), 2, MAX_FRAMES);
        }
        if (steps.isEmpty()) {
            return frames.map(FrameChoice::about).orElse(DEFAULT);
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
        if (frames.isPresent() && (stride.isPresent() || matcher.group(2) == null)) {
            throw new OptionException(Text.of("export.stepsSayFrames", steps.get()));
        }
        return new FrameChoice(
                from, to, stride, frames.isPresent() ? OptionalInt.of(frames.get()) : OptionalInt.empty());
    }

    /** Whether one picture can show this. */
    boolean isOneStep() {
        return frames.isEmpty() && from.equals(to);
    }

    /**
     * The steps that a file of this kind shows. Pages show one step, like a picture, unless several are asked for.
     *
     * @throws OptionException if the options name several for a picture, or one after {@code last}
     */
    FrameSteps stepsOf(Kind kind, int last) throws OptionException {
        return switch (kind) {
            case STILL -> pictureOf(last);
            case PAGES -> isOneStep() ? pictureOf(last) : severalOf(last);
            case MOVING -> severalOf(last);
        };
    }

    /**
     * The steps of a picture: one, the last by default.
     *
     * @throws OptionException if the options name several, or one after {@code last}
     */
    private FrameSteps pictureOf(int last) throws OptionException {
        if (!isOneStep()) {
            throw new OptionException(Text.of(
                    "export.oneStep",
                    ExportFormat.defaultOf(Kind.STILL).ending(),
                    ExportFormat.defaultOf(Kind.MOVING).ending()));
        }
        checkReached(last);
        return FrameSteps.single(to.orElse(last));
    }

    /**
     * The steps of an animation or of pages.
     *
     * @throws OptionException if one is after {@code last}
     */
    private FrameSteps severalOf(int last) throws OptionException {
        checkReached(last);
        int first = from.orElse(0);
        int end = to.orElse(last);
        int wanted = frames.orElse(DEFAULT_FRAMES);
        int even = (int) Math.round((end - first) / (double) (wanted - 1));
        return new FrameSteps(first, end, stride.orElse(Math.max(1, even)));
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
        return new FrameChoice(atMost(from, last), atMost(to, last), stride, frames);
    }

    private static OptionalInt atMost(OptionalInt step, int last) {
        return step.isPresent() ? OptionalInt.of(Math.min(step.getAsInt(), last)) : step;
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
