package symmetrylab.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Typeset;

/**
 * All formulas that differ only in their digits, typeset once: the digits of the font have equal width and height, so
 * one can replace another. Numbers change with every step, the formula around them does not. Immutable.
 */
final class DigitPattern {

    private final SetFormula formula;
    private final List<List<Path>> outlines;
    private final List<Integer> sources;

    private DigitPattern(SetFormula formula, List<Integer> sources) {
        this.formula = formula;
        this.sources = List.copyOf(sources);
        List<List<Path>> ofDigits = new ArrayList<>();
        for (SetFormula.Digit digit : formula.digits()) {
            List<Path> ten = new ArrayList<>();
            for (int value = 0; value < 10; value++) {
                ten.add(digit.outline(value));
            }
            ofDigits.add(ten);
        }
        this.outlines = ofDigits;
    }

    /**
     * The pattern of a formula; absent if its digits cannot be traced, such as those of a length.
     *
     * @throws IllegalArgumentException if the library does not know its LaTeX
     */
    static Optional<DigitPattern> of(String latex) {
        int digits = (int) latex.chars().filter(DigitPattern::isDigit).count();
        SetFormula formula = SetFormula.of(zeros(latex));
        if (digits > 99 || formula.digits().size() != digits) {
            return Optional.empty();
        }
        // Digits are not drawn in the order of the text (an exponent comes before an index). To trace them, each is
        // replaced by its number, from 1: first by its tens, then by its ones.
        List<SetFormula.Digit> tens = SetFormula.of(numbered(latex, 10)).digits();
        List<SetFormula.Digit> ones = SetFormula.of(numbered(latex, 1)).digits();
        List<Integer> sources = new ArrayList<>();
        if (tens.size() != digits || ones.size() != digits) {
            return Optional.empty();
        }
        for (int i = 0; i < digits; i++) {
            sources.add(10 * tens.get(i).value() + ones.get(i).value() - 1);
        }
        boolean complete = sources.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, digits).boxed().toList());
        return complete ? Optional.of(new DigitPattern(formula, sources)) : Optional.empty();
    }

    /** The common part of all formulas of a pattern: the formula with zeros for its digits. */
    static String zeros(String latex) {
        StringBuilder result = new StringBuilder(latex);
        for (int i = 0; i < result.length(); i++) {
            if (isDigit(result.charAt(i))) {
                result.setCharAt(i, '0');
            }
        }
        return result.toString();
    }

    private static String numbered(String latex, int unit) {
        StringBuilder result = new StringBuilder(latex);
        int number = 0;
        for (int i = 0; i < result.length(); i++) {
            if (isDigit(result.charAt(i))) {
                number++;
                result.setCharAt(i, (char) ('0' + number / unit % 10));
            }
        }
        return result.toString();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** The formula of this pattern with the digits of {@code latex}. */
    Typeset with(String latex) {
        int[] values =
                latex.chars().filter(DigitPattern::isDigit).map(c -> c - '0').toArray();
        Path.Builder path = Path.builder().add(formula.rest(), 1, 0, 0);
        for (int i = 0; i < outlines.size(); i++) {
            SetFormula.Digit digit = formula.digits().get(i);
            Path outline = outlines.get(i).get(values[sources.get(i)]);
            path.add(outline, digit.scale(), digit.x(), digit.y());
        }
        return new Typeset(latex, formula.width(), formula.ascent(), formula.descent(), path.build());
    }
}
