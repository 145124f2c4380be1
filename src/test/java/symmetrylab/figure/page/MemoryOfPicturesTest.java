package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Experiment;
import symmetrylab.testing.Pixels;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** The picture of a step does not depend on how much of the run was kept. */
class MemoryOfPicturesTest {

    private static final Experiment DROPOUT = Runs.experiment("""
            {'format': 1, 'data': {'kind': 'circle', 'samples': 40, 'validation': 0.25},
             'network': {'hidden': [4, 3]}, 'training': {'batch': 7, 'steps': 300, 'dropout': 0.2,
              'optimizer': {'kind': 'adam'}}}
            """);

    private static final RunHistory WHOLE = kept(Runs.DEFAULT_BYTES);
    private static final SharedScales SCALES = SharedScales.of(List.of(WHOLE));

    // 0 keeps two states or three, the others more; some of the painted steps are kept and some are not.
    @ParameterizedTest
    @ValueSource(longs = {0, 10_000, 40_000})
    void any_step_is_painted_the_same_with_any_memory_bound(long bytes) {
        RunHistory bounded = kept(bytes);
        int stride = bounded.recording().strideSteps();
        assertThat(stride).isGreaterThan(1);
        assertThat(WHOLE.recording().strideSteps()).isEqualTo(1);
        for (int step : new int[] {0, 1, 31, 64, 100, 255, 256, 257, 299, 300}) {
            assertThat(pixels(bounded, step)).as("step " + step).isEqualTo(pixels(WHOLE, step));
        }
    }

    @Test
    void another_step_is_painted_differently() {
        assertThat(pixels(WHOLE, 100)).isNotEqualTo(pixels(WHOLE, 200));
    }

    private static RunHistory kept(long bytes) {
        return Runs.history(DROPOUT.runs().get(0), DROPOUT.data(), bytes);
    }

    private static Pixels pixels(RunHistory history, int step) {
        FigureStyle style = Styles.of(Palette.LIGHT, 14);
        Figure figure = FigureKind.NETWORK.of(Scene.of(history, step, SCALES, style));
        return Pixels.of(
                FigureImage.opaque(PictureSize.of(400, 300)).paint(figure).image());
    }
}
