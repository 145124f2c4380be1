package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Pixels;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class NetworkFigureTest {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;

    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));
    private static final RunHistory RANDOM = LANES.get(1);
    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);

    @Test
    void neurons_show_the_chosen_sample() {
        Scene scene = Scene.of(RANDOM, 1000, SharedScales.of(LANES), STYLE);
        NetworkFigure figure = new NetworkFigure(scene.with(new NeuronFill.Sample(2)));
        BufferedImage image = image(figure);
        NetworkLayout layout = figure.layout(WIDTH, HEIGHT);
        // Above the number that stands in the middle of a neuron: the third sample of XOR is (1, 0).
        double above = 0.7 * layout.radius(0);
        List<Place> inputs = layout.columns().get(0);
        assertThat(color(image, inputs.get(0).x(), inputs.get(0).y() - above))
                .isNotEqualTo(color(image, inputs.get(1).x(), inputs.get(1).y() - above));
        assertThat(pixels(figure)).isNotEqualTo(pixels(new NetworkFigure(scene.with(new NeuronFill.Sample(1)))));
    }

    @Test
    void inputs_without_room_for_their_names_keep_different_ones() {
        List<RunHistory> iris = Runs.histories(Runs.preset("iris"));
        Scene scene = Scene.of(iris.get(2), 0, SharedScales.of(iris), Styles.of(Palette.LIGHT, 13));
        for (int width : new int[] {318, 380}) {
            List<String> names = TextPen.of(new NetworkFigure(scene), width, 270).stream()
                    .filter(text -> text.matches("(s|p)(e|ep|et|epal|etal)?[_ ]?(l|w).*"))
                    .toList();
            assertThat(names).as("%d wide", width).doesNotHaveDuplicates();
            assertThat(names.size()).as("%d wide", width).isEqualTo(4);
            assertThat(names.stream().map(name -> name.indexOf(' ')))
                    .as("one length, %d wide", width)
                    .containsOnly(names.get(0).indexOf(' '));
        }
    }

    private static BufferedImage image(Figure figure) {
        return FigureImage.opaque(PictureSize.of(WIDTH, HEIGHT)).paint(figure).image();
    }

    private static Pixels pixels(Figure figure) {
        return Pixels.of(image(figure));
    }

    private static int color(BufferedImage image, double x, double y) {
        return image.getRGB((int) x, (int) y) & 0xFFFFFF;
    }
}
