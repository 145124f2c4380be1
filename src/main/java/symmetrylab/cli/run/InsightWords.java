package symmetrylab.cli.run;

import java.util.List;
import symmetrylab.analysis.history.Insight;
import symmetrylab.words.Text;

/** What happened in a run, in a sentence. */
final class InsightWords {

    private InsightWords() {}

    /**
     * A sentence without a full stop.
     *
     * @param sizes of the run's network, inputs and outputs included
     */
    static Text of(Insight insight, List<Integer> sizes) {
        return switch (insight.kind()) {
            case DIVERGED -> Text.of("run.diverged", step(insight));
            case FROZEN -> frozen(insight);
            case SINGLE -> Text.of("run.single");
            case IDENTICAL -> from(insight, "run.identical.");
            case PARTLY_IDENTICAL -> from(insight, "run.partlyIdentical.");
            case SAME_FEATURES -> from(insight, "run.sameFeatures.");
            case SPLIT -> from(insight, "run.split.");
            case LEFT_ZERO -> ofWeights(insight, "run.leftZero.", sizes);
            case ALIGNED -> ofNeurons(insight, "run.aligned", sizes);
            case GROWN_TENFOLD -> ofNeurons(insight, "run.grownTenfold", sizes);
            case ESCAPED -> ofNeurons(insight, "run.escaped", sizes);
            case SOLVED -> from(insight, "run.solved.");
            case NEVER_SPLIT -> Text.of("run.neverSplit");
            case STAYED_ZERO -> ofWeights(insight, "run.stayedZero.", sizes);
        };
    }

    private static Text frozen(Insight insight) {
        return from(insight, "run.frozen." + insight.freeze().orElseThrow().token() + ".");
    }

    private static Text from(Insight insight, String key) {
        return Text.of(key + (insight.step() == 0 ? "fromStart" : "fromStep"), step(insight));
    }

    private static Text ofWeights(Insight insight, String key, List<Integer> sizes) {
        int layer = insight.layer().orElseThrow();
        boolean toOutputs = layer + 2 == sizes.size();
        return Text.of(key + (toOutputs ? "toOutputs" : "toLayer"), step(insight), Integer.toString(layer + 1));
    }

    private static Text ofNeurons(Insight insight, String key, List<Integer> sizes) {
        int number = insight.layer().orElseThrow() + 1;
        return Text.of(key, step(insight), Integer.toString(number), Integer.toString(sizes.get(number)));
    }

    private static String step(Insight insight) {
        return Integer.toString(insight.step());
    }
}
