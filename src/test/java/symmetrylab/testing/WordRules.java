package symmetrylab.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules about the sentences of the program and the string literals of its code. */
public final class WordRules {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9_-]*)+");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern CAPITALIZED = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Po}?");
    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\p{L}{2,}.*[ (]\\p{L}{2,}", Pattern.DOTALL);

    /** Style sheets, formulas and patterns. */
    private static final Pattern CODE = Pattern.compile("-fx-|\\\\\\\\[a-z]+|\\(\\[\\^|\\bln[ (]");

    /** Names that are the same in every language: of fonts, of runs by default, of platforms, of columns of tables. */
    private static final Set<String> NAMES = Set.of(
            "Inter",
            "Inter SemiBold",
            "CFF ",
            "Run",
            "Run ",
            "Monocle",
            "Symmetry Lab",
            "Roaming",
            "Library",
            "Application Support",
            "Infinity",
            "Broken pipe",
            "Unsupported JavaFX configuration",
            "loss <= ",
            "spread > ");

    /** Endings of keys that begin with a capital letter. */
    private static final Set<String> ENDS = Set.of("Some", "Of", "Widths", "Delta", "Identical");

    private WordRules() {}

    /** Whether a literal is text for users, or a part of it. */
    public static boolean isSentence(String literal) {
        boolean isText = WORD.matcher(literal).find() && SPACE.matcher(literal).find()
                || CAPITALIZED.matcher(literal).matches() && !ENDS.contains(literal);
        return isText && !CODE.matcher(literal).find() && !NAMES.contains(literal);
    }

    /** The literals that look like a key, or the start of one. */
    public static Set<String> keyLike(Collection<String> literals) {
        return literals.stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The literals that begin like a key of {@code keys}, up to the first dot, but are not keys. */
    public static Set<String> missing(Collection<String> literals, Set<String> keys) {
        Set<String> areas = keys.stream().map(WordRules::area).collect(Collectors.toSet());
        return keyLike(literals).stream()
                .filter(literal -> literal.indexOf('.') > 0 && !literal.endsWith("."))
                .filter(literal -> areas.contains(area(literal)) && !keys.contains(literal))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys that are neither a literal nor in {@code built}. */
    public static Set<String> unused(Set<String> keys, Collection<String> literals, Set<String> built) {
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(new HashSet<>(literals));
        unused.removeAll(built);
        return unused;
    }

    /** The sentences of several words with more than one key, and these keys in order. */
    public static Map<String, List<String>> repeated(Map<String, String> texts) {
        Map<String, List<String>> keys = new TreeMap<>();
        new TreeMap<>(texts).forEach((key, text) -> {
            if (SEVERAL_WORDS.matcher(text).find()) {
                keys.computeIfAbsent(text, first -> new ArrayList<>()).add(key);
            }
        });
        keys.values().removeIf(same -> same.size() == 1);
        return keys;
    }

    /** Whether {@code end} is one of {@code literals}, or several one after another. */
    public static boolean isBuiltFrom(Collection<String> literals, String end) {
        return literals.stream()
                .filter(literal -> !literal.isEmpty() && end.startsWith(literal))
                .anyMatch(literal -> literal.equals(end) || isBuiltFrom(literals, end.substring(literal.length())));
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}
