package symmetrylab.analysis;

import java.util.List;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;

/**
 * What is measured of every state.
 *
 * @param state what the run is like
 * @param spreads the spread of each hidden layer
 * @param classCounts the number of classes in each hidden layer
 */
public record StepFigures(RunState state, Vec spreads, List<Integer> classCounts) {

    /** Copies the list. */
    public StepFigures {
        classCounts = List.copyOf(classCounts);
    }

    /** The figures of the state that {@code report} tells of. */
    public static StepFigures of(StepReport report) {
        TrainingState state = report.state();
        int hidden = state.parameters().architecture().hiddenLayers();
        double[] spreads = new double[hidden];
        Integer[] counts = new Integer[hidden];
        boolean sharedFeature = false;
        boolean sharedClass = false;
        boolean allIdentical = true;
        boolean allSingle = true;
        for (int layer = 0; layer < hidden; layer++) {
            LayerNeurons neurons = new LayerNeurons(state.parameters(), layer);
            NeuronGroups features = NeuronGroups.features(neurons);
            NeuronGroups classes = NeuronGroups.classes(state, layer, features);
            spreads[layer] = Spread.of(neurons, features);
            counts[layer] = classes.count();
            sharedFeature |= features.hasShared();
            sharedClass |= classes.hasShared();
            allIdentical &= classes.count() == 1;
            allSingle &= neurons.width() == 1;
        }
        RunState runState;
        if (report.diverged()) {
            runState = RunState.DIVERGED;
        } else if (report.frozen()) {
            runState = RunState.FROZEN;
        } else if (allSingle) {
            runState = RunState.SINGLE;
        } else if (allIdentical) {
            runState = RunState.IDENTICAL;
        } else if (sharedClass) {
            runState = RunState.PARTLY_IDENTICAL;
        } else {
            runState = sharedFeature ? RunState.SAME_FEATURES : RunState.SPLIT;
        }
        return new StepFigures(runState, Vec.of(spreads), List.of(counts));
    }
}
