package symmetrylab.analysis.state;

/** What a run is like at a step; of several that hold, the first in this order counts. */
public enum RunState {
    /** A weight, a gradient or the loss is not finite. */
    DIVERGED("diverged"),
    /** No batch that training can draw moves a weight; biases may move. */
    FROZEN("frozen"),
    /** No hidden layer has two neurons or more: nothing to compare. */
    SINGLE("single"),
    /** In every hidden layer all neurons are one class. */
    IDENTICAL("identical"),
    /** Some hidden neurons share a class. */
    PARTLY_IDENTICAL("partly identical"),
    /** No class is shared, but some neurons of a layer have the same incoming weights and bias, bit for bit. */
    SAME_FEATURES("same features"),
    /** Every hidden neuron differs from the others of its layer. */
    SPLIT("split");

    private final String words;

    RunState(String words) {
        this.words = words;
    }

    /** The state in words, as shown. */
    public String words() {
        return words;
    }

    /** The state as one word, as written in tables: the words joined by {@code _}. */
    public String token() {
        return words.replace(' ', '_');
    }
}
