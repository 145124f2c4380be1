package symmetrylab.figure.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symmetrylab.numeric.Decimal;

/**
 * Numbers as text in an open step: equal texts mean equal to the last bit.
 *
 * <p>Different numbers with equal texts get more digits until they differ. If {@link #MAX_DIGITS} are not enough, all
 * but the first are marked with {@code ≠}.
 */
public final class DistinctTexts {

    /** The most digits that can be compared by eye. */
    static final int MAX_DIGITS = 9;

    private final Map<Double, String> texts = new HashMap<>();

    /** Prints {@code values} with {@code digits} significant digits, with more if these do not tell them apart. */
    public DistinctTexts(double[] values, int digits) {
        Map<String, List<Double>> alike = new LinkedHashMap<>();
        Set<Double> seen = new HashSet<>();
        for (double value : values) {
            if (seen.add(plain(value))) {
                alike.computeIfAbsent(text(value, digits), key -> new ArrayList<>())
                        .add(plain(value));
            }
        }
        Set<String> taken = new HashSet<>(alike.keySet());
        alike.forEach((text, group) -> {
            if (group.size() == 1) {
                texts.put(group.get(0), text);
            } else {
                tellApart(group, text, digits, taken);
            }
        });
    }

    private void tellApart(List<Double> group, String base, int digits, Set<String> taken) {
        for (int more = digits + 1; more <= MAX_DIGITS; more++) {
            Map<Double, String> longer = new LinkedHashMap<>();
            for (double value : group) {
                longer.put(value, text(value, more));
            }
            Set<String> different = new HashSet<>(longer.values());
            boolean free = different.stream().allMatch(text -> text.equals(base) || !taken.contains(text));
            if (different.size() == group.size() && free) {
                taken.addAll(different);
                texts.putAll(longer);
                return;
            }
        }
        for (int i = 0; i < group.size(); i++) {
            texts.put(group.get(i), base + " ≠".repeat(Math.min(i, 1)));
        }
    }

    /**
     * The text of {@code value}.
     *
     * @throws IllegalArgumentException if it is not one of the numbers
     */
    public String of(double value) {
        String text = texts.get(plain(value));
        if (text == null) {
            throw new IllegalArgumentException(value + " is not one of the printed numbers");
        }
        return text;
    }

    /**
     * One number with {@code digits} significant digits, without trailing zeros: {@code 0.5}, {@code −0.0123}, {@code
     * 3e−7}.
     */
    public static String text(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Numbers.brief(value);
        }
        BigDecimal rounded = Decimal.rounded(new BigDecimal(value), digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        double size = Math.abs(rounded.doubleValue());
        String text = size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : scientific(rounded);
        return text.replace('-', '−');
    }

    private static String scientific(BigDecimal value) {
        int power = Decimal.digits(value) - value.scale() - 1;
        String mantissa = value.movePointLeft(power).stripTrailingZeros().toPlainString();
        return mantissa + "e" + power;
    }

    private static double plain(double value) {
        return value + 0.0;
    }
}
