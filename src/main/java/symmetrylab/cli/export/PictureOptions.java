package symmetrylab.cli.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.TypedPath;
import symmetrylab.cli.console.WordLists;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.export.ExportTarget;
import symmetrylab.export.PictureExport;
import symmetrylab.export.TextFormat;
import symmetrylab.export.TopicPage;
import symmetrylab.export.gif.GifWriter;
import symmetrylab.export.html.PageTopic;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.recording.MemoryBound;
import symmetrylab.words.Text;

/** The options of {@code export} as typed. */
final class PictureOptions {

    /** The options of numbers and programs. */
    private static final Set<String> OF_TEXTS =
            Set.of("--out", "--lanes", "--every", "--all-presets", "--out-dir", "--format");

    /** The options of live pages. */
    private static final Set<String> OF_LIVE = Set.of(
            "--out",
            "--lanes",
            "--figures",
            "--steps",
            "--theme",
            "--title",
            "--caption",
            "--licence",
            "--lock",
            "--hide",
            "--url",
            "--memory",
            "--all-presets",
            "--out-dir",
            "--format");

    private static final Set<String> OF_LIVE_ALONE = Set.of("--lock", "--hide", "--url");

    /** The options of live pages about a claim or of a lesson, besides the one that names it. */
    private static final Set<String> OF_TOPICS =
            Set.of("--out", "--title", "--caption", "--licence", "--lock", "--hide", "--url");

    private static final int MAX_HOLD = 600;
    private static final int MAX_PLAYS = 65_536;

    @Option(names = "--out", paramLabel = "PATH", completionCandidates = Endings.class)
    private TypedPath out;

    @Option(names = "--lanes", paramLabel = "A,B")
    private Optional<String> lanes;

    @Option(names = "--figures", paramLabel = "WORDS", completionCandidates = WordLists.Figures.class)
    private Optional<String> figures;

    @Option(names = "--phases")
    private boolean phases;

    @Mixin
    private ViewOptions view;

    @Option(names = "--scale", paramLabel = "S", defaultValue = "1")
    private double scale;

    @Mixin
    private PageOptions page;

    @Mixin
    private LiveOptions live;

    private boolean isOfSeveral;

    @Option(names = "--steps", paramLabel = "STEPS")
    private Optional<String> steps;

