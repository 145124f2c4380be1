package symmetrylab.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import symmetrylab.export.apng.ApngWriter;
import symmetrylab.export.apng.SequenceWriter;
import symmetrylab.export.gif.GifWriter;
import symmetrylab.export.html.HtmlPage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.mp4.Mp4Writer;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PageStyle;

/** The export formats, chosen by a file's ending. A new one needs a constant here and a writer. */
public enum ExportFormat {
    /** A picture, with the experiment stored inside. */
    PNG(".png", Kind.STILL, new PngExport()),
    /** A picture that stays sharp at any size, with the experiment stored inside. */
    SVG(".svg", Kind.STILL, new SvgExport()),
    /** Pictures on pages that stay sharp at any size, with the experiment attached. */
    PDF(".pdf", Kind.PAGES, new PdfExport()),
    /** Pictures on pages as the source of a LaTeX document, with the experiment in comments. */
    TEX(".tex", Kind.PAGES, new TikzExport()),
    /** Pictures on the slides of a presentation, with titles and notes, and the experiment stored inside. */
    PPTX(".pptx", Kind.PAGES, new PptxExport()),
    /** An animation that every viewer shows, with the experiment stored inside and beside it. */
    GIF(".gif", Kind.MOVING, new AnimationExport(GifWriter.create())),
    /** An animation with exact colours, with the experiment stored inside and beside it. */
    APNG(".apng", Kind.MOVING, new AnimationExport(ApngWriter.create())),
    /** A video, with the experiment stored inside and beside it. */
    MP4(".mp4", Kind.MOVING, new AnimationExport(Mp4Writer.create())),
    /** A folder of pictures, one a step, with the experiment stored inside the first and beside the folder. */
    FRAMES("/", Kind.MOVING, new AnimationExport(content -> SequenceWriter.create(
                    content.plan().frames()::step, content::title)
            .transparent(content.plan().page().transparent()))),
    /** A page that trains and draws by itself in a browser, with the experiment inside. */
    HTML(".html", Kind.LIVE, new HtmlExport());

    private final String ending;
    private final Kind kind;
    private final ExportWriter writer;

    ExportFormat(String ending, Kind kind, ExportWriter writer) {
        this.ending = ending;
        this.kind = kind;
        this.writer = writer;
    }

    /** How many steps a file shows. */
    public enum Kind {
        /** One step. */
        STILL,
        /** One step, or a page for each of several. */
        PAGES,
        /** Several steps, one after the other. */
        MOVING,
        /** Every step: it trains by itself. */
        LIVE
    }

    /** The format of {@code file}; empty if its name has no known ending. */
    public static Optional<ExportFormat> of(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst();
    }

    /** The endings of all formats of a kind. */
    public static List<String> endings(Kind kind) {
        return endings(format -> format.kind == kind);
    }

    /** The endings of all formats that are {@code wanted}, kind by kind. */
    public static List<String> endings(Predicate<ExportFormat> wanted) {
        return Arrays.stream(values())
                .filter(wanted)
                .sorted(Comparator.comparing(ExportFormat::kind))
                .map(ExportFormat::ending)
                .toList();
    }

    /** The default format of a kind. */
    public static ExportFormat defaultOf(Kind kind) {
        return Arrays.stream(values())
                .filter(format -> format.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The end of a file's name, with its dot, in lower case; a slash for a folder. */
    public String ending() {
        return ending;
    }

    /** How many steps a file of this format shows. */
    public Kind kind() {
        return kind;
    }

    /** Whether this build of the program can write it; a build without a program for live pages cannot write those. */
    public boolean isPossible() {
        return kind != Kind.LIVE || HtmlPage.isPossible();
    }

    /** Whether a file of this format is an animation. */
    public boolean isAnimated() {
        return switch (kind) {
            case STILL, PAGES, LIVE -> false;
            case MOVING -> true;
        };
    }

    /** Whether an image may have more pixels than its plan ({@link PictureExport#scale}). */
    public boolean isScalable() {
        return switch (kind) {
            case STILL, PAGES -> true;
            case MOVING -> this == FRAMES;
            case LIVE -> false;
        };
    }

    /** Whether a file of this format can say how often it plays. */
    public boolean saysPlays() {
        return this == GIF || this == APNG;
    }

    /** Whether a file of this format says how long each frame is shown. */
    public boolean isTimed() {
        return switch (kind) {
            case STILL, PAGES, LIVE -> false;
            case MOVING -> this != FRAMES;
        };
    }

    /** The most frames per second; a GIF counts in hundredths of a second, and viewers slow down the shortest. */
    public int maxPerSecond() {
        return this == GIF ? GifWriter.MAX_PER_SECOND : Frames.MAX_PER_SECOND;
    }

    /** The most pixels of an image of this format. */
    public int maxPixels() {
        return this == MP4 ? Mp4Writer.MAX_PIXELS : PictureSize.MAX_PIXELS;
    }

    /** Whether a file of this format can show {@code figure}. */
    public boolean canShow(FigureKind figure) {
        return kind != Kind.LIVE || figure.canBeLive();
    }

    /** Whether nothing need lie under its figures ({@link PageStyle#transparent}). */
    public boolean canBeTransparent() {
        return switch (this) {
            case PNG, SVG, PDF, TEX, PPTX, FRAMES -> true;
            case GIF, APNG, MP4, HTML -> false;
        };
    }

    /** The file for the experiment beside {@code file}; empty for a format that holds it inside. */
    public Optional<Path> experimentBeside(Path file, String experimentJson) {
        return switch (kind) {
            case STILL, PAGES, LIVE -> Optional.empty();
            case MOVING -> Optional.of(ExperimentBeside.of(file, experimentJson));
        };
    }

    ExportWriter writer() {
        return writer;
    }
}
