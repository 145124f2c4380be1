package symmetrylab.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        List<NeuronClasses> layers = IntStream.range(0, hidden)
                .mapToObj(layer -> NeuronClasses.of(state, layer))
                .toList();
        double[] spreads = new double[hidden];
        List<Integer> counts = new ArrayList<>(hidden);
        for (int layer = 0; layer < hidden; layer++) {
            spreads[layer] = Spread.of(state.parameters(), layer);
            counts.add(layers.get(layer).classes().size());
        }
        return new StepFigures(stateOf(report, layers), Vec.of(spreads), counts);
    }

    private static RunState stateOf(StepReport report, List<NeuronClasses> layers) {
        if (report.diverged()) {
            return RunState.DIVERGED;
        }
        if (report.frozen()) {
            return RunState.FROZEN;
        }
        var sizes = report.state().parameters().architecture().sizes();
        if (sizes.subList(1, sizes.size() - 1).stream().allMatch(size -> size == 1)) {
            return RunState.SINGLE;
        }
        if (layers.stream().allMatch(layer -> layer.classes().size() == 1)) {
            return RunState.IDENTICAL;
        }
        if (layers.stream().anyMatch(NeuronClasses::hasSharedClass)) {
            return RunState.PARTLY_IDENTICAL;
        }
        return layers.stream().anyMatch(NeuronClasses::hasSharedFeature) ? RunState.SAME_FEATURES : RunState.SPLIT;
    }
}
