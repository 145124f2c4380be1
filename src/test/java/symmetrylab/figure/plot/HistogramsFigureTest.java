package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class HistogramsFigureTest {

    private final List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));
    private final SharedScales scales = SharedScales.of(lanes);

    private Scene scene(int lane, int step) {
        return Scene.of(lanes.get(lane), step, scales, Styles.of(Palette.LIGHT, 12));
    }

    private static long notes(Scene scene, int width) {
        List<String> texts = TextPen.of(new HistogramsFigure(scene), width, 150);
        String update = "Δw/w";
        int at = texts.indexOf(update);
        return at < 0 ? 0 : texts.size() - at - 1;
    }

    @Test
    void the_updates_of_both_layers_are_written_or_neither() {
        for (int width = 200; width <= 488; width++) {
            for (int step : new int[] {0, 1, 5, 50, 300, 600}) {
                assertThat(Math.min(notes(scene(1, step), width), 2))
                        .as("%d wide, step %d", width, step)
                        .isIn(0L, 2L);
            }
        }
        assertThat(notes(scene(1, 600), 230)).as("in four lanes").isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureKind.class,
            names = {"HISTOGRAMS", "SINGULAR"})
    void a_plot_paints_what_its_work_computes(FigureKind kind) {
        StepWork work = kind.work(lanes.get(1), scales, PlotView.PLAIN).orElseThrow();
        assertThat(work.isKnown(7)).isFalse();
        TextPen.of(kind.of(scene(1, 7)), 488, 150);
        assertThat(work.isKnown(7)).as("what is painted").isTrue();
        work.compute(8);
        assertThat(work.isKnown(8)).isTrue();
    }
}
