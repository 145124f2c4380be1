package symmetrylab.cli.run;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.spec.json.JsonBuilder;

/** How the neurons of a run separated, predicted and measured, in the JSON of {@code run}. */
final class EscapeJson {

    private EscapeJson() {}

    /**
     * The prediction and the measurement.
     *
     * @param measured of each hidden layer
     */
    static JsonBuilder of(Escape escape, List<EscapeSteps> measured) {
        JsonBuilder fields = new JsonBuilder();
        if (escape instanceof Escape.NotPredicted not) {
            fields.put("status", "not_predicted")
                    .put("reason", not.reason().token())
                    .put("reason_step", not.step())
                    .put("text", not.reason().words().toString());
        } else if (escape instanceof Escape.Predicted predicted) {
            Escape.Pace pace = predicted.pace();
            fields.put("status", "predicted")
                    .put("followed_steps", predicted.followedSteps())
                    .put("rate", pace.rate())
                    .put("rate_step", pace.step())
                    .put("at_rest", pace.atRest())
                    .put("slower_than_exponential", pace.isSlowerThanExponential());
        } else {
            throw new IllegalArgumentException("no JSON for " + escape);
        }
        return fields.put(
                "layers",
                IntStream.range(0, measured.size())
                        .mapToObj(layer -> layer(layer, escape, measured.get(layer)))
                        .toList());
    }

    private static JsonBuilder layer(int layer, Escape escape, EscapeSteps measured) {
        EscapeSteps expected = escape instanceof Escape.Predicted predicted
                ? predicted.layers().get(layer)
                : new EscapeSteps(0, OptionalInt.empty(), OptionalInt.empty());
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
