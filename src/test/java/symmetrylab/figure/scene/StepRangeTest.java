package symmetrylab.figure.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepRangeTest {

    private final StepRange range = new StepRange(100, 300);

    @Test
    void a_range_turns_by_whole_lengths_to_a_later_step() {
        assertThat(range.turnedTo(0, 1000)).as("not reached yet").isEqualTo(range);
        assertThat(range.turnedTo(300, 1000)).isEqualTo(range);
        assertThat(range.turnedTo(301, 1000)).isEqualTo(new StepRange(300, 500));
        assertThat(range.turnedTo(500, 1000)).isEqualTo(new StepRange(300, 500));
        assertThat(range.turnedTo(501, 1000)).isEqualTo(new StepRange(500, 700));
        assertThat(range.turnedTo(950, 1000)).as("no later than the end").isEqualTo(new StepRange(800, 1000));
    }

    @Test
    void a_range_stays_within_a_shorter_run() {
        assertThat(range.turnedTo(250, 250)).isEqualTo(new StepRange(50, 250));
        assertThat(range.turnedTo(150, 150)).isEqualTo(new StepRange(0, 150));
    }
}
