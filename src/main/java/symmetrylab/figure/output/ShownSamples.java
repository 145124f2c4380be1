package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/**
 * The samples that a picture shows, with a network's outputs: those to train on, then those held out.
 *
 * @param samples the samples shown, evenly chosen if there are more
 * @param all the number of all samples
 */
public record ShownSamples(List<Shown> samples, int all) {

    /**
     * A sample with the network's outputs.
     *
     * @param input one entry a feature
     * @param target one entry an output
     * @param outputs of the network
     * @param heldOut whether it is kept from training
     */
    public record Shown(Vec input, Vec target, Vec outputs, boolean heldOut) {

        /** The class of the sample, for targets that are classes. */
        public int label() {
            return Classification.of(target);
        }

        /** The class predicted by the network. */
        public int answer() {
            return Classification.of(outputs);
        }

        /** Whether the two differ, as in the accuracy. */
        public boolean isWrong() {
            return label() != answer();
        }
    }

    /** The samples to train on, and the held-out ones too if {@code heldOut}; at most {@code most}, evenly chosen. */
    public static ShownSamples of(Parameters parameters, DataSet data, boolean heldOut, int most) {
        int training = data.size();
        int all = training + (heldOut ? data.validation().map(DataSet::size).orElse(0) : 0);
        int count = Math.min(all, most);
        double[][] inputs = new double[data.features()][count];
        List<Vec> rows = new ArrayList<>(count);
        List<Vec> targets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int index = index(i, all, count);
            DataSet part = index < training ? data : data.validation().orElseThrow();
            int row = index < training ? index : index - training;
            Vec input = part.inputs().row(row);
            for (int feature = 0; feature < inputs.length; feature++) {
                inputs[feature][i] = input.get(feature);
            }
            rows.add(input);
            targets.add(part.targets().row(row));
        }
        List<Mat> layers = new Network(parameters).activations(Mat.of(inputs));
        Mat outputs = layers.get(layers.size() - 1);
        List<Shown> shown = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            shown.add(new Shown(rows.get(i), targets.get(i), outputs.column(i), index(i, all, count) >= training));
        }
        return new ShownSamples(List.copyOf(shown), all);
    }

    /** The sample in place {@code i} of {@code count} evenly chosen ones. */
    private static int index(int i, int all, int count) {
        return (int) ((long) i * all / count);
    }

    /** Whether only some of the samples are shown. */
    public boolean areSome() {
        return samples.size() < all;
    }
}
