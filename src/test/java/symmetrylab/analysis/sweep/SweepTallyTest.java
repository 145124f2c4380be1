package symmetrylab.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

class SweepTallyTest {

    private static final SweepCase CASE =
            Runs.sweepOfSeeds(Runs.experiment("{'format': 1}"), 1).caseAt(0);

    @Test
    void no_cases_have_no_median() {
        SweepTally tally = new SweepTally();
        assertThat(tally.cases()).isZero();
        assertThat(tally.loss().median()).isEmpty();
        assertThat(tally.solved().median()).isEmpty();
        assertThat(tally.ended(RunState.SPLIT)).isZero();
    }

    @Test
    void the_median_is_the_middle_or_between_the_two_in_the_middle() {
        SweepTally tally = new SweepTally();
        add(tally, 3, OptionalInt.of(30), RunState.SPLIT);
        add(tally, 1, OptionalInt.empty(), RunState.SPLIT);
        add(tally, 2, OptionalInt.of(10), RunState.SPLIT);
        assertThat(tally.loss().median()).hasValue(2);
        assertThat(tally.solved().median()).hasValue(20);
        add(tally, 10, OptionalInt.of(11), RunState.FROZEN);
        assertThat(tally.loss().median()).hasValue(2.5);
        assertThat(tally.solved().median()).hasValue(11);
        assertThat(tally.solved().count()).isEqualTo(3);
        assertThat(tally.lowLoss().count()).isZero();
        assertThat(tally.ended(RunState.SPLIT)).isEqualTo(3);
        assertThat(tally.ended(RunState.FROZEN)).isEqualTo(1);
    }

    @Test
    void each_kind_of_step_is_counted_separately() {
        SweepTally tally = new SweepTally();
        StateMeasures measures = new StateMeasures(RunState.SPLIT, Vec.of(1), List.of(4));
        tally.add(new SweepOutcome(
                CASE,
                1,
                9,
                new Score(0.1, OptionalDouble.empty()),
                Optional.of(new Score(0.25, OptionalDouble.of(1))),
                MeasuredState.of(measures),
                new SweepSteps(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3), OptionalInt.of(4)),
                Map.of()));
        assertThat(tally.validationLoss().median()).hasValue(0.25);
        assertThat(tally.lowLoss().median()).hasValue(1);
        assertThat(tally.solved().median()).hasValue(2);
        assertThat(tally.escaped().median()).hasValue(4);
    }

    @Test
    void the_median_of_two_infinite_losses_is_infinite() {
        SweepTally tally = new SweepTally();
        add(tally, Double.POSITIVE_INFINITY, OptionalInt.empty(), RunState.DIVERGED);
        add(tally, Double.POSITIVE_INFINITY, OptionalInt.empty(), RunState.DIVERGED);
        assertThat(tally.loss().median()).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_loss_of_nan_counts_as_the_largest() {
        SweepTally tally = new SweepTally();
        for (double loss : new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY, 2, 3}) {
            add(tally, loss, OptionalInt.empty(), RunState.DIVERGED);
        }
        assertThat(tally.loss().median()).hasValue(3);
    }

    @Test
    void many_cases_are_all_counted() {
        SweepTally tally = new SweepTally();
        for (int i = 0; i <= 1000; i++) {
            add(tally, i, OptionalInt.of(2 * i), RunState.SPLIT);
        }
        assertThat(tally.cases()).isEqualTo(1001);
        assertThat(tally.loss().median()).hasValue(500);
        assertThat(tally.solved().median()).hasValue(1000);
    }

    private static void add(SweepTally tally, double loss, OptionalInt solved, RunState state) {
        StateMeasures measures = new StateMeasures(state, Vec.of(1), List.of(4));
        Score score = new Score(loss, OptionalDouble.empty());
        OptionalInt never = OptionalInt.empty();
        tally.add(new SweepOutcome(
                CASE,
                1,
                9,
                score,
                Optional.empty(),
                MeasuredState.of(measures),
                new SweepSteps(never, solved, never, never),
                Map.of()));
    }
}
