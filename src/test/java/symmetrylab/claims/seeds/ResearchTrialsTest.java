package symmetrylab.claims.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.seeds.LeavingDirections.Counted;
import symmetrylab.claims.start.MirrorImages;
import symmetrylab.claims.watch.RelativeMove;
import symmetrylab.testing.Runs;

/** The trials of what papers say, on cases whose answer is known. */
class ResearchTrialsTest {

    private static final String LINEAR = "'network': {'hidden': [%d], 'activation': 'identity'}";

    private static final String NO_STEP = "'training': {'steps': 0}";

    @Test
    void opposite_neurons_lie_on_one_line() {
        String tiny = "'data': {'kind': 'blobs'}, 'network': {'hidden': [8]}, 'initializer':"
                + " {'weights': {'kind': 'normal', 'sd': 1e-6}}, 'runs': [{}], 'training': {'steps': 500}";
        assertThat(measured(new LeavingDirections(3, Counted.DIRECTIONS), tiny).get("directions"))
                .isEqualTo(2);
        Measurement lines = measurement(new LeavingDirections(3, Counted.LINES), tiny);
        assertThat(lines.figures().get("lines")).isEqualTo(1);
        assertThat(lines.curves().get(0).name()).isEqualTo("lines");
    }

    @Test
    void a_start_a_hundred_times_smaller_waits_as_long_as_its_growth_says() {
        Figures figures = measured(new EscapeDelays(3), """
                'data': {'kind': 'table', 'inputs': [[1], [-1]], 'targets': [[1], [0]]},
                'training': {'steps': 500, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}, 'runs': [
                {'name': 'A', 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-8}}},
                {'name': 'B', 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}}},
                {'name': 'C', 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-4}}}]
                """);
        // Residuals of 1/2 pull with 1/2; at a rate of 1/2 a step multiplies by 1.25.
        double steps = Math.log(100) / Math.log(1.25);
        assertThat(figures.get("first_delay")).isCloseTo(steps, within(1.5));
        assertThat(figures.get("second_delay")).isCloseTo(steps, within(1.5));
        assertThat(figures.get("delay_change")).isLessThan(0.1);
    }

    @Test
    void stronger_modes_come_first_and_in_the_predicted_steps() {
        String modes = "'data': {'kind': 'table', 'inputs': [[1, 0], [0, 1]], 'targets': [%s]}, "
                + LINEAR.formatted(4) + ", 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-4}}, 'runs': [{}],"
                + " 'training': {'steps': 600, 'hold': 'biases', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.05}}";
        Measurement measured = measurement(new ModeSteps(3), modes.formatted("[4, 0], [0, 1]"));
        double faster = measured.figures().get("step_4.0");
        assertThat(measured.figures().get("least_wait"))
                .isPositive()
                .isEqualTo(measured.figures().get("step_1.0") - faster);
        assertThat(measured.figures().get("largest_error")).isLessThan(1.0 / 3);
        assertThat(faster).isCloseTo(Math.log(4 / 16e-8) / (0.05 * 4), within(20.0));
        assertThat(measured.curves()).hasSize(2);
        assertThat(measured(new ModeSteps(3), modes.formatted("[1, 0], [0, 4]")).get("least_wait"))
                .isNegative();
    }

    @Test
    void lines_are_counted_run_by_run() {
        String run = "{'name': '%s', 'training': {'steps': 0, 'l2': %s}, 'initializer': {'weights':"
                + " [{'kind': 'explicit', 'values': [%s]}, {'kind': 'zero'}]}}";
        Figures figures = measured(
                new FinalLines(2),
                "'network': {'hidden': [3]}, 'runs': ["
                        + run.formatted("A", "0", "[1, 0], [-1, 0], [0, 1]") + ", "
                        + run.formatted("B", "0.1", "[1, 0], [2, 0], [3, 0]") + ", "
                        + run.formatted("C", "0.2", "[1, 0], [1, 1], [0, 1]") + "]");
        assertThat(figures.get("lines_1")).isEqualTo(2);
        assertThat(figures.get("lines_2")).isEqualTo(1);
        assertThat(figures.get("largest_rise")).isEqualTo(2);
        assertThat(figures.get("last_lines")).isEqualTo(3);
    }

