package symmetrylab.typeset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.figure.draw.Typeset;
import symmetrylab.figure.formula.FormulaSetter;

/**
 * Typesets formulas with JLaTeXMath, in its own fonts.
 *
 * <p>The library takes a second or two for its first formula, and a fraction of a millisecond for every other. Patterns
 * of digits and formulas are cached, so that new numbers in a known formula cost far less. Thread-safe.
 */
public final class LatexSetter implements FormulaSetter {

    private static final int REMEMBERED = 2000;

    private final Map<String, Typeset> formulas = new Recent<>();
    private final Map<String, Optional<DigitPattern>> patterns = new Recent<>();

    /** The most recently requested entries. */
    private static final class Recent<T> extends LinkedHashMap<String, T> {

        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > REMEMBERED;
        }
    }

    @Override
    public Typeset set(String latex) {
        return remembered(formulas, latex, this::make);
    }

    private Typeset make(String latex) {
        return remembered(patterns, DigitPattern.zeros(latex), DigitPattern::of)
                .map(pattern -> pattern.with(latex))
                .orElseGet(() -> SetFormula.of(latex).whole());
    }

    private static <T> T remembered(Map<String, T> known, String key, Function<String, T> make) {
        synchronized (known) {
            T value = known.get(key);
            if (value != null) {
                return value;
            }
        }
        // Outside the lock, as a known formula must not wait for a new one.
        T made = make.apply(key);
        synchronized (known) {
            known.put(key, made);
        }
        return made;
    }
}
