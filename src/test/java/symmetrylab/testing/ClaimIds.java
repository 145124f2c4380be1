package symmetrylab.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Rule;
import symmetrylab.claims.said.Claims;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Words;

/**
 * The ids in claims that need words, as the words name them: with {@code n} for a number, and without the word of a run before
 * them unless there are words for the whole.
 *
 * @param factors of cases
 * @param values of factors, but numbers and activations
 * @param figures that are measured
 * @param curves that are measured
 * @param axes of the curves
 */
public record ClaimIds(
        List<String> factors, List<String> values, List<String> figures, List<String> curves, List<String> axes) {

    /** The first case of a claim is measured for the names alone, so a few steps are enough. */
    private static final int STEPS = 20;

    /** What a run of a few steps does not draw. */
    private static final List<String> CURVES_OF_WHOLE_RUNS = List.of("directions", "loss_before", "loss_after");

    private static final List<String> AXES_OF_WHOLE_RUNS = List.of("share");

    /** Those of all claims. */
    public static ClaimIds ofAll() {
        Set<String> factors = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        Set<String> figures = new TreeSet<>();
        Set<String> curves = new TreeSet<>();
        Set<String> axes = new TreeSet<>();
        for (Claim claim : Claims.all()) {
            for (ClaimCase each : claim.cases()) {
                factors.addAll(each.factors().keySet());
                each.factors().forEach((factor, value) -> {
                    if (!factor.equals("activation") && !ClaimWords.isNumber(value)) {
                        values.add(value);
                    }
                });
            }
            Measurement measured = measure(claim);
            for (String figure : measured.figures().values().keySet()) {
                figures.add(ending("claims.figure.", figure));
            }
            for (Rule.Condition condition : claim.rule().conditions()) {
                figures.add(ending("claims.figure.", condition.figure()));
                condition.other().ifPresent(other -> figures.add(ending("claims.figure.", other)));
            }
            for (Measurement.Curve curve : measured.curves()) {
                curves.add(ending("claims.curve.", curve.name()));
                axes.add(curve.axis());
            }
        }
        curves.addAll(CURVES_OF_WHOLE_RUNS);
        axes.addAll(AXES_OF_WHOLE_RUNS);
        return new ClaimIds(
                List.copyOf(factors),
                List.copyOf(values),
                List.copyOf(figures),
                List.copyOf(curves),
                List.copyOf(axes));
    }

    private static String ending(String area, String id) {
        String general = id.replaceFirst("(?<=_)\\d+(\\.\\d+)?", "n");
        if (Words.english().has(area + id)) {
            return id;
        }
        if (Words.english().has(area + general)) {
            return general;
        }
        for (int end = general.indexOf('_'); end >= 0; end = general.indexOf('_', end + 1)) {
            if (Words.english().has("claim.named." + general.substring(0, end))) {
                return general.substring(end + 1);
            }
        }
        return general;
    }

    private static Measurement measure(Claim claim) {
        ExperimentSpec whole = claim.cases().get(0).experiment();
        ExperimentSpec few = whole.withRuns(whole.runs().stream()
                        .map(run -> run.withTraining(run.training()
                                .withSteps(Math.min(STEPS, run.training().steps()))))
                        .toList())
                .withFittingEdits(Integer.MAX_VALUE, Integer.MAX_VALUE);
        try {
            return claim.trial().measure(Experiment.of(few, DataSource.load(few.data(), new FolderTexts(Path.of("")))));
        } catch (SpecException e) {
            throw new IllegalStateException(claim.id(), e);
        }
    }
}