    @Test
    void the_drift_of_one_step_goes_with_the_square_of_the_rate() {
        String run = "{'name': '%s', 'training': {'steps': 1, 'optimizer': {'kind': 'sgd', 'learning_rate': %s}}}";
        Figures figures = measured(
                new NormDrift(3),
                "'data': {'kind': 'moons'}, 'network': {'activation': 'relu'}, 'runs': [" + run.formatted("A", "0.1")
                        + ", " + run.formatted("B", "0.3") + "]");
        assertThat(figures.get("lowest_rate_drift")).isPositive();
        assertThat(figures.get("highest_rate_drift")).isCloseTo(9 * figures.get("lowest_rate_drift"), within(1e-12));
    }

    @Test
    void a_network_has_no_barrier_to_itself_and_one_to_its_neurons_in_another_order() {
        String same = "'data': {'kind': 'xor'}, " + NO_STEP + ", 'initializer': {'weights': [{'kind': 'explicit',"
                + " 'values': [[3, 1], [1, 3], [2, 2], [0, 1]]}, {'kind': 'constant', 'value': 1}]}, 'runs': [{}]";
        Figures figures = measured(new Barriers(3, 10), same);
        assertThat(figures.get("trained_seeds")).isEqualTo(3);
        assertThat(figures.get("barrier_before")).isZero();
        assertThat(figures.get("barrier_after")).isZero();
        assertThat(measurement(new Barriers(3, 1e-9), same).leftOut()).isPresent();
        Figures trained = measured(new Barriers(4, 0.1), """
                'data': {'kind': 'moons'}, 'training': {'steps': 3000, 'optimizer':
                {'kind': 'sgd', 'learning_rate': 0.5}}, 'runs': [{}]
                """);
        assertThat(trained.get("barrier_before")).isGreaterThan(0.2);
        assertThat(trained.get("barrier_after")).isLessThan(0.02);
    }

    @Test
    void only_odd_activations_have_mirror_images() {
        String start = "'network': {'activation': '%s'}, 'initializer': {'weights': {'kind': 'normal', 'sd': 1},"
                + " 'biases': {'kind': 'normal', 'sd': 1}}, 'runs': [{}], " + NO_STEP;
        Figures tanh = measured(new MirrorImages(), start.formatted("tanh"));
        assertThat(tanh.get("neurons")).isEqualTo(4);
        assertThat(tanh.get("neurons_that_matter")).isZero();
        assertThat(measured(new MirrorImages(), start.formatted("sigmoid")).get("neurons_that_matter"))
                .isEqualTo(4);
    }

    @Test
    void the_move_is_a_share_of_the_weights_at_the_start() {
        String line = "'data': {'kind': 'table', 'inputs': [[1]], 'targets': [[-0.5]]}, " + LINEAR.formatted(1)
                + ", 'initializer': {'weights': {'kind': 'constant', 'value': 1}}, 'runs': [{}],"
                + " 'training': {'steps': 5, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}}";
        // The residual of 3/2 moves the weight of 1 by 0.15; the loss falls from 9/8 to 0.41.
        Figures first = measured(new RelativeMove(0.5), line);
        assertThat(first.get("relative_move")).isCloseTo(0.15, within(1e-15));
        assertThat(first.get("reached_step")).isEqualTo(1);
        assertThat(measured(new RelativeMove(2), line).get("relative_move")).isZero();
        Figures never = measured(new RelativeMove(-1), line);
        assertThat(never.get("relative_move")).isNaN();
        assertThat(never.get("reached_step")).isInfinite();
    }

    @Test
    void the_product_of_equal_columns_has_rank_1_and_that_of_unit_vectors_rank_2() {
        String factors = "'data': {'kind': 'table', 'inputs': [[1, 0], [0, 1]], 'targets': [[3, 1], [1, 2]]}, "
                + LINEAR.formatted(2) + ", 'initializer': {'weights': {'kind': '%s'%s}}, 'runs': [{}],"
                + " 'training': {'steps': 2000, 'hold': 'biases'}";
        Figures equal = measured(new FactorProduct(2), factors.formatted("constant", ", 'value': 0.1"));
        assertThat(equal.get("second_singular_share")).isLessThan(1e-15);
        assertThat(equal.get("loss")).isGreaterThan(0.1);
        Figures unit = measured(new FactorProduct(2), factors.formatted("identity", ""));
        assertThat(unit.get("second_singular_share")).isEqualTo(1);
        assertThat(unit.get("loss")).isLessThan(1e-6);
        assertThat(measured(new FactorProduct(2), factors.formatted("zero", "")).get("largest_weight_change"))
                .isZero();
    }

    private static Figures measured(Trial trial, String fields) {
        return measurement(trial, fields).figures();
    }

    private static Measurement measurement(Trial trial, String fields) {
        return trial.measure(Runs.experiment("{'format': 1, " + fields + "}"));
    }
}
