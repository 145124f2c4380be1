package symmetrylab.export.source;

import java.util.Optional;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** What a script can repeat. */
final class ScriptLimits {

    /** The most numbers of data and first weights: Python takes some seconds to read them. */
    static final long MAX_NUMBERS = 1_000_000;

    /** The most places in the orders of shuffled samples. */
    static final long MAX_PLACES = 5_000_000;

    private ScriptLimits() {}

    /** Why no script can repeat {@code experiment}; absent if one can. */
    static Optional<Text> refusal(Experiment experiment) {
        for (RunPlan run : experiment.runs()) {
            TrainingSpec training = run.spec().training();
            String name = VisibleText.of(run.spec().name());
            if (training.dropout() > 0) {
                return Optional.of(Text.of("script.dropout", name));
            }
            if (!training.rounding().isExact()) {
                return Optional.of(Text.of("script.rounding", name));
            }
        }
        long numbers = numbers(experiment);
        if (numbers > MAX_NUMBERS) {
            return Optional.of(Text.of("script.tooManyNumbers", Long.toString(numbers), Long.toString(MAX_NUMBERS)));
        }
        long places = new SampleOrders(experiment).places();
        return places > MAX_PLACES
                ? Optional.of(Text.of("script.tooManyPlaces", Long.toString(places), Long.toString(MAX_PLACES)))
                : Optional.empty();
    }

    private static long numbers(Experiment experiment) {
        DataSet data = experiment.data();
        long samples = data.size() + data.validation().map(DataSet::size).orElse(0);
        return samples * (data.features() + data.outputs())
                + experiment.runs().stream()
                        .mapToLong(run -> run.architecture().parameterCount())
                        .sum();
    }
}
