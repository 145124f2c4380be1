package symmetrylab.export.apng;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.export.file.Metadata;
import symmetrylab.spec.file.PictureText;

/** The texts inside PNG files, by their keywords (PNG specification, 11.3.3.1). */
public final class PngTexts {

    private static final String TITLE = "Title";
    private static final String SOFTWARE = "Software";
    private static final String COPYRIGHT = "Copyright";

    private PngTexts() {}

    /**
     * A text inside a picture.
     *
     * @param keyword what kind of text
     * @param text in any language
     */
    public record Entry(String keyword, String text) {}

    /** What a file says about itself, the experiment last; what is empty or absent is left out. */
    public static List<Entry> of(Metadata metadata) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(TITLE, metadata.title()));
        entries.add(new Entry(SOFTWARE, metadata.program()));
        metadata.licence().ifPresent(line -> entries.add(new Entry(COPYRIGHT, line)));
        metadata.experiment().ifPresent(json -> entries.add(new Entry(PictureText.KEYWORD, json)));
        entries.removeIf(entry -> entry.text().isEmpty());
        return entries;
    }
}
