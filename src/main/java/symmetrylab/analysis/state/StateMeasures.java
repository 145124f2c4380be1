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
        double[] spreads = new double[layers.size()];
        List<Integer> classCounts = new ArrayList<>(spreads.length);
        for (int i = 0; i < spreads.length; i++) {
            Layer layer = layers.get(i);
            spreads[i] = Spread.of(layer.neurons(), layer.features());
            classCounts.add(layer.classes().count());
        }
        return new StateMeasures(stateOf(report, layers), Vec.of(spreads), classCounts);
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
        }
        boolean single = true;
        boolean identical = true;
        boolean sharedClass = false;
        boolean sharedFeature = false;
        // Every recorded step comes by here: streams would take longer than the measures.
        for (Layer layer : layers) {
            single &= layer.neurons().width() == 1;
            identical &= layer.classes().count() == 1;
            sharedClass |= layer.classes().hasShared();
            sharedFeature |= layer.features().hasShared();
        }
        if (single) {
            return RunState.SINGLE;
        } else if (identical) {
            return RunState.IDENTICAL;
        } else if (sharedClass) {
            return RunState.PARTLY_IDENTICAL;
        }
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
