package symmetrylab.claims.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepTrace;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/**
 * What comes back from each single sample to the layers of the first run, at some 50 steps, evenly spaced, the first and
 * the last among them. The largest in size over the samples counts for a layer. Figures: the {@code weakest_layer} and the
 * {@code strongest_layer} at step 0, and {@code weakest_layer_later} and {@code strongest_layer_later}, the largest of them
 * afterwards. Curves: each layer, from the input side.
 *
 * @param signal what is looked at
 */
public record SampleBackprop(Signal signal) implements Trial {

    private static final int LOOKS = 50;

    /** What comes back. */
    public enum Signal {
        /** The gradients of the weights, not of the biases. */
        WEIGHT_GRADIENT,
        /** The deltas: derivatives of the loss with respect to the neurons' sums. */
        DELTA
    }

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int steps = run.spec().training().steps();
        int layers = run.architecture().layers();
        List<Trainer> ofSamples = ofSamples(run, experiment.data());
        List<CurveSketch> curves = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            curves.add(new CurveSketch("layer_" + (layer + 1), steps));
        }
        double[] weakest = new double[2];
        double[] strongest = new double[2];
        Training.watch(run, experiment.data(), Math.max(1, steps / LOOKS), report -> {
            double[] sizes = sizes(ofSamples, report.state(), layers);
            double least = Double.POSITIVE_INFINITY;
            double largest = 0;
            for (int layer = 0; layer < layers; layer++) {
                curves.get(layer).add(report.step(), sizes[layer]);
                least = Math.min(least, sizes[layer]);
                largest = Math.max(largest, sizes[layer]);
            }
            int when = report.step() == 0 ? 0 : 1;
            weakest[when] = Math.max(weakest[when], least);
            strongest[when] = Math.max(strongest[when], largest);
        });
        return Measurement.of(
                Figures.of("weakest_layer", weakest[0])
                        .with("strongest_layer", strongest[0])
                        .with("weakest_layer_later", weakest[1])
                        .with("strongest_layer_later", strongest[1]),
                curves.stream().map(CurveSketch::curve).toArray(Curve[]::new));
    }

    /** A trainer for each sample, which has no other. */
    private static List<Trainer> ofSamples(RunPlan run, DataSet data) {
        RunPlan plan = new RunPlan(
                run.spec().withTraining(run.spec().training().withBatch(OptionalInt.empty())), run.architecture());
        List<Trainer> trainers = new ArrayList<>();
        for (int sample = 0; sample < data.size(); sample++) {
            trainers.add(new Trainer(
                    plan,
                    new DataSet(
                            data.inputs().selectRows(sample),
                            data.targets().selectRows(sample),
                            data.targetKind(),
                            data.featureNames(),
                            data.outputNames())));
        }
        return trainers;
    }

    private double[] sizes(List<Trainer> ofSamples, TrainingState state, int layers) {
        double[] sizes = new double[layers];
        for (Trainer trainer : ofSamples) {
            StepTrace trace = trainer.trace(state);
            for (int layer = 0; layer < layers; layer++) {
                StepTrace.Layer seen = trace.layers().get(layer);
                for (int to = 0; to < seen.deltas().size(); to++) {
                    double delta = Math.abs(seen.deltas().get(to));
                    if (signal == Signal.DELTA) {
                        sizes[layer] = Math.max(sizes[layer], delta);
                    } else {
                        for (int from = 0; from < seen.inputs().size(); from++) {
                            double gradient = trace.gradient().weight(layer, to, from);
                            sizes[layer] = Math.max(sizes[layer], Math.abs(gradient));
                        }
                    }
                }
            }
        }
        return sizes;
    }
}
