package symmetrylab.claims.shown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.Rule;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.words.Words;

/**
 * Words for the factors, figures and curves of claims, which have only ids. A number in an id may be a part of the words:
 * {@code layer_3_step} has those of {@code layer_n_step}. The word of a run before an id stands before the words.
 *
 * @param words the language
 */
public record ClaimWords(Words words) {

    private static final Pattern NUMBER = Pattern.compile("(?<=_)\\d+(\\.\\d+)?");
    private static final String FIGURE = "claims.figure.";
    private static final String CURVE = "claims.curve.";
    private static final String RUN = "claim.named.";

    /** A factor, such as activation. */
    public String factor(String factor) {
        return words.get("claims.factor." + factor);
    }

    /** A value of a factor, such as ReLU or 0.5. */
    public String value(String factor, String value) {
        if (factor.equals("activation")) {
            return words.get("network.activation." + value);
        }
        return isNumber(value) ? Numbers.tick(Double.parseDouble(value)) : words.get("claims.value." + value);
    }

    /** Whether a value of a factor is a number, which needs no words. */
    public static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
    }

    /** A value in the midst of others: a number with its factor. */
    public String valueAlone(String factor, String value) {
        return isNumber(value)
                ? words.get("claims.value.of", factor(factor), value(factor, value))
                : value(factor, value);
    }

    /** The values of a case. */
    public String name(ClaimCase tried) {
        return tried.factors().isEmpty()
                ? words.get("claims.theCase")
                : tried.factors().entrySet().stream()
                        .map(factor -> valueAlone(factor.getKey(), factor.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** A figure. */
    public String figure(String figure) {
        return named(FIGURE, figure);
    }

    /** What a curve shows. */
    public String curve(String curve) {
        return named(CURVE, curve);
    }

    /** The axis of a curve. */
    public String axis(String axis) {
        return words.get("claims.axis." + axis);
    }

    /** The size of a figure of this name: of a question, yes or no; of a factor, so many fold. */
    public String amount(String figure, double value) {
        if (figure.endsWith("solves") && !Double.isNaN(value)) {
            return words.get(value == 0 ? "claims.no" : "claims.yes");
        }
        return figure.endsWith("growth") && Double.isFinite(value)
                ? words.get("claims.times", amount(value))
                : amount(value);
    }

    /** The size of a figure: steps and counts as whole numbers, a step that is never reached as a word. */
    public String amount(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return words.get("claims.never");
        }
        if (Double.isNaN(value)) {
            return words.get("claims.noValue");
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Numbers.count((long) value) : Numbers.brief(value);
    }

    /** How a figure must compare with its bound. */
    public String bound(Rule.Relation relation, double bound) {
        return words.get("claims.bound." + relation.name().toLowerCase(Locale.ROOT), Numbers.tick(bound));
    }

    private String named(String area, String id) {
        if (has(area, id)) {
            return said(area, id);
        }
        for (int end = id.indexOf('_'); end >= 0; end = id.indexOf('_', end + 1)) {
            String run = RUN + id.substring(0, end);
            String rest = id.substring(end + 1);
            if (words.has(run) && has(area, rest)) {
                return words.get("claims.figure.of", words.get(run), inSentence(said(area, rest)));
            }
        }
        throw new IllegalArgumentException("there are no words for " + area + id);
    }

    /** Words that do not begin a sentence. */
    private static String inSentence(String said) {
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private boolean has(String area, String id) {
        return words.has(area + id) || words.has(area + general(id));
    }

    private String said(String area, String id) {
        Matcher number = NUMBER.matcher(id);
        return words.has(area + id) || !number.find()
                ? words.get(area + id)
                : words.get(area + general(id), Numbers.tick(Double.parseDouble(number.group())));
    }

    /** The id with {@code n} in place of its number. */
    private static String general(String id) {
        return NUMBER.matcher(id).replaceFirst("n");
    }
}
