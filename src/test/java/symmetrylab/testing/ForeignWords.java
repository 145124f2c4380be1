package symmetrylab.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import symmetrylab.words.Words;

/** A language that is not English: every English sentence in «quotation marks». */
public final class ForeignWords {

    private static final Path ENGLISH = Path.of("src/main/resources/symmetrylab/words/en");

    private ForeignWords() {}

    /** Its words. */
    public static Words words() {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> areas = Files.list(ENGLISH)) {
            for (Path area : areas.toList()) {
                Properties english = new Properties();
                try (Reader reader = Files.newBufferedReader(area)) {
                    english.load(reader);
                }
                // Punctuation is the same.
                boolean isQuoted = !area.endsWith("text.properties");
                english.forEach((key, text) -> all.put((String) key, isQuoted ? "«" + text + "»" : (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Words.of(all);
    }
}
