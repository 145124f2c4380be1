package symmetrylab.export.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import symmetrylab.analysis.state.MeasureGuard;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** Measures the printed figures of runs; one that fails is left out, and the others remain. */
public final class Measuring {

    private final Map<List<String>, Text> failures = new LinkedHashMap<>();

    /**
     * A figure of {@code run}; absent if it fails.
     *
     * @param name of the figure in tables
     */
    <T> Optional<T> measure(RunPlan run, String name, Supplier<T> figure) {
        try {
            return Optional.of(figure.get());
        } catch (RuntimeException e) {
            // An hour of training must not be lost for one number, whatever goes wrong in it.
            failed(run.spec().name(), name, e);
            return Optional.empty();
        }
    }

    /** The guard of the figures of {@code run}. */
    public MeasureGuard of(RunPlan run) {
        return new MeasureGuard() {
            @Override
            public <T> Optional<T> measure(String name, Supplier<T> figure) {
                return Measuring.this.measure(run, name, figure);
            }
        };
    }

    /** Records that a figure of the run {@code owner} failed. */
    public void failed(String owner, String name, RuntimeException fault) {
        failures.putIfAbsent(
                List.of(owner, name), Text.of("run.notMeasured", VisibleText.of(owner), name, Worded.faultOf(fault)));
    }

    /** A line for each figure of a run that failed, in one state or many. */
    public List<Text> failures() {
        return List.copyOf(failures.values());
    }
}
