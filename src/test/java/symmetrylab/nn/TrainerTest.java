package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.Runs;

class TrainerTest {

    private static final String CIRCLE =
            "{'format': 1, 'data': {'kind': 'circle', 'samples': 30}, 'network': {'hidden':"
                    + " [5, 3], 'activation': 'relu'}, 'training': {'batch': 7, 'steps': 60, 'optimizer': {'kind': 'sgd',"
                    + " 'learning_rate': 0.2, 'momentum': 0.8, 'nesterov': true}}}";
    private static final String XOR_SIGMOID = "{'format': 1, 'network': {'hidden': [4], 'activation': 'sigmoid'},"
            + " 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}, 'training': {'batch': 1, 'steps':"
            + " 200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}";
    private static final String IRIS = "{'format': 1, 'data': {'kind': 'iris'}, 'network': {'hidden': [6]},"
            + " 'initializer': {'weights': {'kind': 'uniform', 'min': -0.5, 'max': 0.5}, 'noise': {'sd': 1e-3,"
            + " 'biases': true}}, 'training': {'batch': 10, 'steps': 50}}";
    private static final String REAL = "{'format': 1, 'data': {'kind': 'table', 'inputs': [[0.1], [0.7], [-0.3]],"
            + " 'targets': [[1.5], [-2], [0.3]]}, 'network': {'hidden': [3, 3]}, 'training': {'steps': 100,"
            + " 'optimizer': {'kind': 'sgd', 'momentum': 0.5}}}";

    private record Known(String text, String hash) {}

    /** Hashes of the states of short runs: they must be the same on every machine and in every Java version. */
    static List<Known> knownRuns() {
        return List.of(
                new Known(CIRCLE, "1494ceac0df83bf3"),
                new Known(XOR_SIGMOID, "5ac380425f5ac881"),
                new Known(IRIS, "444233786d0d065a"),
                new Known(REAL, "b1de47e8fdfb3b09"));
    }

    @ParameterizedTest
    @MethodSource("knownRuns")
    void a_run_has_the_same_bits_everywhere(Known known) {
        assertThat(hash(Runs.experiment(known.text()))).isEqualTo(known.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {CIRCLE, XOR_SIGMOID, IRIS, REAL})
    void a_resumed_run_is_the_run_from_the_start(String text) {
        Experiment experiment = Runs.experiment(text);
        List<StepReport> reports = Runs.reports(experiment);
        int middle = reports.size() / 2 + 1;
        Trainer fresh = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = reports.get(middle).state();
        for (int step = middle; step < reports.size(); step++) {
            assertThat(bits(state)).isEqualTo(bits(reports.get(step).state()));
            assertThat(fresh.updateGradient(state))
                    .isEqualTo(new Trainer(experiment.runs().get(0), experiment.data())
                            .updateGradient(reports.get(step).state()));
            state = fresh.next(state);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CIRCLE, XOR_SIGMOID, IRIS, REAL})
    void a_run_has_one_state_more_than_steps(String text) {
        Experiment experiment = Runs.experiment(text);
        List<StepReport> reports = Runs.reports(experiment);
        assertThat(reports).hasSize(experiment.runs().get(0).spec().training().steps() + 1);
        for (int step = 0; step < reports.size(); step++) {
            assertThat(reports.get(step).step()).isEqualTo(step);
        }
    }

    @Test
    void a_run_ends_with_its_first_state_that_is_not_finite() {
        Experiment experiment =
                Runs.experiment("{'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets':"
                        + " [[1], [3.5]]}, 'network': {'hidden': [3], 'activation': 'identity'}, 'training': {'optimizer':"
                        + " {'kind': 'sgd', 'learning_rate': 1e6}}}");
        List<StepReport> reports = Runs.reports(experiment);
        assertThat(reports.size()).isBetween(3, 100);
        assertThat(reports.get(reports.size() - 1).diverged()).isTrue();
        assertThat(reports.subList(0, reports.size() - 1)).noneMatch(StepReport::diverged);
    }

    @Test
    void a_listener_can_end_training() {
        Experiment experiment = Runs.experiment(CIRCLE);
        int[] told = new int[2];
        StepListener first = report -> ++told[0] < 5;
        new Trainer(experiment.runs().get(0), experiment.data()).train(first.and(report -> ++told[1] > 0));
        assertThat(told).containsExactly(5, 5);
    }

    @Test
    void the_learning_rate_may_be_so_small_that_no_weight_moves_without_being_frozen() {
        Experiment experiment = Runs.experiment(
                "{'format': 1, 'training': {'steps': 3, 'optimizer': {'kind': 'sgd', 'learning_rate': 1e-300}}}");
        List<StepReport> reports = Runs.reports(experiment);
        assertThat(reports.get(3).state().parameters().weight(0, 0, 0))
                .isEqualTo(reports.get(0).state().parameters().weight(0, 0, 0));
        assertThat(reports.get(3).frozen()).isFalse();
    }

    private static String hash(Experiment experiment) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StepReport report : Runs.reports(experiment)) {
                digest.update(bits(report.state()));
                digest.update(bits(report.evaluation().gradient()));
                digest.update(ByteBuffer.allocate(8)
                        .putDouble(report.evaluation().loss())
                        .array());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bits(TrainingState state) {
        ByteBuffer both = ByteBuffer.allocate(16 * state.parameters().size() + 4);
        both.putInt(state.step()).put(bits(state.parameters()));
        state.memory().ifPresent(memory -> both.put(bits(memory)));
        return both.array();
    }

    private static byte[] bits(Parameters parameters) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * parameters.size());
        for (double value : parameters.toArray()) {
            buffer.putDouble(value);
        }
        return buffer.array();
    }
}
