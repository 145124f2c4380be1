package symmetrylab.lesson;

import symmetrylab.spec.Named;

/** What can be measured of a state of a run. */
public enum Measure implements Named {
    /** The number of the state. */
    STEP("step", Scope.RUN, FactFormat.COUNT, true),
    /** Mean loss over the training part. */
    LOSS("loss", Scope.RUN, FactFormat.NUMBER, true),
    /** Share of the training part classified right. */
    ACCURACY("accuracy", Scope.RUN, FactFormat.PERCENT, true),
    /** Mean loss over the held-out part. */
    VALIDATION_LOSS("validation_loss", Scope.RUN, FactFormat.NUMBER, true),
    /** Share of the held-out part classified right. */
    VALIDATION_ACCURACY("validation_accuracy", Scope.RUN, FactFormat.PERCENT, true),
    /** The word for the state, such as <i>identical</i>. */
    STATE("state", Scope.RUN, FactFormat.STATE, true),
    /** Norm of the gradient of the whole training part, of all layers or of one. */
    GRADIENT_NORM("gradient_norm", Scope.ANY_LAYER, FactFormat.NUMBER, true),
    /** The weight farthest from 0, of all layers or of one; biases do not count. */
    LARGEST_WEIGHT("largest_weight", Scope.ANY_LAYER, FactFormat.NUMBER, true),
    /** The largest distance between two neurons of a hidden layer. */
    SPREAD("spread", Scope.HIDDEN_LAYER, FactFormat.NUMBER, true),
    /** The spread of a hidden layer, divided by the size of its largest neuron. */
    RELATIVE_SPREAD("relative_spread", Scope.HIDDEN_LAYER, FactFormat.NUMBER, true),
    /** The number of classes of equal neurons in a hidden layer. */
    CLASSES("classes", Scope.HIDDEN_LAYER, FactFormat.COUNT, true),
    /** The effective rank of a hidden layer's activations. */
    EFFECTIVE_RANK("effective_rank", Scope.HIDDEN_LAYER, FactFormat.NUMBER, true),
    /** The number of directions in which the neurons of a hidden layer point. */
    DIRECTIONS("directions", Scope.HIDDEN_LAYER, FactFormat.COUNT, true),
    /** The same, with opposite directions counted as one. */
    LINES("lines", Scope.HIDDEN_LAYER, FactFormat.COUNT, true),
    /** Standard deviation of a hidden layer's activations over samples and neurons. */
    SIGNAL("signal", Scope.HIDDEN_LAYER, FactFormat.NUMBER, true),
    /** A weight, or a bias. */
    WEIGHT("weight", Scope.WEIGHT, FactFormat.NUMBER, true),
    /** The gradient of a weight or bias over the whole training part. */
    GRADIENT("gradient", Scope.WEIGHT, FactFormat.NUMBER, true),
    /** The least eigenvalue of the Hessian of the loss. */
    LEAST_EIGENVALUE("least_eigenvalue", Scope.RUN, FactFormat.NUMBER, false),
    /** The largest eigenvalue of the Hessian of the loss. */
    LARGEST_EIGENVALUE("largest_eigenvalue", Scope.RUN, FactFormat.NUMBER, false),
    /** The largest change of an output when every class of neurons becomes one. */
    MERGED_DIFFERENCE("merged_difference", Scope.RUN, FactFormat.NUMBER, false),
    /** The largest loss between two runs' networks, on the straight line, above that of the worse of them. */
    BARRIER("barrier", Scope.PAIR, FactFormat.NUMBER, false),
    /** The same after the neurons of the other run are put in the best order. */
    ALIGNED_BARRIER("aligned_barrier", Scope.PAIR, FactFormat.NUMBER, false);

    /** What a measure is of. */
    public enum Scope {
        /** A whole run. */
        RUN,
        /** A whole run, or one of its layers of weights. */
        ANY_LAYER,
        /** A hidden layer. */
        HIDDEN_LAYER,
        /** A weight or bias. */
        WEIGHT,
        /** A run and another run of the same experiment. */
        PAIR
    }

    private final String id;
    private final Scope scope;
    private final FactFormat format;
    private final boolean cheap;

    Measure(String id, Scope scope, FactFormat format, boolean cheap) {
        this.id = id;
        this.scope = scope;
        this.format = format;
        this.cheap = cheap;
    }

    @Override
    public String id() {
        return id;
    }

    /** What it is of. */
    public Scope scope() {
        return scope;
    }

    /** How its values are written. */
    public FactFormat format() {
        return format;
    }

    /** Whether it can be measured at every step; else only at a few. */
    public boolean isCheap() {
        return cheap;
    }
}
