package symmetrylab.analysis.state;

import symmetrylab.nn.Parameters;

/** The distance between the neurons of a hidden layer. */
public final class Spread {

    private Spread() {}

    /**
     * The largest ‖uᵢ − uⱼ‖₂ over pairs of neurons of hidden layer {@code hidden}, from 0, where u is a neuron's incoming
     * weights and bias. Exactly 0 if and only if all are equal bit for bit (−0 equals 0); 0 for one neuron. NaN if an
     * entry is not finite. Costs n² · fan-in for n different neurons.
     */
    public static double of(Parameters parameters, int hidden) {
        LayerNeurons neurons = new LayerNeurons(parameters, hidden);
        return of(neurons, NeuronGroups.features(neurons));
    }

    /** The spread of a layer whose features are known: only neurons that differ need to be compared. */
    static double of(LayerNeurons neurons, NeuronGroups features) {
        double largest = 0;
        for (int i = 0; i < features.count(); i++) {
            if (!neurons.isFinite(features.first(i))) {
                return Double.NaN;
            }
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, neurons.distance(features.first(i), features.first(j)));
            }
        }
        return largest;
    }
}
