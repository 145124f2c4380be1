package symmetrylab.claims.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * Measures every run by itself. Figures and curves are named after the run: {@code tanh_largest_weight_change} of the run
 * Tanh. The case is left out if a run is.
 *
 * @param trial how each run is measured
 */
public record EachRun(Trial trial) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        Figures figures = new Figures(Map.of());
        List<Curve> curves = new ArrayList<>();
        for (RunPlan run : experiment.runs()) {
            Measurement alone = trial.measure(
                    new Experiment(experiment.spec().withRuns(List.of(run.spec())), experiment.data(), List.of(run)));
            if (alone.leftOut().isPresent()) {
                return alone;
            }
            String prefix = token(run) + "_";
            for (Map.Entry<String, Double> figure : alone.figures().values().entrySet()) {
                figures = figures.with(prefix + figure.getKey(), figure.getValue());
            }
            alone.curves()
                    .forEach(curve ->
                            curves.add(new Curve(prefix + curve.name(), curve.axis(), curve.places(), curve.values())));
        }
        return Measurement.of(figures, curves.toArray(Curve[]::new));
    }

    /** The name of a run as part of the name of a figure. */
    public static String token(RunPlan run) {
        return run.spec().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
