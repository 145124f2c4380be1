package symmetrylab.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of one language, by key.
 *
 * <p>A key is {@code area.thing}; an area is a file, {@code words/en/area.properties}. A sentence may take parts:
 * {@code {0}} is the first of them, and {@code {0|step|steps}} is the first form if the first part is the number 1,
 * else the second. A brace before anything except a digit is a literal brace.
 */
public final class Words {

    /** The areas, each a file of its own. */
    static final List<String> AREAS = List.of(
            "text",
            "event",
            "reason",
            "spec",
            "data",
            "run",
            "sweep",
            "export",
            "script",
            "command",
            "figure",
            "output",
            "step",
            "formula",
            "sentence",
            "claim",
            "claims",
            "lesson",
            "handout",
            "page",
            "window");

    private static final Set<String> OF_ANY_LENGTH = Set.of(Text.LIST, Text.LISTS, Text.LINES);

    private static final String FOLDER = "/symmetrylab/words/";

    private final Map<String, String> sentences;

    private Words(Map<String, String> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    /** Words from a map of sentences by key. */
    public static Words of(Map<String, String> sentences) {
        return new Words(sentences);
    }

    private static final class English {
        static final Words WORDS = read("en");
    }

    /** The English words. */
    public static Words english() {
        return English.WORDS;
    }

    /**
     * The sentence {@code key} with {@code parts}: texts in this language, whole numbers with a comma between
     * thousands, anything else as it prints.
     *
     * @throws IllegalArgumentException if there is no such sentence, it names a missing part, or a part is a fractional
     *     number, which only the caller can format
     */
    public String get(String key, Object... parts) {
        return Sentence.fill(
                key, pattern(key), Arrays.stream(parts).map(this::printed).toArray(String[]::new));
    }

    /** {@code text} in this language. */
    public String say(Text text) {
        return OF_ANY_LENGTH.contains(text.key())
                ? joined(text.key(), text.parts())
                : get(text.key(), text.parts().toArray());
    }

    /** The entries of a list, texts, whole numbers and strings, in one line; empty if there are none. */
    public String list(List<?> entries) {
        return joined(Text.LIST, entries);
    }

    private String joined(String key, List<?> entries) {
        return entries.stream()
                .map(this::printed)
                .reduce((before, next) -> get(key, before, next))
                .orElse("");
    }

    /** Whether there is a sentence {@code key}. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** All sentences by key, as they are written: {@link #of} makes these words of them again. */
    public Map<String, String> sentences() {
        return sentences;
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    private String pattern(String key) {
        String pattern = sentences.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there are no words for " + key);
        }
        return pattern;
    }

    private String printed(Object part) {
        if (part instanceof Text text) {
            return say(text);
        }
        if (part instanceof Integer || part instanceof Long) {
            return grouped(((Number) part).longValue());
        }
        if (part instanceof Number) {
            throw new IllegalArgumentException("the number " + part + " must be formatted first");
        }
        return String.valueOf(part);
    }

    private static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = digits.charAt(0) == '-' ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString().replace('-', '−');
    }

    private static Words read(String language) {
        Map<String, String> all = new HashMap<>();
        for (String area : AREAS) {
            read(language, area).forEach((key, sentence) -> {
                if (all.put((String) key, (String) sentence) != null) {
                    throw new IllegalStateException("the words for " + key + " stand twice");
                }
            });
        }
        return new Words(all);
    }

    static Properties read(String language, String area) {
        String path = FOLDER + language + "/" + area + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + path + " is missing");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
