package symmetrylab.spec.format;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Guesses which name a mistyped one was meant as. */
public final class NearestName {

    private static final int LONGEST = 100;
    private static final int SHORTEST_BEGINNING = 3;

    private NearestName() {}

    /**
     * The name nearest to {@code typed}, if it is near enough to be a typing error.
     *
     * <p>Near means a Levenshtein distance, ignoring case and with swapped neighbours counted once, of at most a third
     * of the length or 1, and a letter in common. Of equally near names, one with the same first letter is taken, else
     * the first. If none is near, a name is taken that begins with the other text, or is its beginning, of three
     * letters or more. A name of one letter matches only itself in the other case, as any short text is near to it.
     */
    public static Optional<String> of(String typed, Collection<String> names) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        int near = Math.max(1, (typed.length() + 1) / 3);
        int least = Integer.MAX_VALUE;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int distance = name.length() > LONGEST ? LONGEST : distance(lower, name.toLowerCase(Locale.ROOT));
            int score = 2 * distance - (name.startsWith(lower.substring(0, 1)) ? 1 : 0);
            boolean isSlip = distance == 0 || name.length() > 1 && distance < Math.max(name.length(), typed.length());
            if (isSlip && distance <= near && score < least) {
                least = score;
                nearest = Optional.of(name);
            }
        }
        return nearest.isPresent() ? nearest : ofSameBeginning(lower, names);
    }

    private static Optional<String> ofSameBeginning(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.min(name.length(), typed.length()) >= SHORTEST_BEGINNING)
                .filter(name -> typed.startsWith(name.toLowerCase(Locale.ROOT))
                        || name.toLowerCase(Locale.ROOT).startsWith(typed))
                .findFirst();
    }

    /** {@code sentence}, followed by a suggestion if one of {@code names} is near to {@code typed}. */
    public static Text hint(Text sentence, String typed, Collection<String> names) {
        return of(typed, names)
                .map(name -> Text.of("spec.didYouMean", sentence, VisibleText.quoted(name)))
                .orElse(sentence);
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
