package symmetrylab.cli.export;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.WordLists;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.export.PictureExport;
import symmetrylab.export.PictureSize;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.Sheet;
import symmetrylab.recording.MemoryBound;

/** The options of {@code export} as they are typed. */
final class PictureOptions {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[xX×](\\d{1,6})");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            completionCandidates = Endings.class,
            description = "Where to; the ending says which format: ${COMPLETION-CANDIDATES}.")
    private Path out;

    @Option(
            names = "--lanes",
            paramLabel = "A,B",
            description = "The runs to show, by name or number from 1 (default: all).")
    private Optional<String> lanes;

    @Option(
            names = "--figures",
            paramLabel = "WORDS",
            defaultValue = "network,trajectories",
            completionCandidates = WordLists.Figures.class,
            description =
                    "What each lane shows, from top to bottom: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String figures;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "Width and height in pixels, each " + Sheet.MIN_PIXELS + " to " + Sheet.MAX_PIXELS
                    + "; with the scale at most " + PictureSize.MAX_PIXELS
                    + " pixels in all (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1",
            description = "Finer pixels for a .png, 1 to 4 times each way (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            completionCandidates = WordLists.Themes.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String theme;

    @Option(
            names = "--steps",
            paramLabel = "STEPS",
            description = "One step (1200), from:to (0:500) or from:to:stride (0:500:10), to included"
                    + " (default: the last step for a .png, the whole run for a .gif).")
    private Optional<String> steps;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "About how many frames, at equal distances, 2 to " + FrameChoice.MAX_FRAMES + " (default: "
                    + FrameChoice.DEFAULT_FRAMES + ").")
    private Optional<Integer> frames;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "25",
            description = "Frames per second, 1 to " + Frames.MAX_PER_SECOND + " (default: ${DEFAULT-VALUE}).")
    private int framesPerSecond;

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long the last frame stays, 0 to 600 (default: ${DEFAULT-VALUE}).")
    private double hold;

    @Option(
            names = "--plays",
            paramLabel = "N",
            defaultValue = "0",
            description = "How often the animation plays, 1 to 65536, 0 for ever (default: ${DEFAULT-VALUE}).")
    private int plays;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "" + MemoryBound.DEFAULT_MEGABYTES,
            description =
                    "Memory for the recordings of all runs together, " + MemoryBound.MIN + " to " + MemoryBound.MAX
                            + "; with less, more steps are computed again when they are drawn, and the curves of long runs"
                            + " have fewer points (default: ${DEFAULT-VALUE}).")
    private int memory;

    /** The lanes as typed; absent for all. */
    Optional<String> lanes() {
        return lanes;
    }

    /**
     * How much memory the recordings may take.
     *
     * @throws OptionException if it is not inside its limits
     */
    MemoryBound memory() throws OptionException {
        OptionException.checkInside("--memory", memory, MemoryBound.MIN, MemoryBound.MAX);
        return new MemoryBound(memory);
    }

    /**
     * What the options ask for, as far as can be said without the experiment.
     *
     * @throws OptionException if one is wrong
     */
    PictureRequest request() throws OptionException {
        ExportFormat format = ExportFormat.of(out)
                .orElseThrow(() -> new OptionException("--out is \"" + out + "\"; its name must end in "
                        + endings(Kind.STILL) + " (a picture) or " + endings(Kind.MOVING) + " (an animation)"));
        OptionException.checkInside("--fps", framesPerSecond, 1, Frames.MAX_PER_SECOND);
        OptionException.checkInside("--hold", hold, 0, 600);
        OptionException.checkInside("--plays", plays, 0, 65_536);
        OptionException.checkInside("--scale", scale, 1, 4);
        if (format.kind() == Kind.MOVING && scale != 1) {
            throw new OptionException(
                    "--scale is for a " + endings(Kind.STILL) + "; make a " + format.ending() + " larger with --size");
        }
        FrameChoice choice = FrameChoice.parse(steps, frames);
        if (format.kind() == Kind.STILL) {
            choice.pictureOf(Integer.MAX_VALUE);
        }
        return new PictureRequest(
                out,
                WordLists.figures(figures),
                parseSize(),
                WordLists.theme(theme),
                choice,
                framesPerSecond,
                new PictureExport(scale, plays, hold));
    }

    private static String endings(Kind kind) {
        return String.join(" or ", ExportFormat.endings(kind));
    }

    private PictureRequest.Size parseSize() throws OptionException {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new OptionException(
                    "--size is \"" + size + "\"; allowed: width x height in pixels, such as 1280x720");
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        OptionException.checkInside("the width of --size", width, Sheet.MIN_PIXELS, Sheet.MAX_PIXELS);
        OptionException.checkInside("the height of --size", height, Sheet.MIN_PIXELS, Sheet.MAX_PIXELS);
        try {
            new PictureSize(width, height, scale);
        } catch (IllegalArgumentException e) {
            throw new OptionException("--size and --scale: " + e.getMessage());
        }
        return new PictureRequest.Size(width, height);
    }

    /** The endings of all formats. */
    static final class Endings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(
                            ExportFormat.endings(Kind.STILL).stream().map(ending -> ending + " (a picture)"),
                            ExportFormat.endings(Kind.MOVING).stream().map(ending -> ending + " (an animation)"))
                    .flatMap(endings -> endings)
                    .iterator();
        }
    }
}
