package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.plot.CurveBundle.Grouping;

class RopeTest {

    private static final Path LINE =
            Path.builder().moveTo(0, 5).lineTo(20, 5).lineTo(112, 5).build();

    @Test
    void each_colour_has_its_turn_of_14_pixels() {
        Rope rope = rope(LineDash.SOLID);
        assertThat(spans(rope.turns(LINE, 0, 0))).containsExactly(0.0, 14.0, 56.0, 70.0);
        // A corner of the line is no gap.
        assertThat(spans(rope.turns(LINE, 1, 0))).containsExactly(14.0, 20.0, 20.0, 28.0, 70.0, 84.0);
        assertThat(spans(rope.turns(LINE, 3, 0))).containsExactly(42.0, 56.0, 98.0, 112.0);
    }

    @Test
    void the_dash_goes_on_within_the_turns() {
        assertThat(spans(rope(LineDash.ofInput(1, 2)).turns(LINE, 2, 0))).containsExactly(28.0, 37.0, 84.0, 93.0);
        List<Double> dots = spans(rope(LineDash.ofInput(2, 2)).turns(LINE, 0, 2));
        assertThat(dots).hasSize(8);
        for (int i = 0; i < dots.size(); i += 2) {
            // A dot is round: its line has next to no length, and lies in the middle of its two pixels.
            assertThat(dots.get(i)).isCloseTo(28 * (i / 2) + 0.95, within(1e-9));
            assertThat(dots.get(i + 1)).isCloseTo(28 * (i / 2) + 1.05, within(1e-9));
        }
    }

    @Test
    void neurons_that_separate_are_one_bundle_before_and_two_after() {
        Grouping together = new Grouping(new int[] {0, 0, 0}, false);
        Grouping near = new Grouping(new int[] {0, 0, 0}, true);
        Grouping apart = new Grouping(new int[] {0, 1, 0}, false);
        List<CurveBundle> bundles = CurveBundle.of(List.of(together, together, apart, apart, near, near));
        assertThat(bundles)
                .containsExactlyInAnyOrder(
                        new CurveBundle(List.of(0, 1, 2), 0, 1, false),
                        new CurveBundle(List.of(0, 2), 1, 3, false),
                        new CurveBundle(List.of(1), 1, 4, false),
                        new CurveBundle(List.of(0, 2), 3, 4, true),
                        new CurveBundle(List.of(0, 1, 2), 4, 5, true));
    }

    private static Rope rope(LineDash dash) {
        return new Rope(Palette.LIGHT.neurons().subList(0, 4), dash, 1);
    }

    /** Where the pieces of a level path begin and end. */
    private static List<Double> spans(Path path) {
        List<Double> spans = new ArrayList<>();
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                spans.add(x);
            }

            @Override
            public void lineTo(double x, double y) {
                spans.add(x);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                throw new AssertionError("a rope is straight");
            }

            @Override
            public void close() {
                throw new AssertionError("a rope is open");
            }
        });
        return spans;
    }
}
