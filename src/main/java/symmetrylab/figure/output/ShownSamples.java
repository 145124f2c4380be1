package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The samples that a picture shows, with a network's outputs: those to train on, then those held out.
 *
 * @param samples the samples shown, evenly chosen if there are more
 * @param all the number of all samples
 */
record ShownSamples(List<Shown> samples, int all) {

    /**
     * A sample with the network's outputs.
     *
     * @param input one entry a feature
     * @param target one entry an output
     * @param outputs of the network
     * @param heldOut whether it is kept from training
     */
    record Shown(Vec input, Vec target, Vec outputs, boolean heldOut) {

        /** The class of the sample, for targets that are classes. */
        int label() {
            return Classification.of(target);
        }

        /** The class predicted by the network. */
        int answer() {
            return Classification.of(outputs);
        }

        /** Whether the two differ, as in the accuracy. */
        boolean isWrong() {
            return label() != answer();
        }
    }

    /** The samples to train on, and the held-out ones too if {@code heldOut}; at most {@code most}, evenly chosen. */
    static ShownSamples of(Parameters parameters, DataSet data, boolean heldOut, int most) {
        Network network = new Network(parameters);
        int training = data.size();
        int all = training + (heldOut ? data.validation().map(DataSet::size).orElse(0) : 0);
        int count = Math.min(all, most);
        List<Shown> shown = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int index = (int) ((long) i * all / count);
            boolean held = index >= training;
            DataSet part = held ? data.validation().orElseThrow() : data;
            int row = held ? index - training : index;
            Vec input = part.inputs().row(row);
            shown.add(new Shown(input, part.targets().row(row), network.outputs(input), held));
        }
        return new ShownSamples(List.copyOf(shown), all);
    }

    /** Whether only some of the samples are shown. */
    boolean areSome() {
        return samples.size() < all;
    }
}
