package symmetrylab.claims.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words for cases that are decided alike: {@code with ReLU, on any data}.
 *
 * @param claimWords the words of factors and values
 */
public record DecidedCases(ClaimWords claimWords) {

    private static final String DATA = "data";

    /** Factors that a sentence can name without a value. */
    private static final Set<String> NAMED = Set.of(DATA, "activation", "optimizer");

    /**
     * The cases with these values.
     *
     * @param factors the factors that decide; of two, the one without values is named too
     * @param values the values of each factor that matters
     */
    public String words(List<String> factors, Map<String, List<String>> values) {
        List<String> parts = new ArrayList<>();
        for (String factor : factors) {
            if (values.containsKey(factor) && !factor.equals(DATA)) {
                String said = values(factor, values.get(factor));
                parts.add(parts.isEmpty() ? get("claims.line.with", said) : said);
            }
        }
        if (values.containsKey(DATA)) {
            parts.add(get("claims.line.on", values(DATA, values.get(DATA))));
        }
        if (factors.size() == 2) {
            for (String factor : factors) {
                if (!values.containsKey(factor) && NAMED.contains(factor)) {
                    parts.add(
                            factor.equals(DATA)
                                    ? get("claims.line.anyData")
                                    : get("claims.line.any", claimWords.factor(factor)));
                }
            }
        }
        return String.join(", ", parts);
    }

    private String values(String factor, List<String> values) {
        String said = values.stream()
                .map(value -> claimWords.value(factor, value))
                .reduce((first, next) -> get("claims.or", first, next))
                .orElse("");
        boolean areNumbers = values.stream().allMatch(ClaimWords::isNumber);
        return areNumbers ? get("claims.value.of", claimWords.factor(factor), said) : said;
    }

    private String get(String key, Object... parts) {
        return claimWords.words().get(key, parts);
    }
}
