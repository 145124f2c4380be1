package symmetrylab.cli.run;

import java.util.List;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.words.Text;

/** What happened in a run, in a sentence. */
final class InsightWords {

    private InsightWords() {}

    /**
     * A sentence without a full stop.
     *
     * @param sizes of the run's network, inputs and outputs included
     */
    static String of(Insight insight, List<Integer> sizes) {
        String step = Integer.toString(insight.step());
        int layer = insight.layer().orElse(0);
        String number = Integer.toString(layer + 1);
        Text neurons = Text.of("run.neuronsOfLayer", Integer.toString(sizes.get(layer + 1)), number);
        Text weights =
                layer + 2 == sizes.size() ? Text.of("run.weightsToOutputs") : Text.of("run.weightsToLayer", number);
        Text from = insight.step() == 0 ? Text.of("run.fromStart") : Text.of("run.fromStep", step);
        Text sentence =
                switch (insight.kind()) {
                    case DIVERGED -> Text.of("run.diverged", step);
                    case FROZEN -> frozen(insight, from);
                    case SINGLE -> Text.of("run.single");
                    case IDENTICAL -> Text.of("run.identical", from);
                    case PARTLY_IDENTICAL -> Text.of("run.partlyIdentical", from);
                    case SAME_FEATURES -> Text.of("run.sameFeatures", from);
                    case SPLIT -> Text.of("run.split", from);
                    case LEFT_ZERO -> Text.of("run.leftZero", weights, step);
                    case ALIGNED -> Text.of("run.aligned", neurons, step);
                    case GROWN_TENFOLD -> Text.of("run.grownTenfold", neurons, step);
                    case ESCAPED -> Text.of("run.escaped", neurons, step);
                    case SOLVED -> Text.of("run.solved", from);
                    case NEVER_SPLIT -> Text.of("run.neverSplit");
                    case STAYED_ZERO -> Text.of("run.stayedZero", weights);
                };
        return sentence.toString();
    }

    private static Text frozen(Insight insight, Text from) {
        Freeze freeze = insight.freeze().orElseThrow();
        if (freeze.isForEver()) {
            return Text.of("run.frozen." + freeze.token(), from);
        }
        return insight.step() == 0
                ? Text.of("run.frozenAtStart")
                : Text.of("run.frozenAtStep", Integer.toString(insight.step()));
    }
}
