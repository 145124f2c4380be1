package symmetrylab.cli.run;

import java.util.List;
import symmetrylab.analysis.history.Insight;

/** What happened in a run, in a sentence. */
final class InsightWords {

    private InsightWords() {}

    /**
     * A sentence without a full stop.
     *
     * @param sizes of the run's network, inputs and outputs included
     */
    static String of(Insight insight, List<Integer> sizes) {
        int step = insight.step();
        int layer = insight.layer().orElse(0);
        String neurons = "the " + (layer + 1 < sizes.size() ? sizes.get(layer + 1) + " " : "")
                + "neurons of hidden layer " + (layer + 1);
        String weights =
                "the weights into " + (layer + 2 == sizes.size() ? "the outputs" : "hidden layer " + (layer + 1));
        return switch (insight.kind()) {
            case DIVERGED -> "at step " + step + " a weight, the gradient or the loss is not finite";
            case FROZEN -> from(step) + " no batch moves a weight";
            case SINGLE -> "no hidden layer has two neurons to compare";
            case IDENTICAL -> from(step) + " all neurons of each hidden layer are one and the same";
            case PARTLY_IDENTICAL -> from(step) + " some neurons are one and the same";
            case SAME_FEATURES -> from(step) + " some neurons compute the same, and may part";
            case SPLIT -> from(step) + " every neuron differs from the others of its layer";
            case LEFT_ZERO -> weights + " leave zero at step " + step;
            case ALIGNED -> neurons + " have turned onto one line, or two, by step " + step;
            case GROWN_TENFOLD -> "the differences between " + neurons + " have grown tenfold by step " + step;
            case ESCAPED -> neurons + " are more than 0.1 apart from step " + step;
            case SOLVED -> from(step) + " every training sample is right";
            case NEVER_SPLIT -> "some neurons were one and the same throughout";
            case STAYED_ZERO -> weights + " were zero throughout";
        };
    }

    private static String from(int step) {
        return step == 0 ? "from the start" : "from step " + step;
    }
}
