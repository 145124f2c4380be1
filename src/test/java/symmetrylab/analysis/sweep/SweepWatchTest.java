package symmetrylab.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepReport;
import symmetrylab.testing.Runs;

class SweepWatchTest {

    private static final Experiment EQUAL = Runs.experiment("""
            {'format': 1, 'network': {'hidden': [2]}, 'training': {'steps': 3},
             'initializer': {'weights': {'kind': 'constant', 'value': 1}}}
            """);

    private final SweepWatch watch = new SweepWatch(
            Runs.sweepOfSeeds(EQUAL, 1).caseAt(0), EQUAL.data(), SweepCriteria.DEFAULT, steps -> {}, () -> false);

    @Test
    void a_failing_state_loses_only_the_figures_that_need_it() {
        watch.reached(Runs.withUnfitMemory(Runs.lastReport(EQUAL)));
        SweepOutcome outcome = watch.outcome().orElseThrow();
        assertThat(outcome.failures()).containsOnlyKeys("state", "classes", "split_step");
        assertThat(outcome.measures().state()).isEmpty();
        assertThat(outcome.measures().classCounts()).containsExactly(Optional.empty());
        assertThat(outcome.measures().spreads()).containsExactly(Optional.of(0.0));
        assertThat(outcome.training().loss()).isPositive();
        assertThat(outcome.lastStep()).isEqualTo(3);
    }

    @Test
    void a_step_that_may_have_been_missed_is_left_out() {
        Experiment split = Runs.experiment("{'format': 1, 'training': {'steps': 1}}");
        List<StepReport> reports = Runs.reports(split);
        watch.reached(Runs.withUnfitMemory(Runs.reports(EQUAL).get(0)));
        watch.reached(reports.get(1));
        SweepOutcome outcome = watch.outcome().orElseThrow();
        assertThat(outcome.steps().split()).isEmpty();
        assertThat(outcome.failures()).containsOnlyKeys("split_step");
    }
}
