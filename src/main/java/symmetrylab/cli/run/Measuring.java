package symmetrylab.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import symmetrylab.cli.console.Failures;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Measures what is printed of runs: a figure that fails is left out, and the others stand. */
final class Measuring {

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
            // Whatever goes wrong in it, an hour of training is not lost for one number.
            String owner = run.spec().name();
            failures.putIfAbsent(
                    List.of(owner, name), Text.of("run.notMeasured", VisibleText.of(owner), name, Failures.fault(e)));
            return Optional.empty();
        }
    }

    /** A line for each figure of a run that failed, in however many states. */
    List<Text> failures() {
        return List.copyOf(failures.values());
    }
}
