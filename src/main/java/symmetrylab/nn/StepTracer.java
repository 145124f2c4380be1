package symmetrylab.nn;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.BatchPass.Part;
import symmetrylab.numeric.Vec;

/**
 * Reads the numbers of a step, for one sample or as means, from the passes that compute its gradient.
 *
 * <p>Means are sums over the batch in the order of {@link BatchPass}, divided by its size at the very end. A batch is
 * passed in the same pieces as in training; only its sums are kept. The pass must hold the step's parameters.
 */
final class StepTracer {

    private final BatchPass pass;
    private final Batches batches;
    private final Dropout dropout;

    StepTracer(BatchPass pass, Batches batches, Dropout dropout) {
        this.pass = pass;
        this.batches = batches;
        this.dropout = dropout;
    }

    /** A sample by itself, without dropout. */
    SampleTrace alone(int sample) {
        pass.forward(new int[] {sample}, 0, 1);
        pass.backward();
        return read(sample, 0);
    }

    /** The first samples of a step's batch, with that step's masks. */
    List<SampleTrace> first(int step, int most) {
        List<SampleTrace> samples = new ArrayList<>();
        passBatch(step, most, (first, passed) -> {
            for (int s = 0; s < passed; s++) {
                samples.add(read(batches.order()[batches.first() + first + s], s));
            }
        });
        return samples;
    }

    /** One sample of a step's batch; leaves the batch's gradient in the pass. */
    SampleTrace inBatch(int step, int sample) {
        List<SampleTrace> found = new ArrayList<>();
        passBatch(step, Integer.MAX_VALUE, (first, passed) -> {
            for (int s = 0; s < passed; s++) {
                if (batches.order()[batches.first() + first + s] == sample) {
                    found.add(read(sample, s));
                }
            }
        });
        return found.get(0);
    }

    /** The means over a step's batch; leaves the batch's gradient in the pass. */
    Means means(int step) {
        Means means = new Means();
        passBatch(step, Integer.MAX_VALUE, (first, passed) -> means.add(passed));
        return means;
    }

    private void passBatch(int step, int most, Reader reader) {
        batches.goTo(step);
        if (dropout.isActive()) {
            dropout.begin(step);
        }
        int count = Math.min(most, batches.count());
        for (int first = 0; first < count; first += pass.capacity()) {
            int piece = Math.min(pass.capacity(), count - first);
            if (dropout.isActive()) {
                pass.forward(batches.order(), batches.first() + first, piece, dropout);
            } else {
                pass.forward(batches.order(), batches.first() + first, piece);
            }
            pass.backward();
            pass.addGradient(first == 0);
            reader.passed(first, piece);
        }
        pass.divideGradient(count);
    }

    private SampleTrace read(int sample, int s) {
        List<StepTrace.Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < pass.layers; layer++) {
            layers.add(new StepTrace.Layer(
                    read(Part.INPUTS, layer, s),
                    read(Part.SUMS, layer, s),
                    read(Part.ACTIVATIONS, layer, s),
                    read(Part.FACTORS, layer, s),
                    read(Part.OUTPUTS, layer, s),
                    read(Part.DELTAS, layer, s)));
        }
        StepTrace.Layer top = layers.get(layers.size() - 1);
        double[] targets = new double[top.sums().size()];
        pass.readTargets(s, targets);
        double loss = pass.outputLayer.addLosses(
                0, top.sums().toArray(), top.activations().toArray(), targets, 1, targets.length);
        return new SampleTrace(sample, layers, Vec.of(targets), loss);
    }

    private Vec read(Part part, int layer, int s) {
        double[] values = new double[part.width(pass.architecture, layer)];
        pass.read(part, layer, s, values);
        return Vec.of(values);
    }

    /** The gradient of one sample's loss: δᵢaⱼ for the weight from j to i, δᵢ for its bias. */
    Parameters gradient(SampleTrace sample) {
        double[] flat = new double[pass.architecture.parameterCount()];
        int at = 0;
        for (StepTrace.Layer layer : sample.layers()) {
            double[] in = layer.inputs().toArray();
            for (double delta : layer.deltas().toArray()) {
                for (double input : in) {
                    flat[at++] = 0 + delta * input;
                }
                flat[at++] = 0 + delta;
            }
        }
        return Parameters.owning(pass.architecture, flat);
    }

    /** Sums over the samples of a batch, piece by piece. */
    final class Means {

        private final double[][][] sums = new double[pass.layers][Part.values().length][];
        private final double[] targets = new double[pass.architecture.fanOut(pass.layers - 1)];
        private double loss;
        private int count;

        private Means() {
            for (int layer = 0; layer < pass.layers; layer++) {
                for (Part part : Part.values()) {
                    sums[layer][part.ordinal()] = new double[part.width(pass.architecture, layer)];
                }
            }
        }

        private void add(int passed) {
            count += passed;
            loss = pass.addLosses(loss);
            add(targets, passed, pass::readTargets);
            for (int layer = 0; layer < pass.layers; layer++) {
                for (Part part : Part.values()) {
                    int l = layer;
                    add(sums[layer][part.ordinal()], passed, (s, target) -> pass.read(part, l, s, target));
                }
            }
        }

        private void add(double[] sum, int passed, Reading reading) {
            double[][] four = new double[4][sum.length];
            int s = 0;
            for (; s + 3 < passed; s += 4) {
                for (int i = 0; i < 4; i++) {
                    reading.read(s + i, four[i]);
                }
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += four[0][j] + four[1][j] + four[2][j] + four[3][j];
                }
            }
            for (; s < passed; s++) {
                reading.read(s, four[0]);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += four[0][j];
                }
            }
        }

        /** The mean loss. */
        double loss() {
            return loss / count;
        }

        /** The means of the targets. */
        Vec targets() {
            return mean(targets);
        }

        /** The means of each layer's numbers. */
        List<StepTrace.Layer> layers() {
            List<StepTrace.Layer> layers = new ArrayList<>();
            for (double[][] sum : sums) {
                layers.add(new StepTrace.Layer(
                        mean(sum[Part.INPUTS.ordinal()]),
                        mean(sum[Part.SUMS.ordinal()]),
                        mean(sum[Part.ACTIVATIONS.ordinal()]),
                        mean(sum[Part.FACTORS.ordinal()]),
                        mean(sum[Part.OUTPUTS.ordinal()]),
                        mean(sum[Part.DELTAS.ordinal()])));
            }
            return layers;
        }

        private Vec mean(double[] sum) {
            double[] mean = new double[sum.length];
            for (int j = 0; j < mean.length; j++) {
                mean[j] = sum[j] / count;
            }
            return Vec.of(mean);
        }
    }

    /** Called for each passed piece of a batch, with its start in the batch and its number of samples. */
    private interface Reader {
        void passed(int first, int count);
    }

    /** Copies some numbers of a passed sample. */
    private interface Reading {
        void read(int s, double[] target);
    }
}
