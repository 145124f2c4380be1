package symmetrylab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.export.numbers.Measuring;
import symmetrylab.export.numbers.RunOutcome;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class RunSummaryTest {

    @Test
    void what_could_not_be_measured_is_a_dash() {
        Experiment equal = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [2]}, 'training': {'steps': 3},
                 'initializer': {'weights': {'kind': 'constant', 'value': 1}}}
                """);
        RunPlan run = equal.runs().get(0);
        StepReport last = Runs.withUnfitMemory(Runs.lastReport(equal));
        MeasuredState measures = MeasuredState.of(last, new Measuring().of(run));
        RunOutcome outcome = new RunOutcome(run, Optional.empty(), last, measures, Optional.empty());
        assertThat(RunSummary.of(List.of(outcome), Words.english()).lines().skip(1))
                .singleElement()
                .asString()
                .matches("Run +3 +- +0\\.\\d+ +\\d+% +0 +-");
    }
}
