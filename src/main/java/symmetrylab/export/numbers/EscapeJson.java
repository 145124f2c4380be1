package symmetrylab.export.numbers;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.words.Words;

/**
 * How the neurons of a run separated, as predicted and as measured, in the JSON of {@code run}.
 *
 * @param words the language of its sentences
 */
record EscapeJson(Words words) implements Escape.Visitor<JsonBuilder> {

    /**
     * The prediction and the measurement.
     *
     * @param measured of each hidden layer
     */
    JsonBuilder of(Escape escape, List<EscapeSteps> measured) {
        return escape.accept(this)
                .put(
                        "layers",
                        IntStream.range(0, measured.size())
                                .mapToObj(layer -> layer(layer, escape.expected(layer), measured.get(layer)))
                                .toList());
    }

    @Override
    public JsonBuilder notPredicted(Escape.NotPredicted not) {
        return new JsonBuilder()
                .put("status", "not_predicted")
                .put("reason", not.reason().token())
                .put("reason_step", not.step())
                .put("text", words.say(not.reason().words()));
    }

    @Override
    public JsonBuilder predicted(Escape.Predicted predicted) {
        Escape.Pace pace = predicted.pace();
        return new JsonBuilder()
                .put("status", "predicted")
                .put("followed_steps", predicted.followedSteps())
                .put("followed_until", predicted.end().token())
                .put("rate", pace.rate())
                .put("rate_step", pace.step())
                .put("at_rest", pace.atRest())
                .put("slower_than_exponential", pace.isSlowerThanExponential());
    }

    private static JsonBuilder layer(int layer, EscapeSteps expected, EscapeSteps measured) {
        return new JsonBuilder()
                .put("layer", layer + 1)
                .put("first_spread", measured.firstSpread())
                .put("tenfold_step", both(expected.tenfoldStep(), measured.tenfoldStep()))
                .put("escaped_step", both(expected.apartStep(), measured.apartStep()));
    }

    private static JsonBuilder both(OptionalInt predicted, OptionalInt measured) {
        return new JsonBuilder().put("predicted", predicted).put("measured", measured);
    }
}
