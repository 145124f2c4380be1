package symmetrylab.claims.watch;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.state.LayerSize;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;

/**
 * How large the gradients of the hidden layers get in the first run: the norm over the weights and biases into a layer, of
 * the update from each state. Figures, the largest over all steps: {@code layer_1_gradient} and so on, from the input side,
 * {@code largest_hidden_gradient} of any hidden layer, and {@code output_gradient}. Curves: each hidden layer, that at the
 * output first.
 */
public final class HiddenGradients implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int hidden = run.architecture().hiddenLayers();
        boolean fullBatch = run.spec().training().batch().isEmpty();
        Trainer again = new Trainer(run, experiment.data());
        List<CurveSketch> curves = new ArrayList<>();
        for (int layer = 0; layer < hidden; layer++) {
            curves.add(new CurveSketch(name(layer), run.spec().training().steps()));
        }
        double[] largest = new double[hidden + 1];
        Training.watch(run, experiment.data(), report -> {
            Parameters gradient = fullBatch ? report.evaluation().gradient() : again.updateGradient(report.state());
            for (int layer = 0; layer <= hidden; layer++) {
                double norm = LayerSize.norm(gradient, layer);
                largest[layer] = Math.max(largest[layer], norm);
                if (layer < hidden) {
                    curves.get(layer).add(report.step(), norm);
                }
            }
        });
        double ofHidden = 0;
        for (int layer = 0; layer < hidden; layer++) {
            ofHidden = Math.max(ofHidden, largest[layer]);
        }
        Figures figures = Figures.of("largest_hidden_gradient", ofHidden);
        List<Curve> fromOutput = new ArrayList<>();
        for (int layer = 0; layer < hidden; layer++) {
            figures = figures.with(name(layer), largest[layer]);
            fromOutput.add(0, curves.get(layer).curve());
        }
        return Measurement.of(figures.with("output_gradient", largest[hidden]), fromOutput.toArray(Curve[]::new));
    }

    private static String name(int layer) {
        return "layer_" + (layer + 1) + "_gradient";
    }
}
