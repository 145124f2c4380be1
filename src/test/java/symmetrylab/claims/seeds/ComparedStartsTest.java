package symmetrylab.claims.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.Figures;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

class ComparedStartsTest {

    private static final double LN_2 = StrictMath.log(2);

    @Test
    void an_epoch_of_single_samples_has_a_step_for_each() {
        Experiment experiment = pair(
                "'kind': 'xor'",
                "{'kind': 'zero'}",
                "{'kind': 'zero'}",
                "'activation': 'sigmoid'",
                "'batch': 1, 'shuffle': false");
        Figures figures = new EpochLosses(3, 1, 2).measure(experiment).figures();
        var reports = Runs.reports(experiment);
        assertThat(figures.get("early_loss"))
                .isEqualTo(reports.get(4).evaluation().loss());
        assertThat(figures.get("late_loss"))
                .isEqualTo(reports.get(8).evaluation().loss());
        assertThat(figures.get("lowest_early_loss")).isLessThanOrEqualTo(figures.get("early_loss"));
        assertThat(figures.get("random_median_late_loss")).isEqualTo(figures.get("late_loss"));
    }

    @Test
    void work_is_the_multiplications_of_all_steps() {
        Experiment experiment = pair("'kind': 'and'", "{'kind': 'constant', 'value': 0.5}", "{'kind': 'zero'}");
        Figures figures = new WorkToLoss(3).measure(experiment).figures();
        // Four samples: two for each of 8 weights of the first layer, three for each of 4 of the second.
        assertThat(figures.get("multiplications_per_step")).isEqualTo(4 * (2 * 8 + 3 * 4));
        assertThat(figures.get("steps_to_loss")).isBetween(1.0, 500.0);
        assertThat(figures.get("work")).isEqualTo(figures.get("steps_to_loss") * 112);
        assertThat(figures.get("random_median_work")).isInfinite();
    }

    @Test
    void the_rate_does_not_matter_where_nothing_moves() {
        Experiment experiment = pair("'kind': 'xor'", "{'kind': 'zero'}", "{'kind': 'glorot_normal'}");
        Figures figures =
                new LearningRates(3, Vec.of(0.01, 0.5)).measure(experiment).figures();
        assertThat(figures.get("ratio")).isEqualTo(1);
        assertThat(figures.get("best_loss")).isEqualTo(LN_2, within(1e-15));
        assertThat(figures.get("random_ratio")).isGreaterThan(2);
        assertThat(figures.get("random_best_rate")).isEqualTo(0.5);
    }

    @Test
    void what_names_one_class_gains_on_one_half_what_it_loses_on_the_other() {
        Experiment experiment =
                pair("'kind': 'moons', 'samples': 30, 'validation': 0.5", "{'kind': 'zero'}", "{'kind': 'zero'}");
        Figures figures = new HeldOutAccuracies(4, List.of("first", "second"))
                .measure(experiment)
                .figures();
        assertThat(figures.get("first_training_accuracy") + figures.get("first_validation_accuracy"))
                .isEqualTo(1, within(1e-12));
        assertThat(figures.get("first_gap")).isGreaterThan(0);
        assertThat(figures.get("gap_difference_low")).isZero();
        assertThat(figures.get("gap_difference_high")).isZero();
    }

    @Test
    void seeds_draw_the_samples_held_out() {
        Experiment experiment = pair(
                "'kind': 'moons', 'samples': 30, 'validation': 0.5", "{'kind': 'glorot_normal'}", "{'kind': 'zero'}");
        Figures figures = new HeldOutAccuracies(4, List.of("first", "second"))
                .measure(experiment)
                .figures();
        assertThat(figures.get("validation_difference")).isGreaterThan(0.1);
        assertThat(figures.get("validation_difference_low"))
                .isLessThan(figures.get("validation_difference"))
                .isGreaterThan(2 * figures.get("validation_difference") - 1);
        assertThat(figures.get("validation_difference_high")).isGreaterThan(figures.get("validation_difference"));
    }

    @Test
    void equal_neurons_neither_split_nor_solve_xor() {
        Experiment experiment =
                pair("'kind': 'xor'", "{'kind': 'constant', 'value': 0.5}", "{'kind': 'normal', 'sd': 1}");
        Figures figures = new SplitsAndSolves(5).measure(experiment).figures();
        assertThat(figures.get("final_spread")).isZero();
        assertThat(figures.get("solves")).isZero();
        assertThat(figures.get("random_rate")).isGreaterThanOrEqualTo(0.6);
        assertThat(figures.get("random_solves")).isEqualTo(1);
    }

    private static Experiment pair(String data, String first, String second) {
        return pair(data, first, second, "'activation': 'tanh'", "'batch': 'full'");
    }

    private static Experiment pair(String data, String first, String second, String network, String training) {
        String rest = ", 'network': {" + network + "}, 'training': {" + training + ", 'steps': 500,"
                + " 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}";
        return Runs.experiment("{'format': 1, 'data': {" + data + "}, 'runs': ["
                + "{'name': 'First', 'initializer': {'weights': " + first + "}" + rest + ", "
                + "{'name': 'Second', 'initializer': {'weights': " + second + "}" + rest + "]}");
    }
}
