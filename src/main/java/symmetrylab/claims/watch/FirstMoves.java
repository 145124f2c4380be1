package symmetrylab.claims.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.analysis.state.LayerSize;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * When the weights of each layer of the first run first differ from 0. Figures: {@code layer_1_step} and so on, from the
 * input side, and {@code least_lag} and {@code largest_lag}, the steps that a layer wakes after the one behind it; NaN if
 * neither ever wakes. Curves: the largest weight of each layer, from the output on.
 */
public final class FirstMoves implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int layers = run.architecture().layers();
        double[] first = new double[layers];
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        List<CurveSketch> curves = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            curves.add(new CurveSketch(
                    "layer_" + (layer + 1) + "_weight", run.spec().training().steps()));
        }
        Training.watch(run, experiment.data(), report -> {
            for (int layer = 0; layer < layers; layer++) {
                double weight = LayerSize.largestWeight(report.state().parameters(), layer);
                curves.get(layer).add(report.step(), weight);
                if (weight != 0 && Double.isInfinite(first[layer])) {
                    first[layer] = report.step();
                }
            }
        });
        Figures figures = Figures.of("layer_1_step", first[0]);
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int layer = 1; layer < layers; layer++) {
            figures = figures.with("layer_" + (layer + 1) + "_step", first[layer]);
            least = Math.min(least, first[layer - 1] - first[layer]);
            largest = Math.max(largest, first[layer - 1] - first[layer]);
        }
        List<Curve> fromOutput = new ArrayList<>();
        for (int layer = layers - 1; layer >= 0; layer--) {
            fromOutput.add(curves.get(layer).curve());
        }
        return Measurement.of(
                figures.with("least_lag", least).with("largest_lag", largest), fromOutput.toArray(Curve[]::new));
    }
}
