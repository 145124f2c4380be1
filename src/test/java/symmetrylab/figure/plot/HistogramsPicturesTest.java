package symmetrylab.figure.plot;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Histograms of shallow and deep networks, as small as in a window and as large as in an exported picture. */
@Goldens("histogram-(?!(zero|random)-(light|dark)).*")
class HistogramsPicturesTest {

    @ParameterizedTest
    @CsvSource({
        "zero, zero-against-random, 0, 0, LIGHT, 488, 155",
        "random, zero-against-random, 1, 600, DARK, 488, 155",
        "narrow, deep, 1, 600, LIGHT, 296, 150"
    })
    void histograms_look_as_they_did(String name, String preset, int lane, int step, Theme theme, int width, int height)
            throws IOException {
        check(name, Runs.histories(Runs.preset(preset)), lane, step, theme, width, height);
    }

    @ParameterizedTest
    @CsvSource({
        "vanish, sigmoid, glorot_normal, 1, LIGHT, 560, 320",
        "explode, relu, he_normal, 2, DARK, 560, 320",
        "dead, relu, he_normal, 1, LIGHT, 488, 155",
        "glorot, tanh, glorot_normal, 1, DARK, 640, 300"
    })
    void deep_networks_look_as_they_did(
            String name, String activation, String weights, double gain, Theme theme, int width, int height)
            throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons'}, 'network': {'hidden': [8, 8, 8, 8, 8, 8, 8, 8],
                  'activation': '%s'}, 'training': {'steps': 2, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.001}},
                 'initializer': {'weights': {'kind': '%s', 'gain': %s}, 'seed': 5}}
                """.formatted(activation, weights, gain)));
        check(name, lanes, 0, 0, theme, width, height);
    }

    private static void check(
            String name, List<RunHistory> lanes, int lane, int step, Theme theme, int width, int height)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene = Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style);
        PagePart.all(new HistogramsFigure(scene), style, width, height).check("histogram-" + name);
    }
}
