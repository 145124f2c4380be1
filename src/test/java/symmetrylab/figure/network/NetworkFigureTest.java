package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.FigureImage;
import symmetrylab.export.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Pixels;
import symmetrylab.testing.Runs;

class NetworkFigureTest {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;

    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));
    private static final RunHistory RANDOM = LANES.get(1);
    private static final FigureStyle STYLE = new FigureStyle(Palette.LIGHT, 13);

    @Test
    void a_given_state_is_shown_instead_of_that_of_the_step() {
        NetworkFigure start = figure(0);
        NetworkFigure later = figure(1000);
        NetworkFigure moved = start.with(RANDOM.recording().state(1000));
        assertThat(pixels(moved)).isEqualTo(pixels(later)).isNotEqualTo(pixels(start));
    }

    @Test
    void given_values_fill_the_neurons_and_nan_leaves_them_empty() {
        double nan = Double.NaN;
        NeuronFill given =
                new NeuronFill.Given(List.of(Vec.of(1, 0), Vec.of(0.75, nan, nan, nan), Vec.of(new double[] {nan})));
        NetworkFigure figure = figure(1000).with(given);
        BufferedImage image = image(figure);
        NetworkLayout layout = figure.layout(WIDTH, HEIGHT);
        List<Place> hidden = layout.columns().get(1);
        int page = 0xFFFFFF;
        // Above the number that stands in the middle of a neuron.
        double above = 0.7 * layout.radius(1);
        assertThat(color(image, hidden.get(0).x(), hidden.get(0).y() - above)).isNotEqualTo(page);
        assertThat(color(image, hidden.get(1).x(), hidden.get(1).y() - above)).isEqualTo(page);
        assertThat(color(image, hidden.get(3).x(), hidden.get(3).y())).isEqualTo(page);
    }

    private static NetworkFigure figure(int step) {
        return new NetworkFigure(RANDOM, step, SharedScales.of(LANES), new NeuronFill.PlaneMap(), STYLE);
    }

    private static BufferedImage image(Figure figure) {
        return FigureImage.opaque(PictureSize.of(WIDTH, HEIGHT)).paint(figure).image();
    }

    private static int[] pixels(Figure figure) {
        return Pixels.of(image(figure));
    }

    private static int color(BufferedImage image, double x, double y) {
        return image.getRGB((int) x, (int) y) & 0xFFFFFF;
    }
}
