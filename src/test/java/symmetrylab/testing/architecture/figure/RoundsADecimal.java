package symmetrylab.testing.architecture.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds a decimal in a way that browsers do not. */
public final class RoundsADecimal {
    BigDecimal rounded(BigDecimal value) {
        return value.round(MathContext.DECIMAL32);
    }
}
