package symmetrylab.figure.curvature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.align.Alignment;
import symmetrylab.analysis.align.LossLine;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NeuronOrder;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Two lanes whose neurons belong together in another order. */
@Goldens("align-.*")
class LossLinePicturesTest {

    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'data': {'kind': 'moons', 'samples': 100},
             'network': {'hidden': [4], 'activation': 'tanh'},
             'training': {'steps': 4000, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Seed 2', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 2}},
              {'name': 'Seed 19', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 19}}]}
            """));

    private static final Alignment ALIGNMENT = Alignment.of(last(0), last(1));

    private static Parameters last(int lane) {
        RunHistory history = LANES.get(lane);
        return history.recording().parameters(history.lastStep());
    }

    private static LossLineFigure line(FigureStyle style) {
        DataSet data = LANES.get(0).recording().data();
        LossLine before = LossLine.between(last(0), last(1), data, LossLine.PLACES);
        LossLine after = LossLine.between(last(0), ALIGNMENT.apply(last(1)), data, LossLine.PLACES);
        return new LossLineFigure(
                before,
                after,
                new LossLineFigure.Ends("Seed 2", "Seed 19"),
                new LossLineFigure.Change(ALIGNMENT.moved(), ALIGNMENT.mirrored()),
                LossLineFigure.losses(List.of(before, after)),
                style);
    }

    @ParameterizedTest
    @CsvSource({
        "light, LIGHT, 488, 155",
        "dark, DARK, 488, 155",
        "narrow, LIGHT, 296, 150",
        "four, DARK, 232, 150",
        "large, LIGHT, 760, 260"
    })
    void the_loss_on_the_line_looks_as_it_did(String name, Theme theme, int width, int height) throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13.6);
        PagePart.all(line(style), style, width, height).check("align-line-" + name);
    }

    @ParameterizedTest
    @CsvSource({"light, LIGHT, 1", "moving, DARK, 0.3", "dark, DARK, 1"})
    void the_aligned_network_looks_as_it_did(String name, Theme theme, double share) throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13.6);
        Scene scene = Scene.of(LANES.get(1), 4000, SharedScales.of(LANES), style)
                .withOrder(new NeuronOrder(ALIGNMENT, share));
        PagePart.all(new NetworkFigure(scene), style, 488, 300).check("align-network-" + name);
    }

    @Test
    void the_sentence_says_what_the_barrier_does() {
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        assertThat(line(style).sentence())
                .isEqualTo("two random starts are the same network in another order: the barrier falls from 0.81 to"
                        + " 0.004");
        assertThat(sentence(Vec.of(0, 1, 0), Vec.of(0, 0.5, 0)))
                .isEqualTo("aligned, the barrier between the two networks falls from 1 to 0.5");
        assertThat(sentence(Vec.of(0, 1, 0), Vec.of(0, 1, 0)))
                .isEqualTo("no order of neurons found lowers the barrier of 1 between the two networks");
        assertThat(sentence(Vec.of(1, 0.9, 0), Vec.of(1, 0.9, 0)))
                .isEqualTo("between the two networks there is no barrier: 0");
    }

    private static String sentence(Vec before, Vec after) {
        return new LossLineFigure(
                        new LossLine(before),
                        new LossLine(after),
                        new LossLineFigure.Ends("A", "B"),
                        new LossLineFigure.Change(2, 0),
                        new Range(0, 1),
                        Styles.of(Palette.LIGHT, 13))
                .sentence();
    }

    @Test
    void its_numbers_are_the_losses() {
        LossLineFigure figure = line(Styles.of(Palette.LIGHT, 13));
        assertThat(figure.table().names()).containsExactly("place", "loss before", "loss aligned");
        assertThat(figure.table().numbers().rows()).isEqualTo(41);
        assertThat(figure.table().numbers().get(20, 1))
                .isEqualTo(figure.before().losses().get(20));
    }
}
