package symmetrylab.analysis.state;

import java.util.Locale;

/** The state of a run at a step: the first in this order that holds. */
public enum RunState {
    /** A weight, a gradient or the loss is not finite. */
    DIVERGED,
    /** No possible training batch moves a weight; biases may move. */
    FROZEN,
    /** No hidden layer has two neurons or more, so there is nothing to compare. */
    SINGLE,
    /** In every hidden layer all neurons are one class. */
    IDENTICAL,
    /** Some hidden neurons share a class. */
    PARTLY_IDENTICAL,
    /** No class is shared, but some neurons of a layer have the same incoming weights and bias, bit for bit. */
    SAME_FEATURES,
    /** Every hidden neuron differs from the others of its layer. */
    SPLIT;

    /** The state as one word, as written in tables and keys. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
