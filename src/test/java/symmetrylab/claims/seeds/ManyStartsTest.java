package symmetrylab.claims.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.testing.Runs;

/** The trials that train from many starts, on data that a network without hidden neurons learns or cannot learn. */
class ManyStartsTest {

    private static final String EASY = """
            'data': {'kind': 'or'}, 'network': {'hidden': []},
            'training': {'steps': 200, 'optimizer': {'kind': 'sgd', 'learning_rate': 2}}
            """;

    @Test
    void a_run_without_steps_never_succeeds_and_a_trained_one_always_does() {
        Trial trial = new SuccessRates(3, "steps", run -> run.training().steps());
        Measurement measured = measured(trial, EASY + """
                , 'initializer': {'weights': {'kind': 'normal', 'sd': 0.1}},
                'runs': [{'name': 'Zero', 'training': {'steps': 0}}, {'name': 'Many'}]
                """);
        assertThat(measured.figures().get("first_rate")).isZero();
        assertThat(measured.figures().get("last_rate")).isEqualTo(1);
        assertThat(measured.figures().get("best_above_first")).isEqualTo(1);
        assertThat(measured.figures().get("best_above_last")).isZero();
        assertThat(measured.curves().get(0).places().toArray()).containsExactly(0, 200);
    }

    @Test
    void rates_are_paired_by_seed() {
        Figures same = measured(new PairedRates(4), EASY + ", 'runs': [{}, {'name': 'Other'}]")
                .figures();
        assertThat(same.get("rate")).isEqualTo(1);
        assertThat(same.get("difference_low")).isZero();
        assertThat(same.get("difference_high")).isZero();
        Figures worse = measured(
                        new PairedRates(4), EASY + ", 'runs': [{}, {'name': 'Other', 'training': {'steps': 0}}]")
                .figures();
        assertThat(worse.get("difference")).isEqualTo(1);
    }

    @Test
    void the_gap_between_groups_is_the_widest_with_enough_seeds_on_each_side() {
        assertThat(LossGroups.widestGap(0, 0.1, 0.5, 0.6)).isEqualTo(2);
        double[] sorted = new double[40];
        sorted[39] = 9;
        for (int i = 20; i < 39; i++) {
            sorted[i] = 1;
        }
        assertThat(LossGroups.widestGap(sorted)).isEqualTo(20);
        Figures alike = measured(new LossGroups(3), EASY + ", 'runs': [{}]").figures();
        assertThat(alike.get("gap")).isLessThan(0.1);
    }

    @Test
    void a_constant_start_is_compared_with_the_best_random_one() {
        Measurement measured = measured(new ConstantStarts(3), constant("'zero'"));
        Figures figures = measured.figures();
        // From zero XOR's residuals cancel: the loss stays ln 2.
        assertThat(figures.get("loss")).isCloseTo(Math.log(2), within(1e-12));
        assertThat(figures.get("random_best_loss") + figures.get("loss_above_best"))
                .isCloseTo(figures.get("loss"), within(1e-15));
        assertThat(figures.get("loss_above_best")).isPositive();
        assertThat(measured.curves().get(0).name()).isEqualTo("loss");
    }

    @Test
    void cases_that_share_their_random_starts_measure_the_same_as_alone() {
        Trial shared = new ConstantStarts(3).sharing();
        for (String start : List.of("'zero'", "'constant', 'value': 0.5", "'constant', 'value': -1")) {
            assertThat(measured(shared, constant(start))).isEqualTo(measured(new ConstantStarts(3), constant(start)));
        }
        String moreSteps = constant("'zero'").replace("300", "400");
        assertThat(measured(shared, moreSteps)).isEqualTo(measured(new ConstantStarts(3), moreSteps));
    }

    private static String constant(String start) {
        return """
                'data': {'kind': 'xor'}, 'network': {'hidden': [4]},
                'training': {'steps': 300, 'optimizer': {'kind': 'sgd', 'learning_rate': 1}},
                'runs': [{'initializer': {'weights': {'kind': %s}}},
                         {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}}}]
                """.formatted(start);
    }

    private static Measurement measured(Trial trial, String fields) {
        return trial.measure(Runs.experiment("{'format': 1, " + fields + "}"));
    }
}
