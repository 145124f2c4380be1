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

/** Maps as small as in a window, and as large as in an exported picture. */
@Goldens("map-(?!(zero|random)-(light|dark)).*")
class MapPicturesTest {

    private static final PlotPicture PICTURES = new PlotPicture(MapFigure::new, "map-");

    @ParameterizedTest
    @CsvSource({
        "zero, zero-against-random, 0, 600, 0, false, false, LIGHT, 488, 155",
        "random, zero-against-random, 1, 600, 0, false, false, LIGHT, 488, 155",
        "narrow, zero-against-random, 1, 1200, 0, false, false, DARK, 296, 150",
        "hidden, zero-against-random, 1, 400, 0, true, false, DARK, 488, 155",
        "near, tiny-noise, 0, 600, 0, false, false, DARK, 488, 155",
        "layer, deep, 1, 1200, 1, false, false, LIGHT, 560, 260"
    })
    void maps_look_as_they_did(
            String name,
            String preset,
            int lane,
            int step,
            int layer,
            boolean hidden,
            boolean folded,
            Theme theme,
            int width,
            int height)
            throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        PICTURES.check(
                name,
                lanes,
                lane,
                step,
                new PlotView(layer, hidden, folded ? Set.of(PlotOption.FOLD_MIRRORS) : Set.of()),
                theme,
                width,
                height);
    }

    @Test
    void mirror_images_apart_and_folded_look_as_they_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'samples': 100, 'noise': 0.35},
                 'network': {'hidden': [16]},
                 'training': {'steps': 600, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}, 'seed': 1}}
                """));
        PICTURES.check("apart", lanes, 0, 500, new PlotView(0, false), Theme.LIGHT, 560, 260);
        PICTURES.check(
                "folded", lanes, 0, 500, new PlotView(0, false, Set.of(PlotOption.FOLD_MIRRORS)), Theme.DARK, 560, 260);
        PICTURES.check(
                "no-trails",
                lanes,
                0,
                500,
                new PlotView(0, false, Set.of(PlotOption.NO_TRAILS)),
                Theme.LIGHT,
                560,
                260);
    }
}
