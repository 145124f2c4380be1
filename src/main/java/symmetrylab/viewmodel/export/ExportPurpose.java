package symmetrylab.viewmodel.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.Layout;

/** What an export is for: it decides which formats are offered, and what is chosen first. */
public enum ExportPurpose {
    /** A picture or an animation on a slide. */
    SLIDE("slide", Layout.SLIDE, "gif", "png", "pptx"),
    /** A figure of a paper. */
    PAPER("paper", Layout.COLUMN, "pdf", "svg", "tex"),
    /** A page that trains. */
    PAGE("page", Layout.GRID, "html"),
    /** A film. */
    VIDEO("video", Layout.SLIDE, "mp4", "apng", "frames"),
    /** A program that trains the same runs. */
    SOURCE("source", Layout.GRID, "py", "torch.py"),
    /** The numbers that were measured. */
    NUMBERS("numbers", Layout.GRID, "csv", "json");

    private final String word;
    private final Layout layout;
    private final List<String> formats;

    ExportPurpose(String word, Layout layout, String... formats) {
        this.word = word;
        this.layout = layout;
        this.formats = List.of(formats);
    }

    /** Its word in settings and keys of texts. */
    public String word() {
        return word;
    }

    /** The usual layout of its pictures. */
    public Layout layout() {
        return layout;
    }

    /** The colours of its pictures unless others are chosen, where those are not the window's. */
    Optional<Theme> theme() {
        return this == PAPER || this == PAGE ? Optional.of(Theme.LIGHT) : Optional.empty();
    }

    /** Those of {@code offered} that serve it, the usual one first. */
    public List<FileFormat> formats(List<FileFormat> offered) {
        return formats.stream()
                .flatMap(word -> offered.stream().filter(format -> format.word().equals(word)))
                .toList();
    }

    /** The purpose named {@code word}. */
    public static Optional<ExportPurpose> find(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word.equals(word))
                .findFirst();
    }
}
