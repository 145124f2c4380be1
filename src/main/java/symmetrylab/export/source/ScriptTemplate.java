package symmetrylab.export.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script with places to fill and parts that only some scripts have.
 *
 * <p>A part stands between the lines {@code #: if adam} and {@code #: end}. Names beside each other must all be wanted,
 * of names with {@code |} between them one, and one after {@code !} must not be. Places are names in capitals between
 * {@code @} signs.
 */
final class ScriptTemplate {

    private static final String FOLDER = "/symmetrylab/script/";
    private static final String MARK = "#: ";
    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

    private final String name;
    private final String text;

    private ScriptTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The template that ships under this name. */
    static ScriptTemplate named(String name) {
        try (InputStream in = ScriptTemplate.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FOLDER + name + " is missing");
            }
            return new ScriptTemplate(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name, e);
        }
    }

    /**
     * The script with these parts.
     *
     * @param wanted names of parts
     * @param values for all its places
     * @throws IllegalStateException if a place has no value
     */
    String fill(Set<String> wanted, Map<String, String> values) {
        StringBuilder script = new StringBuilder();
        Deque<Boolean> kept = new ArrayDeque<>();
        text.lines().forEach(line -> {
            if (line.startsWith(MARK + "if ")) {
                kept.push(isWanted(line.substring(MARK.length() + 3), wanted));
            } else if (line.equals(MARK + "end")) {
                kept.pop();
            } else if (!kept.contains(false)) {
                script.append(filled(line, values)).append('\n');
            }
        });
        return script.toString();
    }

    private static boolean isWanted(String condition, Set<String> wanted) {
        return Arrays.stream(condition.split(" ")).allMatch(names -> Arrays.stream(names.split("\\|"))
                .anyMatch(part -> part.startsWith("!") ? !wanted.contains(part.substring(1)) : wanted.contains(part)));
    }

    private String filled(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(name + " has no value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
