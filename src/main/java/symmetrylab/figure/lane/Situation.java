package symmetrylab.figure.lane;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.analysis.state.RunState;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;

/** The situations of a lane at a step that its sentence distinguishes. */
public enum Situation {
    /** A number is not finite. */
    DIVERGED(Tone.DIVERGED, "diverged"),
    /** Every weight is 0 and g(0) = 0, and the output biases do not move either. */
    ALL_ZERO(Tone.STILL, "nothing"),
    /** Every weight is 0 and g(0) = 0; only output biases learn. */
    ALL_ZERO_BUT_BIAS(Tone.STILL, "bias"),
    /** The samples' gradients cancel exactly, for ever. */
    BALANCED(Tone.STILL, "balanced"),
    /** Every target is hit exactly. */
    TARGETS_HIT(Tone.STILL, "done"),
    /** No signal passes the last hidden layer, for ever. */
    CUT_OFF(Tone.STILL, "cutOff"),
    /** No batch moves a weight, for ever, since the biases are held. */
    BIASES_HELD(Tone.STILL, "nothing"),
    /** No batch moves a weight in this state, but perhaps in the next. */
    STILL_NOW(Tone.STILL, "still"),
    /** The network has no hidden layer. */
    NO_HIDDEN(Tone.PLAIN, "noHidden"),
    /** Every hidden layer has one neuron. */
    SINGLE(Tone.PLAIN, "single"),
    /** All neurons of each hidden layer are equal, for ever. */
    IDENTICAL(Tone.IDENTICAL, "one"),
    /** All neurons of each hidden layer are equal for ever, from one value other than 0. */
    IDENTICAL_FROM_VALUE(Tone.IDENTICAL, "one"),
    /** All neurons of each hidden layer are equal, but dropout may separate them. */
    IDENTICAL_UNTIL_DROPOUT(Tone.IDENTICAL, "forNow"),
    /** All neurons of each hidden layer are equal, but rounding may separate them. */
    IDENTICAL_UNTIL_ROUNDING(Tone.IDENTICAL, "forNow"),
    /** All neurons of each hidden layer are equal, but an edit follows. */
    IDENTICAL_UNTIL_EDIT(Tone.IDENTICAL, "forNow"),
    /** Some neurons are equal. */
    PARTLY(Tone.NEAR, "partly"),
    /** Some neurons compute the same, but have different outgoing weights. */
    SAME_FEATURES(Tone.NEAR, "features"),
    /** All neurons differ, too little to be seen. */
    NEAR(Tone.NEAR, "near"),
    /** All neurons differ, too little to be seen, and the difference grows. */
    NEAR_GROWING(Tone.NEAR, "near"),
    /** All neurons differ, at the start. */
    DIFFERENT_AT_START(Tone.PLAIN, "different"),
    /** All neurons differ, as they did at the start. */
    DIFFERENT(Tone.PLAIN, "different"),
    /** The same, and every sample is right. */
    DIFFERENT_SOLVED(Tone.PLAIN, "different"),
    /** All neurons differ that did not at the start. */
    PARTED(Tone.PLAIN, "different"),
    /** The same, and every sample is right. */
    PARTED_SOLVED(Tone.PLAIN, "different");

    private final Tone tone;
    private final String what;

    Situation(Tone tone, String what) {
        this.tone = tone;
        this.what = what;
    }

    /** The word for the state, for keys: several situations have one state and different reasons. */
    public String what() {
        return what;
    }

    /** Whether its sentence may name the equal neurons. */
    boolean namesNeurons() {
        return tone == Tone.IDENTICAL || this == PARTLY || this == SAME_FEATURES;
    }

    /** The colour of the state. */
    Tone tone() {
        return tone;
    }

    /** The situation as one word, for keys. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The situation of a run at {@code step}, which must exist. */
    static Situation of(RunHistory history, int step) {
        return switch (history.state(step)) {
            case DIVERGED -> DIVERGED;
            case FROZEN -> frozen(history, step);
            case SINGLE -> history.hiddenLayers() == 0 ? NO_HIDDEN : SINGLE;
            case IDENTICAL -> identical(history, step);
            case PARTLY_IDENTICAL -> PARTLY;
            case SAME_FEATURES -> SAME_FEATURES;
            case SPLIT -> split(history, step);
        };
    }

    private static Situation frozen(RunHistory history, int step) {
        Optional<Freeze> freeze = history.freeze(step);
        if (freeze.filter(Freeze::isForEver).isEmpty()) {
            return STILL_NOW;
        }
        boolean biasLearns = freeze.get() == Freeze.NO_SIGNAL;
        if (isAllZero(history.recording().parameters(step))) {
            return biasLearns ? ALL_ZERO_BUT_BIAS : ALL_ZERO;
        }
        if (freeze.get() == Freeze.HELD) {
            return BIASES_HELD;
        }
        if (biasLearns) {
            return CUT_OFF;
        }
        return history.recording().loss(step) == 0 ? TARGETS_HIT : BALANCED;
    }

    /** Whether every weight is 0, and every hidden activation. */
    private static boolean isAllZero(Parameters parameters) {
        Architecture network = parameters.architecture();
        if (network.activation().value(0) != 0) {
            return false;
        }
        for (int layer = 0; layer < network.layers(); layer++) {
            boolean isOutput = layer == network.layers() - 1;
            for (int to = 0; to < network.fanOut(layer); to++) {
                int length = network.fanIn(layer) + (isOutput ? 0 : 1);
                for (int i = 0; i < length; i++) {
                    if (parameters.get(network.offset(layer, to) + i) != 0) {
                        return false;
                    }
                }
            }
        }
        return network.hiddenLayers() > 0;
    }

    private static Situation identical(RunHistory history, int step) {
        var run = history.recording().plan().spec();
        if (run.training().dropout() > 0) {
            return IDENTICAL_UNTIL_DROPOUT;
        }
        if (!run.training().rounding().isExact()) {
            return IDENTICAL_UNTIL_ROUNDING;
        }
        if (!history.keepsClasses(step)) {
            return IDENTICAL_UNTIL_EDIT;
        }
        return commonValue(run).orElse(0) == 0 ? IDENTICAL : IDENTICAL_FROM_VALUE;
    }

    /** The one value at which all weights start; absent if they can differ, or noise is added. */
    static OptionalDouble commonValue(RunSpec run) {
        InitializerSpec initializer = run.initializer();
        if (initializer.weights().size() != 1 || initializer.noise().isPresent()) {
            return OptionalDouble.empty();
        }
        return initializer.weights().get(0).commonValue();
    }

    private static Situation split(RunHistory history, int step) {
        double relative = history.relativeSpread(step).orElse(Double.NaN);
        if (relative < RelativeSpread.VISIBLE) {
            return Doubling.of(history, step).isPresent() ? NEAR_GROWING : NEAR;
        }
        boolean solved = history.isSolved(step);
        if (history.state(0) != RunState.SPLIT) {
            return solved ? PARTED_SOLVED : PARTED;
        }
        return solved ? DIFFERENT_SOLVED : step == 0 ? DIFFERENT_AT_START : DIFFERENT;
    }
}
