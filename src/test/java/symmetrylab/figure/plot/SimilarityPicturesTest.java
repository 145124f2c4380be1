package symmetrylab.figure.plot;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PlotPicture;
import symmetrylab.testing.Runs;

/** Similarity of neurons in plots as small as in a window, and as large as in an exported picture. */
@Goldens("similarity-(?!(zero|random)-(light|dark)).*")
class SimilarityPicturesTest {

    private static final PlotPicture PICTURES = new PlotPicture(SimilarityFigure::new, "similarity-");

    @ParameterizedTest
    @CsvSource({
        "zero, zero-against-random, 0, 0, 0, false, LIGHT, 488, 155",
        "identical, zero-against-random, 0, 600, 0, false, DARK, 488, 155",
        "random, zero-against-random, 1, 600, 0, false, LIGHT, 560, 260",
        "narrow, zero-against-random, 1, 1200, 0, true, DARK, 296, 150",
        "alone, zero-against-random, 1, 600, 0, false, LIGHT, 232, 150",
        "high, zero-against-random, 1, 600, 0, false, LIGHT, 296, 460",
        "layer, deep, 1, 1200, 2, false, LIGHT, 488, 155"
    })
    void similarity_looks_as_it_did(
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
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        PICTURES.check(name, lanes, lane, step, new PlotView(layer, hidden), theme, width, height);
    }

    @ParameterizedTest
    @CsvSource({
        "zero, zero-against-random, 0, 600, LIGHT, 488, 155",
        "random, zero-against-random, 1, 600, DARK, 560, 460",
        "alone, tiny-noise, 0, 300, LIGHT, 232, 150",
    })
    void distances_look_as_they_did(String name, String preset, int lane, int step, Theme theme, int width, int height)
            throws IOException {
        PlotView view = new PlotView(0, false, Set.of(PlotOption.DISTANCES));
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        PICTURES.check("distances-" + name, lanes, lane, step, view, theme, width, height);
    }

    @Test
    void condensed_neurons_look_as_they_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'samples': 100, 'noise': 0.35},
                 'network': {'hidden': [16]},
                 'training': {'steps': 600, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}, 'seed': 1}}
                """));
        PICTURES.check("condensed", lanes, 0, 400, PlotView.PLAIN, Theme.LIGHT, 560, 260);
        PICTURES.check("start", lanes, 0, 0, PlotView.PLAIN, Theme.DARK, 560, 260);
    }
}
