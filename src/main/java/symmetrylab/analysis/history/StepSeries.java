package symmetrylab.analysis.history;

import java.util.Arrays;
import java.util.Optional;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;

/** The measures of the kept states of a run; immutable. */
final class StepSeries {

    private final int layers;
    private final byte[] states;
    private final byte[] freezes;
    private final double[] spreads;
    private final short[] classCounts;
    private final int count;

    // The recorder owns the arrays; it only writes after the first `count` states, or replaces an array.
    StepSeries(int layers, byte[] states, byte[] freezes, double[] spreads, short[] classCounts, int count) {
        this.layers = layers;
        this.states = states;
        this.freezes = freezes;
        this.spreads = spreads;
        this.classCounts = classCounts;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** Gives copies of the measures of the first {@code kept} states to a recorder, with room for more. */
    void copyTo(HistoryRecorder recorder, int kept) {
        int room = Math.max(64, kept);
        recorder.take(
                Arrays.copyOf(states, room),
                Arrays.copyOf(freezes, room),
                Arrays.copyOf(spreads, room * layers),
                Arrays.copyOf(classCounts, room * layers));
    }

    RunState state(int index) {
        return RunState.values()[states[index]];
    }

    /** How the state is frozen; empty if it is not. */
    Optional<Freeze> freeze(int index) {
        return state(index) == RunState.FROZEN ? Optional.of(Freeze.values()[freezes[index]]) : Optional.empty();
    }

    double spread(int index, int hidden) {
        return spreads[index * layers + hidden];
    }

    int classCount(int index, int hidden) {
        return classCounts[index * layers + hidden];
    }
}
