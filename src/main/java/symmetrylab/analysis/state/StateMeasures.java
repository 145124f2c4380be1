package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;

/**
 * The measures of a state.
 *
 * @param state the state of the run
 * @param spreads the spread of each hidden layer
 * @param classCounts the number of classes in each hidden layer
 */
public record StateMeasures(RunState state, Vec spreads, List<Integer> classCounts) {

    /** Copies the list. */
    public StateMeasures {
        classCounts = List.copyOf(classCounts);
    }

    /** The neurons of a hidden layer in groups. */
    private record Layer(LayerNeurons neurons, NeuronGroups features, NeuronGroups classes) {}

    /** The measures of the reported state. */
    public static StateMeasures of(StepReport report) {
        List<Layer> layers = layers(report.state());
        return new StateMeasures(
                stateOf(report, layers),
                Vec.of(layers.stream()
                        .mapToDouble(layer -> Spread.of(layer.neurons(), layer.features()))
                        .toArray()),
                layers.stream().map(layer -> layer.classes().count()).toList());
    }

    /** The state of the run in the report, without the spreads, which cost far more. */
    public static RunState stateOf(StepReport report) {
        return stateOf(report, layers(report.state()));
    }

    private static RunState stateOf(StepReport report, List<Layer> layers) {
        if (report.diverged()) {
            return RunState.DIVERGED;
        } else if (report.frozen()) {
            return RunState.FROZEN;
        } else if (layers.stream().allMatch(layer -> layer.neurons().width() == 1)) {
            return RunState.SINGLE;
        } else if (layers.stream().allMatch(layer -> layer.classes().count() == 1)) {
            return RunState.IDENTICAL;
        } else if (layers.stream().anyMatch(layer -> layer.classes().hasShared())) {
            return RunState.PARTLY_IDENTICAL;
        }
        boolean sharedFeature =
                layers.stream().anyMatch(layer -> layer.features().hasShared());
        return sharedFeature ? RunState.SAME_FEATURES : RunState.SPLIT;
    }

    private static List<Layer> layers(TrainingState state) {
        int hidden = state.parameters().architecture().hiddenLayers();
        List<Layer> layers = new ArrayList<>(hidden);
        for (int layer = 0; layer < hidden; layer++) {
            LayerNeurons neurons = new LayerNeurons(state.parameters(), layer);
            NeuronGroups features = NeuronGroups.features(neurons);
            layers.add(new Layer(neurons, features, NeuronGroups.classes(state, layer, features)));
        }
        return layers;
    }
}
