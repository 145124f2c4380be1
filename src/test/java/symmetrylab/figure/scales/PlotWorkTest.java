package symmetrylab.figure.scales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotWorkTest {

    private final PlotWork work = new PlotWork();
    private final List<Integer> done = new ArrayList<>();

    /** Notes that it was done; equal to those of the same number. */
    private record Squaring(int number, List<Integer> done) implements PlotWork.Piece<Integer> {
        @Override
        public Integer result() {
            done.add(number);
            return number * number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Squaring squaring && squaring.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @Test
    void equal_pieces_are_worked_out_once() {
        assertThat(work.of(new Squaring(3, done))).isEqualTo(9);
        assertThat(work.of(new Squaring(4, done))).isEqualTo(16);
        assertThat(work.of(new Squaring(3, done))).isEqualTo(9);
        assertThat(done).containsExactly(3, 4);
    }

    @Test
    void a_piece_may_need_another() {
        PlotWork.Piece<Integer> outer = () -> 1 + work.of(new Squaring(5, done));
        assertThat(work.of(outer)).isEqualTo(26);
    }

    @Test
    void the_pieces_used_last_are_kept_and_their_number_is_bounded() {
        work.of(new Squaring(0, done));
        for (int i = 1; i < 100; i++) {
            work.of(new Squaring(i, done));
            work.of(new Squaring(0, done));
        }
        assertThat(done).hasSize(100);
        work.of(new Squaring(1, done));
        assertThat(done).hasSize(101);
    }
}
