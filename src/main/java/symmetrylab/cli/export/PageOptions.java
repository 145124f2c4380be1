package symmetrylab.cli.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.WordLists;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.Sheet;
import symmetrylab.words.Text;

/** The options of {@code export} that say how a page looks, as typed. */
final class PageOptions {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[xX×](\\d{1,6})");

    /** The most characters of a title or a caption. */
    private static final int MAX_TEXT = 500;

    /** The most characters of a licence. */
    private static final int MAX_LICENCE = 200;

    @Option(
            names = "--layout",
            paramLabel = "WORD",
            defaultValue = "grid",
            completionCandidates = WordLists.Layouts.class)
    private String layout;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = {"" + Sheet.MIN_PIXELS, "" + Sheet.MAX_PIXELS, "" + PictureSize.MAX_PIXELS})
    private Optional<String> size;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            completionCandidates = WordLists.Themes.class)
    private String theme;

    @Option(names = "--large-text")
    private boolean largeText;

    @Option(names = "--transparent")
    private boolean transparent;

    @Option(names = "--title", paramLabel = "TEXT", description = "" + MAX_TEXT)
    private Optional<String> title;

    @Option(names = "--caption", paramLabel = "TEXT", description = "" + MAX_TEXT)
    private Optional<String> caption;

    @Option(names = "--storyboard")
    private boolean storyboard;

    @Option(names = "--licence", paramLabel = "TEXT", description = "" + MAX_LICENCE)
    private Optional<String> licence;

    /**
     * How the parts of a picture in this format are put on its page.
     *
     * @throws OptionException if an option is wrong
     */
    PageStyle style(ExportFormat format) throws OptionException {
        if (transparent && !format.canBeTransparent()) {
            throw new OptionException(Text.of("export.notTransparent", format.ending()));
        }
        if (storyboard && format.isAnimated()) {
            throw new OptionException(Text.of(
                    "export.storyboardIsAPicture",
                    PictureOptions.named(format),
                    ExportFormat.defaultOf(ExportFormat.Kind.STILL).ending()));
        }
        checkLength("--title", title, MAX_TEXT);
        checkLength("--caption", caption, MAX_TEXT);
        return new PageStyle(WordLists.layout(layout), largeText, title, caption, transparent, storyboard);
    }

    /** Whether the steps stand on one page. */
    boolean storyboard() {
        return storyboard;
    }

    /**
     * Who may use the picture how; absent if nothing is said.
     *
     * @throws OptionException if it is too long or not one line
     */
    Optional<String> licence() throws OptionException {
        checkLength("--licence", licence, MAX_LICENCE);
        if (licence.isPresent() && licence.get().lines().count() > 1) {
            throw new OptionException(Text.of("export.notOneLine", "--licence"));
        }
        return licence.map(String::strip).filter(line -> !line.isEmpty());
    }

    private static void checkLength(String option, Optional<String> text, int most) throws OptionException {
        int length = text.map(String::length).orElse(0);
        if (length > most) {
            throw new OptionException(
                    Text.of("export.textTooLong", option, Integer.toString(most), Integer.toString(length)));
        }
    }

    /**
     * The colours.
     *
     * @throws OptionException if they are unknown
     */
    Theme theme() throws OptionException {
        return WordLists.theme(theme);
    }

    /**
     * The size; absent for that of the layout.
     *
     * @param scale of the image
     * @param format of the image
     * @throws OptionException if it is wrong
     */
    Optional<PictureRequest.Size> size(double scale, ExportFormat format) throws OptionException {
        if (size.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = SIZE.matcher(size.get());
        if (!matcher.matches()) {
            throw new OptionException(Text.of("export.notASize", size.get()));
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        OptionException.checkInside(Text.of("export.widthOfSize"), width, Sheet.MIN_PIXELS, Sheet.MAX_PIXELS);
        OptionException.checkInside(Text.of("export.heightOfSize"), height, Sheet.MIN_PIXELS, Sheet.MAX_PIXELS);
        PictureRequest.Size chosen = new PictureRequest.Size(width, height);
        chosen.check(scale, format);
        return Optional.of(chosen);
    }
}
