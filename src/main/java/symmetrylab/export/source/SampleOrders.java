package symmetrylab.export.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.nn.Batches;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.TrainingSpec;

/** The orders of the samples in the epochs of shuffled runs; runs that draw the same ones share them. */
final class SampleOrders {

    /**
     * What an order depends on.
     *
     * @param seed of the training
     * @param batch samples in a batch
     */
    private record Drawing(long seed, int batch) {}

    private final int samples;
    private final Map<Drawing, RunPlan> longest = new LinkedHashMap<>();

    SampleOrders(Experiment experiment) {
        samples = experiment.data().size();
        for (RunPlan run : experiment.runs()) {
            drawing(run)
                    .ifPresent(drawing -> longest.merge(
                            drawing,
                            run,
                            (one, other) -> one.spec().training().steps()
                                            >= other.spec().training().steps()
                                    ? one
                                    : other));
        }
    }

    /** Whether all runs take their samples in order. */
    boolean areNone() {
        return longest.isEmpty();
    }

    /** How many numbers {@link #text()} has. */
    long places() {
        return longest.values().stream()
                .mapToLong(run -> (long) epochs(run) * samples)
                .sum();
    }

    /** The name of the orders of a run in the script; absent if it takes its samples in order. */
    Optional<String> nameOf(RunPlan run) {
        return drawing(run).map(this::name);
    }

    /** The definitions of all orders: a line for each epoch. */
    String text() {
        List<String> definitions = new ArrayList<>();
        longest.forEach((drawing, run) -> {
            List<String> lines = new ArrayList<>();
            Batches batches = new Batches(run.spec().training(), samples);
            for (int epoch = 0; epoch < epochs(run); epoch++) {
                lines.add(PythonText.line(order(batches, epoch)));
            }
            definitions.add(name(drawing) + " = orders(\"\"\"\n" + String.join("\n", lines) + "\n\"\"\")");
        });
        return String.join("\n\n", definitions);
    }

    private String name(Drawing drawing) {
        return "ORDERS_" + (List.copyOf(longest.keySet()).indexOf(drawing) + 1);
    }

    private int epochs(RunPlan run) {
        int steps = run.spec().training().steps();
        int perEpoch = new Batches(run.spec().training(), samples).perEpoch();
        return (steps + perEpoch - 1) / perEpoch;
    }

    private static int[] order(Batches batches, int epoch) {
        int first = epoch * batches.perEpoch();
        return IntStream.range(first, first + batches.perEpoch())
                .flatMap(step -> Arrays.stream(batches.at(step)))
                .toArray();
    }

    private Optional<Drawing> drawing(RunPlan run) {
        TrainingSpec training = run.spec().training();
        int batch = training.batch().orElse(samples);
        return training.shuffle() && batch < samples && training.steps() > 0
                ? Optional.of(new Drawing(training.seed(), batch))
                : Optional.empty();
    }
}
