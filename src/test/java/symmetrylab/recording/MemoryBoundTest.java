package symmetrylab.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryBoundTest {

    @Test
    void the_runs_share_it_equally() {
        assertThat(MemoryBound.DEFAULT.bytesOfEach(1)).isEqualTo(256L << 20);
        assertThat(MemoryBound.DEFAULT.bytesOfEach(4)).isEqualTo(64L << 20);
        assertThat(new MemoryBound(1).bytesOfEach(3)).isEqualTo(349_525);
        // More than fits into an int.
        assertThat(new MemoryBound(65_536).bytesOfEach(1)).isEqualTo(1L << 36);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65_537, Integer.MAX_VALUE})
    void bounds_outside_the_limits_are_refused(int megabytes) {
        assertThatThrownBy(() -> new MemoryBound(megabytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a memory of " + megabytes + " MB; allowed: 1 to 65536 MB");
    }
}
