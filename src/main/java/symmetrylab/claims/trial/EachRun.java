package symmetrylab.claims.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * Measures every run by itself. The names of figures and curves start with the word of the run, such as
 * {@code tanh_largest_weight_change}. The case is left out if a run is.
 *
 * @param trial how each run is measured
 * @param words one for each run, in order
 */
public record EachRun(Trial trial, List<String> words) implements Trial {

    /** Copies the list. */
    public EachRun {
        words = List.copyOf(words);
    }

    @Override
    public Measurement measure(Experiment experiment) {
        Figures figures = new Figures(Map.of());
        List<Curve> curves = new ArrayList<>();
        checkWords(words, experiment);
        for (int i = 0; i < words.size(); i++) {
            RunPlan run = experiment.runs().get(i);
            Measurement alone = trial.measure(
                    new Experiment(experiment.spec().withRuns(List.of(run.spec())), experiment.data(), List.of(run)));
            if (alone.leftOut().isPresent()) {
                return alone;
            }
            String prefix = words.get(i) + "_";
            for (Map.Entry<String, Double> figure : alone.figures().values().entrySet()) {
                figures = figures.with(prefix + figure.getKey(), figure.getValue());
            }
            alone.curves()
                    .forEach(curve ->
                            curves.add(new Curve(prefix + curve.name(), curve.axis(), curve.places(), curve.values())));
        }
        return Measurement.of(figures, curves.toArray(Curve[]::new));
    }

    /**
     * Checks that each run has its word.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static void checkWords(List<String> words, Experiment experiment) {
        if (words.size() != experiment.runs().size()) {
            throw new IllegalArgumentException(
                    words + " for " + experiment.runs().size() + " runs");
        }
    }
}
