package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.SharedWork;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Runs;

class TrainerTest {

    private static final String CIRCLE = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 30},
             'network': {'hidden': [5, 3], 'activation': 'relu'},
             'training': {'batch': 7, 'steps': 60,
              'optimizer': {'kind': 'sgd', 'learning_rate': 0.2, 'momentum': 0.8, 'nesterov': true}}}
            """;
    private static final String XOR_SIGMOID = """
            {'format': 1, 'network': {'hidden': [4], 'activation': 'sigmoid'},
             'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3},
             'training': {'batch': 1, 'steps': 200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
            """;
    private static final String IRIS = """
            {'format': 1, 'data': {'kind': 'iris'}, 'network': {'hidden': [6]},
             'initializer': {'weights': {'kind': 'uniform', 'min': -0.5, 'max': 0.5},
              'noise': {'sd': 1e-3, 'biases': true}}, 'training': {'batch': 10, 'steps': 50}}
            """;
    private static final String REAL = """
            {'format': 1, 'data': {'kind': 'table', 'inputs': [[0.1], [0.7], [-0.3]],
              'targets': [[1.5], [-2], [0.3]]}, 'network': {'hidden': [3, 3]},
             'training': {'steps': 100, 'optimizer': {'kind': 'sgd', 'momentum': 0.5}}}
            """;

    private static final String WIDE = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 70},
             'network': {'hidden': [20, 18], 'activation': 'silu', 'output': 'tanh'},
             'training': {'batch': 32, 'steps': 40, 'optimizer': {'kind': 'adam', 'learning_rate': 0.02},
              'dropout': 0.2, 'seed': 7}}
            """;
    private static final String SHARED = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 150},
             'network': {'hidden': [100, 90], 'activation': 'sigmoid'},
             'training': {'batch': 61, 'steps': 60, 'optimizer': {'kind': 'sgd', 'momentum': 0.5}, 'seed': 2}}
            """;
    private static final String SHARED_WITH_DROPOUT = """
            {'format': 1, 'data': {'kind': 'spiral', 'samples': 131},
             'network': {'hidden': [70, 131, 20], 'activation': 'gelu'},
             'training': {'steps': 60, 'optimizer': {'kind': 'adam'}, 'dropout': 0.3, 'l2': 1e-4, 'seed': 3}}
            """;
    private static final String RMSPROP = """
            {'format': 1, 'data': {'kind': 'blobs', 'samples': 31, 'seed': 4},
             'network': {'hidden': [6], 'activation': 'elu', 'loss': 'mse'},
             'training': {'batch': 5, 'steps': 80, 'optimizer': {'kind': 'rmsprop'}, 'l1': 0.001, 'l2': 0.01}}
            """;
    private static final String ADAGRAD = """
            {'format': 1, 'data': {'kind': 'xnor', 'coding': 'pm1'},
             'network': {'hidden': [3, 3], 'activation': 'leaky_relu', 'output': 'identity'},
             'training': {'steps': 100, 'optimizer': {'kind': 'adagrad', 'learning_rate': 0.1}}}
            """;
    private static final String SOFTPLUS = """
            {'format': 1, 'data': {'kind': 'iris', 'standardize': false},
             'network': {'hidden': [5], 'activation': 'softplus'},
             'initializer': {'weights': {'kind': 'normal', 'sd': 0.3}, 'seed': 2},
             'training': {'batch': 50, 'steps': 40, 'optimizer': {'kind': 'adam'}, 'l2': 0.001}}
            """;
    private static final String GELU = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 17},
             'network': {'hidden': [4, 4], 'activation': 'gelu'},
             'training': {'batch': 1, 'steps': 60, 'dropout': 0.5,
              'optimizer': {'kind': 'sgd', 'momentum': 0.9, 'learning_rate': 0.01}}}
            """;
    private static final String SAME = """
            {'format': 1, 'data': {'kind': 'and'},
             'network': {'hidden': [7], 'activation': 'tanh', 'loss': 'mse'},
             'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
              'nudges': [{'layer': 1, 'to': 2, 'from': 1, 'add': 1e-9}]}, 'training': {'steps': 200}}
            """;

    private static final String EDITED = """
            {'format': 1, 'data': {'kind': 'moons', 'samples': 20}, 'network': {'hidden': [4, 3]},
             'training': {'batch': 6, 'steps': 60, 'optimizer': {'kind': 'adam', 'learning_rate': 0.02}},
             'edits': [{'step': 5, 'kind': 'copy', 'layer': 1, 'neuron': 2, 'onto': 4},
              {'step': 30, 'kind': 'nudge', 'layer': 1, 'to': 4, 'from': 0, 'add': 1e-6},
              {'step': 9, 'kind': 'zero', 'layer': 2},
              {'step': 9, 'kind': 'set', 'layer': 2, 'to': 1, 'from': 3, 'value': 0.5}]}
            """;

    private record Known(String text, String hash) {}

    /** Hashes of the states of short runs: they must be the same on every machine and in every Java version. */
    static List<Known> knownRuns() {
        return List.of(
                new Known(CIRCLE, "0257ca88cc9488cc"),
                new Known(XOR_SIGMOID, "061e14a17041d10f"),
                new Known(IRIS, "0f6c5c3b1ae61db5"),
                new Known(REAL, "7d441380f566ef01"),
                new Known(WIDE, "e6f4c419e8ee97b0"),
                new Known(SHARED, "5891c8d045ac22d0"),
                new Known(SHARED_WITH_DROPOUT, "2ae45f925d41a115"),
                new Known(RMSPROP, "5aa9d6174b8bc648"),
                new Known(ADAGRAD, "359a93f857388c58"),
                new Known(SOFTPLUS, "edfdc0590f5063c8"),
                new Known(GELU, "de30881744e44096"),
                new Known(SAME, "a12bb3b80bb6150c"),
                new Known(EDITED, "2951da8e8e487ecd"));
    }

    @ParameterizedTest
    @MethodSource("knownRuns")
    void a_run_has_the_same_bits_everywhere(Known known) {
        assertThat(hash(Runs.experiment(known.text()))).isEqualTo(known.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {CIRCLE, XOR_SIGMOID, IRIS, REAL, WIDE, RMSPROP, ADAGRAD, SOFTPLUS, GELU, SAME, EDITED})
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
    @ValueSource(strings = {CIRCLE, XOR_SIGMOID, IRIS, REAL, WIDE, RMSPROP, ADAGRAD, SOFTPLUS, GELU, SAME, EDITED})
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
        Experiment experiment = Runs.experiment(Experiments.DIVERGING_LINEAR);
        List<StepReport> reports = Runs.reports(experiment);
        assertThat(reports.size()).isBetween(3, 100);
        assertThat(reports.get(reports.size() - 1).diverged()).isTrue();
        assertThat(reports.subList(0, reports.size() - 1)).noneMatch(StepReport::diverged);
    }

    @Test
    void samples_held_out_are_scored_and_not_trained_on() {
        Experiment held = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'iris', 'validation': 0.4, 'seed': 3},
                 'training': {'batch': 8, 'steps': 20}}
                """);
        StepReport last = Runs.lastReport(held);
        DataSet validation = held.data().validation().orElseThrow();
        Evaluation alone = new Backprop(held.runs().get(0).architecture(), validation)
                .evaluate(last.state().parameters());
        assertThat(last.evaluation().validation()).hasValue(alone.training());
        assertThat(validation.size()).isEqualTo(60);
        DataSet trainingPart = new DataSet(
                held.data().inputs(),
                held.data().targets(),
                held.data().targetKind(),
                held.data().featureNames(),
                held.data().outputNames());
        StepReport without = Runs.reports(held.runs().get(0), trainingPart).get(20);
        assertThat(bits(without.state())).isEqualTo(bits(last.state()));
        assertThat(without.evaluation().training()).isEqualTo(last.evaluation().training());
        assertThat(without.evaluation().validation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CIRCLE, XOR_SIGMOID, IRIS, REAL, WIDE, RMSPROP, ADAGRAD, SOFTPLUS, GELU, EDITED})
    void a_step_without_a_listener_allocates_no_objects(String text) {
        Experiment experiment = Runs.experiment(text);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20; i++) {
            trainer.advance(start, 300);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        trainer.advance(start, 10);
        long few = threads.getCurrentThreadAllocatedBytes() - before;
        before = threads.getCurrentThreadAllocatedBytes();
        trainer.advance(start, 310);
        long many = threads.getCurrentThreadAllocatedBytes() - before;
        // Both create the state at their end; 300 more steps must cost less than one small object each.
        assertThat(many - few).isLessThan(300 * 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHARED, SHARED_WITH_DROPOUT})
    void a_large_step_has_the_same_bits_on_one_thread_and_on_several(String text) {
        Experiment experiment = Runs.experiment(text);
        int processors = Runtime.getRuntime().availableProcessors();
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState shared = trainer.advance(trainer.start(), 60);
        List<SharedWork> others = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            others.add(new SharedWork(1));
        }
        // No processor is left over, so this trains alone.
        TrainingState alone = trainer.advance(trainer.start(), 60);
        others.forEach(SharedWork::close);
        assertThat(bits(shared)).isEqualTo(bits(alone));
        List<StepReport> reports = Runs.reports(experiment.runs().get(0), experiment.data());
        assertThat(bits(reports.get(60).state())).isEqualTo(bits(alone));
    }

    @Test
    void a_shared_step_allocates_no_objects_on_any_thread() {
        Experiment experiment = Runs.experiment(SHARED);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        trainer.advance(start, 2000);
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            // A thread of the pool may be called anew at any time, which allocates some thousand bytes.
            few = Math.min(few, allocatedBy(() -> trainer.advance(start, 100)));
            many = Math.min(many, allocatedBy(() -> trainer.advance(start, 1_100)));
        }
        // The smallest object takes 16 bytes.
        assertThat(many - few).isLessThan(1_000 * 16);
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long before = LongStream.of(threads.getThreadAllocatedBytes(ids))
                .filter(bytes -> bytes > 0)
                .sum();
        work.run();
        return LongStream.of(threads.getThreadAllocatedBytes(ids))
                        .filter(bytes -> bytes > 0)
                        .sum()
                - before;
    }

    @Test
    void a_listener_can_end_training() {
        Experiment experiment = Runs.experiment(CIRCLE);
        int[] heard = new int[2];
        StepListener first = report -> ++heard[0] < 5;
        new Trainer(experiment.runs().get(0), experiment.data()).train(first.and(report -> ++heard[1] > 0));
        assertThat(heard).containsExactly(5, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {CIRCLE, IRIS, REAL, WIDE, RMSPROP, GELU})
    void a_listener_gets_the_states_that_it_wants(String text) {
        Experiment experiment = Runs.experiment(text);
        List<StepReport> all = Runs.reports(experiment);
        List<StepReport> some = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        StepListener everySeventh = wanting(7, some::add);
        new Trainer(experiment.runs().get(0), experiment.data())
                .train(everySeventh.and(wanting(10, report -> other.add(report.step()))));
        int last = all.size() - 1;
        assertThat(some.stream().map(StepReport::step).toList())
                .isEqualTo(IntStream.rangeClosed(0, last)
                        .filter(step -> step % 7 == 0 || step == last)
                        .boxed()
                        .toList());
        assertThat(other).contains(0, 10, last).doesNotContain(7);
        for (StepReport report : some) {
            assertThat(bits(report.state()))
                    .isEqualTo(bits(all.get(report.step()).state()));
            assertThat(report.evaluation()).isEqualTo(all.get(report.step()).evaluation());
            assertThat(report.frozen()).isEqualTo(all.get(report.step()).frozen());
            assertThat(report.isLast()).isEqualTo(report.step() == last);
        }
    }

    @Test
    void the_step_of_divergence_is_found_even_if_no_state_is_wanted() {
        // The loss overflows long before a weight does; and with mse and identity long after the bound is passed.
        for (String network : List.of(
                "{'hidden': [3], 'activation': 'identity'}",
                "{'hidden': [3, 2], 'activation': 'relu'}",
                "{'hidden': [20], 'activation': 'softplus'}")) {
            for (String rate : List.of("1e6", "30", "1e200")) {
                Experiment experiment = Runs.experiment("""
                        {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[1], [3.5]]},
                         'network': %s, 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': %s}}}
                        """.formatted(network, rate));
                List<StepReport> all = Runs.reports(experiment);
                List<StepReport> heard = new ArrayList<>();
                new Trainer(experiment.runs().get(0), experiment.data()).train(wanting(1_000_000, heard::add));
                StepReport last = heard.get(heard.size() - 1);
                assertThat(last.step()).isEqualTo(all.size() - 1);
                assertThat(last.diverged()).isEqualTo(all.get(all.size() - 1).diverged());
                assertThat(last.isLast()).isTrue();
            }
        }
    }

    @Test
    void penalties_are_in_the_update_and_not_in_the_evaluation() {
        String text = """
                {'format': 1, 'data': {'kind': 'or'},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1},
                  'biases': {'kind': 'constant', 'value': 0.5}}, 'training': {'steps': 1, %s}}
                """;
        StepReport plain =
                Runs.reports(Runs.experiment(text.formatted("'l1': 0"))).get(0);
        Experiment experiment = Runs.experiment(text.formatted("'l1': 0.25, 'l2': 0.5"));
        StepReport penalized = Runs.reports(experiment).get(0);
        assertThat(penalized.evaluation()).isEqualTo(plain.evaluation());
        Parameters gradient =
                new Trainer(experiment.runs().get(0), experiment.data()).updateGradient(penalized.state());
        Parameters weights = plain.state().parameters();
        assertThat(gradient.bias(0, 1)).isEqualTo(plain.evaluation().gradient().bias(0, 1));
        double weight = weights.weight(0, 2, 1);
        assertThat(gradient.weight(0, 2, 1))
                .isEqualTo(plain.evaluation().gradient().weight(0, 2, 1) + (0.25 * Math.signum(weight) + 0.5 * weight));
    }

    @Test
    void a_penalty_moves_weights_that_the_data_leave_alone() {
        // One input that is always 0: its weights get no gradient from the data.
        String text = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[0], [0]], 'targets': [[0.5], [0.5]]},
                 'network': {'hidden': [], 'output': 'identity'},
                 'initializer': {'weights': {'kind': 'constant', 'value': %s}},
                 'training': {'batch': %s, 'l2': %s, 'steps': 2}}
                """;
        for (String batch : List.of("'full'", "1")) {
            assertThat(frozenAtStart(text.formatted("1", batch, "0"))).isTrue();
            assertThat(frozenAtStart(text.formatted("1", batch, "0.1"))).isFalse();
            assertThat(frozenAtStart(text.formatted("0", batch, "0.1"))).isTrue();
        }
    }

    @Test
    void batches_in_order_whose_samples_cancel_freeze_a_network() {
        // XOR from zero with batches 00, 01 and 10, 11: opposite residuals meet equal activations in each of them.
        String text = """
                {'format': 1, 'data': {'kind': 'xor'}, 'network': {'hidden': [4], 'activation': 'sigmoid'},
                 'initializer': {'weights': {'kind': 'zero'}},
                 'training': {'batch': %d, 'shuffle': %b, 'steps': 20}}
                """;
        List<StepReport> inOrder = Runs.reports(Runs.experiment(text.formatted(2, false)));
        assertThat(inOrder).allMatch(StepReport::frozen);
        assertThat(inOrder.get(20).state().parameters().hasNoWeight()).isTrue();
        assertThat(frozenAtStart(text.formatted(2, true))).isFalse();
        assertThat(frozenAtStart(text.formatted(1, false))).isFalse();
        assertThat(frozenAtStart(text.formatted(3, false))).isFalse();
    }

    @Test
    void the_last_smaller_batch_in_order_counts_too() {
        // Two samples cancel, the third alone does not.
        String text = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [1], [1]], 'targets': [[1], [-1], [%s]]},
                 'network': {'hidden': [], 'output': 'identity'}, 'initializer': {'weights': {'kind': 'zero'}},
                 'training': {'batch': 2, 'shuffle': false, 'steps': 2}}
                """;
        assertThat(frozenAtStart(text.formatted("0.5"))).isFalse();
        assertThat(frozenAtStart(text.formatted("0"))).isTrue();
    }

    @Test
    void dropout_without_a_hidden_layer_has_no_effect() {
        // Opposite residuals over the full batch.
        String text = """
                {'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []},
                 'initializer': {'weights': {'kind': 'zero'}}, 'training': {'dropout': 0.5, 'steps': 2}}
                """;
        assertThat(Runs.reports(Runs.experiment(text)))
                .extracting(StepReport::frozen)
                .containsExactly(true, false, false);
    }

    @Test
    void a_network_that_dropout_could_move_is_not_frozen() {
        // Without dropout the network is exact; with it, what a mask leaves is wrong.
        String exact = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1]], 'targets': [[0.75]]},
                 'network': {'hidden': [2], 'activation': 'identity', 'output': 'identity'},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [[0.5], [1]]},
                   {'kind': 'explicit', 'values': [[0.5, 0.5]]}]}, 'training': {'steps': 3, 'dropout': %s}}
                """;
        assertThat(frozenAtStart(exact.formatted("0"))).isTrue();
        assertThat(frozenAtStart(exact.formatted("0.5"))).isFalse();
        String zero = """
                {'format': 1, 'data': {'kind': 'and'}, 'initializer': {'weights': {'kind': 'zero'}},
                 'training': {'steps': 3, 'dropout': 0.5}}
                """;
        assertThat(frozenAtStart(zero)).isTrue();
    }

    @Test
    void gradients_that_cancel_without_a_mask_do_not_freeze_a_network_with_dropout() {
        // Both neurons of the second layer are silent, and the deltas they send down cancel, unless one of them is left
        // out.
        String opposite = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1]], 'targets': [[1]]},
                 'network': {'hidden': [1, %1$d], 'activation': '%2$s', 'output': 'identity'},
                 'initializer': {'weights': [{'kind': 'zero'}, {'kind': 'explicit', 'values': [%3$s]},
                   {'kind': 'explicit', 'values': [[%4$s]]}]}, 'training': {'steps': 20, 'dropout': %5$s}}
                """;
        String rows = "[1]" + ", [1]".repeat(19);
        String signs = "1, -1" + ", 1, -1".repeat(9);
        for (String[] network : new String[][] {{"2", "[1], [1]", "1, -1"}, {"20", rows, signs}}) {
            int width = Integer.parseInt(network[0]);
            assertThat(frozenAtStart(opposite.formatted(width, "tanh", network[1], network[2], "0")))
                    .isTrue();
            List<StepReport> moving =
                    Runs.reports(Runs.experiment(opposite.formatted(width, "tanh", network[1], network[2], "0.5")));
            assertThat(moving.get(0).frozen()).isFalse();
            assertThat(moving.get(20).state().parameters().weight(0, 0, 0)).isNotZero();
            // A relu at 0 sends nothing down, whatever the mask.
            assertThat(frozenAtStart(opposite.formatted(width, "relu", network[1], network[2], "0.5")))
                    .isTrue();
        }
    }

    @Test
    void a_penalty_that_the_slope_cancels_does_not_freeze_a_network_with_dropout() {
        // The outgoing weight is so small that its own penalty is 0; the neuron is silent, its slope -1e-24.
        String text = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1]], 'targets': [[1]]},
                 'network': {'hidden': [1], 'activation': 'identity', 'output': 'identity'},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [[%s]]},
                   {'kind': 'explicit', 'values': [[1e-24]]}],
                  'biases': [{'kind': 'explicit', 'values': [-%s]}, {'kind': 'zero'}]},
                 'training': {'steps': 1, 'l2': 1e-300, 'dropout': %s}}
                """;
        double slope = -Runs.reports(Runs.experiment(text.formatted("1e276", "1e276", "0")))
                .get(0)
                .evaluation()
                .gradient()
                .weight(0, 0, 0);
        double weight = slope / 1e-300;
        assertThat(slope).isEqualTo(1e-300 * weight);
        assertThat(frozenAtStart(text.formatted(weight, weight, "0"))).isTrue();
        assertThat(frozenAtStart(text.formatted(weight, weight, "0.5"))).isFalse();
    }

    @Test
    void dropout_of_no_hidden_neuron_leaves_a_network_frozen_by_its_penalty() {
        // The slope of ½(w - 1)² at w = ½ is -½, the penalty's 1 · ½.
        String text = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1]], 'targets': [[1]]},
                 'network': {'hidden': [], 'output': 'identity'},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
                 'training': {'steps': 1, 'l2': 1, 'dropout': 0.5}}
                """;
        assertThat(frozenAtStart(text)).isTrue();
    }

    @Test
    void with_dropout_a_resumed_epoch_draws_the_same_masks() {
        Experiment experiment = Runs.experiment(WIDE);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState middle = trainer.advance(trainer.start(), 20);
        Parameters first = trainer.updateGradient(middle);
        trainer.updateGradient(trainer.start());
        assertThat(trainer.updateGradient(middle)).isEqualTo(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.advance(middle, 19))
                .withMessage("state 19 lies before state 20");
    }

    private static boolean frozenAtStart(String text) {
        return Runs.reports(Runs.experiment(text)).get(0).frozen();
    }

    private static StepListener wanting(int stride, StepListener listener) {
        return new StepListener() {
            @Override
            public boolean reached(StepReport report) {
                return listener.reached(report);
            }

            @Override
            public boolean wants(int step) {
                return step % stride == 0;
            }
        };
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
        ByteBuffer both = ByteBuffer.allocate(24 * state.parameters().size() + 4);
        both.putInt(state.step()).put(bits(state.parameters()));
        state.memory().forEach(memory -> both.put(bits(memory)));
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
