package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.figure.draw.ColorMap;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.numeric.Range;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class LayoutAndColorTest {

    @Test
    void neurons_are_named_by_layer_and_number_and_neighbours_together() {
        Architecture one = network(2, 9, 1);
        assertThat(NeuronNames.hidden(one, 0, 2)).isEqualTo("h3");
        assertThat(NeuronNames.hidden(network(2, 3, 3, 1), 1, 0)).isEqualTo("h2.1");
        assertThat(Words.english().say(NeuronNames.hidden(one, 0, List.of(0, 1, 2, 3, 6))))
                .isEqualTo("h1–h4, h7");
        assertThat(Words.english().say(NeuronNames.hidden(one, 0, List.of(1, 2, 5))))
                .isEqualTo("h2, h3, h6");
    }

    @Test
    void a_diverging_lane_leaves_the_others_their_scale() {
        String calm =
                "{'name': 'Calm', 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.05}}}";
        String fast = "{'name': 'Fast', 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 3}}}";
        String rest = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2], [-1]], 'targets': [[1], [3.5], [0]]},
                 'network': {'hidden': [3], 'activation': 'identity'}, 'runs': [
                """;
        SharedScales alone = SharedScales.of(Runs.histories(Runs.experiment(rest + calm + "]}")));
        SharedScales beside = SharedScales.of(Runs.histories(Runs.experiment(rest + calm + ", " + fast + "]}")));
        assertThat(beside).isEqualTo(alone);
        SharedScales diverging = SharedScales.of(Runs.histories(Runs.experiment(rest + fast + "]}")));
        assertThat(diverging.weightLimit()).isBetween(alone.weightLimit(), 1000.0);
        assertThat(diverging.loss().max()).isLessThanOrEqualTo(1080);
    }

    @Test
    void lightness_grows_with_the_value() {
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            double lightness = luminance(ColorMap.LOW_TO_HIGH.at(i / 100.0, new Range(0, 1)));
            assertThat(lightness).isGreaterThan(before);
            before = lightness;
        }
        assertThat(ColorMap.LOW_TO_HIGH.at(Double.NaN, new Range(0, 1)))
                .isEqualTo(ColorMap.LOW_TO_HIGH.at(0, new Range(0, 1)));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void important_text_stands_out_from_the_page(Theme theme) {
        Palette palette = theme.palette();
        assertThat(contrast(palette.text(), palette.page())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette.muted(), palette.page())).isGreaterThanOrEqualTo(4.5);
        // The shaded row of exact zeros is not behind text, but near it.
        assertThat(contrast(palette.muted(), palette.grid())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette.positive(), palette.page())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(palette.negative(), palette.page())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(palette.zero(), palette.page())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(palette.backward(), palette.page())).isGreaterThanOrEqualTo(4.5);
        for (Ink ink : palette.neurons()) {
            assertThat(contrast(ink, palette.page())).isGreaterThanOrEqualTo(3);
        }
    }

    /** The ratio of WCAG 2, from 1 to 21. */
    private static double contrast(Ink a, Ink b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Ink ink) {
        return 0.2126 * linear(ink.red()) + 0.7152 * linear(ink.green()) + 0.0722 * linear(ink.blue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Architecture network(Integer... sizes) {
        return new Architecture(List.of(sizes), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
    }
}
