package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;

/**
 * The {@link StateMeasures} of a state as far as they could be measured.
 *
 * @param state the state of the run
 * @param spreads the spread of each hidden layer
 * @param classCounts the number of classes in each hidden layer
 */
public record MeasuredState(
        Optional<RunState> state, List<Optional<Double>> spreads, List<Optional<Integer>> classCounts) {

    /** Copies the lists. */
    public MeasuredState {
        spreads = List.copyOf(spreads);
        classCounts = List.copyOf(classCounts);
    }

    /** All of {@code measures}. */
    public static MeasuredState of(StateMeasures measures) {
        List<Optional<Double>> spreads = new ArrayList<>();
        for (double spread : measures.spreads().toArray()) {
            spreads.add(Optional.of(spread));
        }
        return new MeasuredState(
                Optional.of(measures.state()),
                spreads,
                measures.classCounts().stream().map(Optional::of).toList());
    }

    /** The measures of the reported state; {@code guard} handles those that fail, which are absent. */
    public static MeasuredState of(StepReport report, MeasureGuard guard) {
        try {
            return of(StateMeasures.of(report));
        } catch (RuntimeException e) {
            return oneByOne(report, guard);
        }
    }

    private static MeasuredState oneByOne(StepReport report, MeasureGuard guard) {
        TrainingState state = report.state();
        List<Optional<Double>> spreads = new ArrayList<>();
        List<Optional<Integer>> classCounts = new ArrayList<>();
        for (int i = 0; i < state.parameters().architecture().hiddenLayers(); i++) {
            int layer = i;
            spreads.add(guard.measure("spread", () -> Spread.of(state.parameters(), layer)));
            classCounts.add(guard.measure(
                    "classes", () -> NeuronClasses.of(state, layer).classes().size()));
        }
        return new MeasuredState(guard.measure("state", () -> StateMeasures.stateOf(report)), spreads, classCounts);
    }
}
