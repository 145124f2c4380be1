package symmetrylab.figure.plot;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Legible;
import symmetrylab.testing.PlotPicture;
import symmetrylab.testing.Runs;

/** Singular values as small as in a window, and as large as in an exported picture. */
@Goldens("rank-(?!(zero|random)-(light|dark)).*")
class SingularPicturesTest {

    private static final PlotPicture PICTURES = new PlotPicture(SingularFigure::new, "rank-");

    @ParameterizedTest
    @CsvSource({
        "zero, zero-against-random, 0, 600, 0, false, LIGHT, 488, 155",
        "random, zero-against-random, 1, 600, 0, false, LIGHT, 488, 155",
        "narrow, zero-against-random, 1, 1200, 0, false, DARK, 296, 150",
        "hidden, zero-against-random, 1, 400, 0, true, DARK, 488, 155",
        "near, tiny-noise, 0, 600, 0, false, DARK, 560, 260",
        "layer, deep, 1, 1200, 1, false, LIGHT, 560, 260"
    })
    void singular_values_look_as_they_did(
            String name,
            String preset,
            int lane,
            int step,
            int layer,
            boolean hidden,
            Theme theme,
            int width,
            int height)
            throws IOException {
        PICTURES.check(
                name,
                Runs.histories(Runs.preset(preset)),
                lane,
                step,
                new PlotView(layer, hidden),
                theme,
                width,
                height);
    }

    @ParameterizedTest
    @CsvSource({"iris, 0, 230, 150", "zero-against-random, 1, 285, 155", "deep, 1, 300, 155", "iris, 1, 1280, 720"})
    void no_text_meets_another(String preset, int lane, int width, int height) {
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        int last = lanes.get(lane).recording().lastStep();
        for (int step : new int[] {0, last / 2, last}) {
            Legible.texts(PICTURES.of(lanes, lane, step, PlotView.PLAIN, Theme.LIGHT), width, height);
        }
    }

    @Test
    void many_values_look_as_they_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 100}, 'network': {'hidden': [24]},
                 'training': {'steps': 300}, 'initializer': {'weights': {'kind': 'glorot_normal'}, 'seed': 1}}
                """));
        PICTURES.check("many", lanes, 0, 290, PlotView.PLAIN, Theme.LIGHT, 560, 260);
    }

    @Test
    void a_layer_that_costs_too_much_looks_as_it_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 2000}, 'network': {'hidden': [160]},
                 'training': {'steps': 3}, 'initializer': {'weights': {'kind': 'he_normal'}, 'seed': 1}}
                """));
        PICTURES.check("costly", lanes, 0, 2, PlotView.PLAIN, Theme.DARK, 488, 155);
    }
}