    @Option(names = "--every", paramLabel = "N")
    private Optional<Integer> every;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = {"" + FrameChoice.MAX_FRAMES, "" + FrameChoice.DEFAULT_FRAMES})
    private Optional<Integer> frames;

    @Option(names = "--spacing", paramLabel = "WORD", completionCandidates = WordLists.Spacings.class)
    private Optional<String> spacing;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "25",
            description = {"" + Frames.MAX_PER_SECOND, "" + GifWriter.MAX_PER_SECOND})
    private int framesPerSecond;

    @Option(names = "--hold-first", paramLabel = "SECONDS", defaultValue = "0", description = "" + MAX_HOLD)
    private double holdFirst;

    @Option(names = "--hold", paramLabel = "SECONDS", defaultValue = "2", description = "" + MAX_HOLD)
    private double hold;

    @Option(names = "--plays", paramLabel = "N", defaultValue = "0", description = "" + MAX_PLAYS)
    private int plays;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "" + MemoryBound.DEFAULT_MEGABYTES,
            description = {"" + MemoryBound.MIN, "" + MemoryBound.MAX})
    private int memory;

    /** Whether a file to write is named. */
    boolean hasOut() {
        return out != null;
    }

    /** Names the next of several files to write into a folder, as a user would type it. */
    void writeTo(String typed) {
        out = new TypedPath(typed, Path.of(typed));
        isOfSeveral = true;
    }

    /** What a live page offers; the address of several is that of their folder. */
    private LiveSettings liveSettings() throws OptionException {
        LiveSettings settings = live.settings();
        return isOfSeveral ? settings.inFolder(out().getFileName().toString()) : settings;
    }

    /** The file to write. */
    Path out() {
        return out.path();
    }

    /** The distance between the steps of numbers and programs; absent for the usual one. */
    Optional<Integer> every() {
        return every;
    }

    /**
     * The format of the file if it is one of numbers or programs.
     *
     * @param command the command that was typed
     * @throws OptionException if an option does not go with the file
     */
    Optional<TextFormat> textFormat(CommandSpec command) throws OptionException {
        Optional<TextFormat> format = ExportTarget.isFolder(out.text()) ? Optional.empty() : TextFormat.of(out.path());
        if (format.isEmpty()) {
            if (every.isPresent()) {
                throw new OptionException(Text.of("export.everyIsForTexts", textEndings()));
            }
            return format;
        }
        for (OptionSpec typed : command.commandLine().getParseResult().matchedOptions()) {
            if (!OF_TEXTS.contains(typed.longestName())) {
                throw new OptionException(Text.of(
                        "export.notForTexts", typed.longestName(), format.get().ending()));
            }
        }
        if (every.isPresent()) {
            OptionException.checkInside("--every", every.get(), 1, Integer.MAX_VALUE);
        }
        return format;
    }

    /** Whether the file to write is a live page. */
    boolean isPage() {
        return hasOut()
                && ExportTarget.of(out.text())
                        .filter(target -> target.format() == ExportFormat.HTML)
                        .isPresent();
    }

    /**
     * Refuses what a page about a claim has not.
     *
     * @param command the command that was typed
     * @throws OptionException if an option is wrong, or the file no page
     */
    void checkClaim(CommandSpec command) throws OptionException {
        if (!isPage()) {
            throw new OptionException(Text.of("export.claimIsAPage", out.path(), ExportFormat.HTML.ending()));
        }
        checkTopic(command, "--claim", name -> Text.of("export.notForClaims", name));
    }

    /**
     * Refuses what the page of a lesson has not.
     *
     * @param command the command that was typed
     * @throws OptionException if an option is wrong, or the file no page
     */
    void checkLesson(CommandSpec command) throws OptionException {
        if (!isPage()) {
            throw new OptionException(Text.of("export.lessonIsAPage", out.path(), ExportFormat.HTML.ending()));
        }
        checkTopic(command, "--lesson", name -> Text.of("export.notForLessons", name));
    }

    private void checkTopic(CommandSpec command, String option, Function<String, Text> refusal) throws OptionException {
        for (OptionSpec typed : command.commandLine().getParseResult().matchedOptions()) {
            String name = typed.longestName();
            if (!OF_TOPICS.contains(name) && !name.equals(option)) {
                throw new OptionException(refusal.apply(name));
            }
        }
        live.settings();
        page.style(ExportFormat.HTML);
        page.licence();
    }

    /**
     * The page about a topic.
     *
     * @param usual its title unless the options name one
     * @throws OptionException if an option is wrong
     */
    TopicPage topicPage(String usual, PageTopic topic) throws OptionException {
        return topicPage(usual, topic, live.settings());
    }

    /**
     * The page of a lesson, on which controls are hidden unless they are to be seen, locked.
     *
     * @param usual its title unless the options name one
     * @throws OptionException if an option is wrong
     */
    TopicPage lessonPage(String usual, PageTopic topic) throws OptionException {
        return topicPage(usual, topic, live.settings().hidingTheRest());
    }

    private TopicPage topicPage(String usual, PageTopic topic, LiveSettings settings) throws OptionException {
        PageStyle style = page.style(ExportFormat.HTML);
        return new TopicPage(style.title().orElse(usual), style.caption().orElse(""), page.licence(), settings, topic);
    }

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
     * The request that the options make, before the experiment is loaded.
     *
     * @param command the command that was typed
     * @throws OptionException if one is wrong
     */
    PictureRequest request(CommandSpec command) throws OptionException {
        ExportTarget target = ExportTarget.of(out.text())
                .orElseThrow(() -> new OptionException(Text.of("export.notAFormat", out.path(), endings())));
        ExportFormat format = target.format();
        checkLive(format, command);
        checkTimes(format, command);
        OptionException.checkInside("--fps", framesPerSecond, 1, Frames.MAX_PER_SECOND);
        if (format.isTimed() && framesPerSecond > format.maxPerSecond()) {
            throw new OptionException(Text.of(
                    "export.tooFast",
                    Integer.toString(framesPerSecond),
                    format.ending(),
                    Integer.toString(format.maxPerSecond())));
        }
        OptionException.checkInside("--hold", hold, 0, MAX_HOLD);
        OptionException.checkInside("--hold-first", holdFirst, 0, MAX_HOLD);
        OptionException.checkInside("--plays", plays, 0, MAX_PLAYS);
        OptionException.checkInside("--scale", scale, 1, 4);
        if (scale != 1 && !format.isScalable()) {
            throw new OptionException(Text.of(
                    "export.scaleIsForPictures",
                    anyOf(Arrays.stream(ExportFormat.values())
                            .filter(ExportFormat::isScalable)
                            .map(PictureOptions::named)),
                    format.ending()));
        }
        PageStyle style = page.style(format);
        FrameChoice choice = frameChoice(format);
        List<FigureKind> chosen = figures(format);
        return new PictureRequest(
                target,
                chosen,
                phases,
                page.size(scale, format),
                page.theme(),
                choice,
                framesPerSecond,
                new PictureExport(
                        scale, plays, holdFirst, hold, page.licence(), liveSettings(), new FolderTexts(Path.of(""))),
                style,
                viewOf(chosen));
    }

    private FrameChoice frameChoice(ExportFormat format) throws OptionException {
        Optional<Spacing> chosen =
                spacing.isPresent() ? Optional.of(WordLists.spacing(spacing.get())) : Optional.empty();
        if (page.storyboard()) {
            return FrameChoice.storyboard(steps, frames, chosen);
        }
        FrameChoice choice = FrameChoice.parse(steps, frames, chosen);
        choice.check(format);
        return choice;
    }

    /** Refuses options of pictures for a live page, and those of a page for pictures. */
    private static void checkLive(ExportFormat format, CommandSpec command) throws OptionException {
        for (OptionSpec typed : command.commandLine().getParseResult().matchedOptions()) {
            String name = typed.longestName();
            boolean isLive = format.kind() == Kind.LIVE;
            if (isLive && !OF_LIVE.contains(name) || !isLive && OF_LIVE_ALONE.contains(name)) {
                throw new OptionException(Text.of("export.notForFormat", name, named(format)));
            }
        }
    }

    /** Refuses times for what has none. */
    private void checkTimes(ExportFormat format, CommandSpec command) throws OptionException {
        for (OptionSpec typed : command.commandLine().getParseResult().matchedOptions()) {
            String name = typed.longestName();
            boolean fits =
                    switch (name) {
                        case "--fps" -> format.isTimed() || phases && format.isAnimated();
                        case "--hold", "--hold-first" -> format.isTimed();
                        case "--plays" -> format.saysPlays() || format.isTimed() && plays == 0;
                        default -> true;
                    };
            if (!fits && name.equals("--plays") && format.isAnimated()) {
                throw new OptionException(Text.of("export.playerDecides", named(format)));
            }
            if (!fits) {
                throw new OptionException(Text.of(
                        "export.timesAreForAnimations",
                        name,
                        anyOf(ExportFormat.endings(ExportFormat::isTimed).stream()
                                .map(Text::verbatim)),
                        named(format)));
            }
        }
    }

    private List<FigureKind> figures(ExportFormat format) throws OptionException {
        if (phases && format.kind() == Kind.STILL) {
            throw new OptionException(Text.of("export.phasesAreSeveral", format.ending()));
        }
        List<FigureKind> usual = phases
                ? List.of(FigureKind.STEP)
                : format.kind() == Kind.LIVE ? LiveSettings.FIGURES : PictureRequest.DEFAULT_FIGURES;
        List<FigureKind> chosen = figures.isPresent() ? WordLists.figures(figures.get()) : usual;
        checkShown(chosen, format);
        boolean opens = chosen.contains(FigureKind.STEP);
        if ((opens && chosen.size() > 1) || (phases && !opens)) {
            throw new OptionException(Text.of("export.stepAlone"));
        }
        if (chosen.contains(FigureKind.DERIVATION) && chosen.size() > 1) {
            throw new OptionException(Text.of("export.derivationAlone"));
        }
        if (chosen.get(0).standsAlone() && page.storyboard()) {
            throw new OptionException(Text.of("export.storyboardOfLanes"));
        }
        return chosen;
    }

    private static void checkShown(List<FigureKind> chosen, ExportFormat format) throws OptionException {
        for (FigureKind figure : chosen) {
            if (!format.canShow(figure)) {
                throw new OptionException(Text.of("export.notOnPages", figure.word(), format.ending()));
            }
        }
    }

    private PictureRequest.View viewOf(List<FigureKind> chosen) throws OptionException {
        PictureRequest.View shown = view.view();
        if (chosen.contains(FigureKind.DERIVATION)) {
            NetworkPart part =
                    shown.graph().selected().orElseThrow(() -> new OptionException(Text.of("export.derivationOfWhat")));
            if (!DerivationFigure.isFor(part)) {
                throw new OptionException(
                        Text.of("export.derivationOfInput", PartWord.of(part).orElseThrow()));
            }
        }
        return shown;
    }

    /** What a sentence calls a file of this format. */
    static Text named(ExportFormat format) {
        return format == ExportFormat.FRAMES ? Text.of("export.folderOfPictures") : Text.verbatim(format.ending());
    }

    /** The endings of every kind of format there is, and what each kind is. */
    private static Text endings() {
        Stream<Text> pictures = Arrays.stream(Kind.values())
                .filter(kind -> !ExportFormat.endings(kind).isEmpty())
                .map(PictureOptions::endings);
        return anyOf(
                Stream.concat(pictures, Arrays.stream(TextFormat.Kind.values()).map(PictureOptions::endings)));
    }

    private static Text endings(Kind kind) {
        Text any = anyOf(ExportFormat.endings(kind).stream().map(Text::verbatim));
        return switch (kind) {
            case STILL -> Text.of("export.endingOfPicture", any);
            case PAGES -> Text.of("export.endingOfPages", any);
            case MOVING -> Text.of("export.endingOfAnimation", any);
            case LIVE -> Text.of("export.endingOfLivePage", any);
        };
    }

    private static Text endings(TextFormat.Kind kind) {
        Text any = anyOf(TextFormat.endings(kind).stream().map(Text::verbatim));
        return switch (kind) {
            case NUMBERS -> Text.of("export.endingOfNumbers", any);
            case PROGRAM -> Text.of("export.endingOfProgram", any);
        };
    }

    private static Text textEndings() {
        return anyOf(Arrays.stream(TextFormat.values()).map(format -> Text.verbatim(format.ending())));
    }

    private static Text anyOf(Stream<Text> texts) {
        return texts.reduce((first, second) -> Text.of("export.or", first, second))
                .orElseThrow();
    }

    /** The endings of all formats. */
    static final class Endings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            ExportFormat.endings(format -> true).stream(),
                            Arrays.stream(TextFormat.values()).map(TextFormat::ending))
                    .iterator();
        }
    }
}
