package symmetrylab.figure.scales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.numeric.Range;
import symmetrylab.testing.Runs;

class GhostRangeTest {

    private static final Range LANES = new Range(-1, 3);

    @Test
    void a_scale_is_widened_as_far_as_the_ghost_reaches() {
        GhostRange ghost = new GhostRange(new Range(-2, 3.5), new Range(0.1, 4));
        assertThat(ghost.extended(LANES)).isEqualTo(new Range(-2, 3.5));
        assertThat(ghost.extendedLoss(new Range(0.2, 3))).isEqualTo(new Range(0.2, 4));
        GhostRange inside = new GhostRange(new Range(0, 1), new Range(0.3, 0.4));
        assertThat(inside.extended(LANES)).isEqualTo(LANES);
        assertThat(inside.extendedLoss(new Range(0.2, 3))).isEqualTo(new Range(0.2, 3));
    }

    @Test
    void a_scale_is_widened_by_at_most_half() {
        GhostRange far = new GhostRange(new Range(-100, 1e300), new Range(0, 1e9));
        assertThat(far.extended(LANES)).isEqualTo(new Range(-3, 5));
        assertThat(far.extendedLoss(new Range(0.2, 3))).isEqualTo(new Range(0.2, 4.5));
        GhostRange away = new GhostRange(new Range(90, 100), Range.EMPTY);
        assertThat(away.extended(LANES)).isEqualTo(new Range(-1, 5));
    }

    @Test
    void lanes_that_are_all_zero_cannot_be_flattened() {
        GhostRange ghost = new GhostRange(new Range(-2, 7), new Range(0.5, 0.7));
        assertThat(ghost.extended(new Range(0, 0))).isEqualTo(new Range(-2, 7));
        assertThat(ghost.extended(Range.EMPTY)).isEqualTo(new Range(-2, 7));
        assertThat(ghost.extendedLoss(Range.EMPTY)).isEqualTo(new Range(0.7, 0.7));
    }

    @Test
    void only_the_visible_part_of_a_ghost_counts() {
        // Set to zero at step 10, the layer had weights of 2, and grows on in the ghost.
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'initializer': {'weights': {'kind': 'constant', 'value': 2}},
                 'training': {'steps': 300}, 'edits': [{'step': 10, 'kind': 'set', 'layer': 1, 'to': 1, 'from': 1,
                   'value': 0.5}]}
                """));
        RunHistory lane = lanes.get(0);
        GhostRange whole = GhostRange.of(lane, 300);
        assertThat(whole.weights().max()).isGreaterThanOrEqualTo(2.0 - 0.01);
        assertThat(GhostRange.of(lane, 5).weights()).isEqualTo(Range.EMPTY);
        assertThat(GhostRange.of(lane.withoutGhost(), 300)).isEqualTo(new GhostRange(Range.EMPTY, Range.EMPTY));
        SharedScales with = SharedScales.of(lanes);
        SharedScales without = SharedScales.of(List.of(lane.withoutGhost()));
        assertThat(with.weightLimit()).as("edges are those of the lanes").isEqualTo(without.weightLimit());
        assertThat(with.lastStep()).isEqualTo(without.lastStep());
    }
}
