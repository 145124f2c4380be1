package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.words.Words;

class StartTextTest {

    private static final List<Integer> SIZES = List.of(2, 4, 1);

    private final StartText text = new StartText(Words.english());

    @Test
    void nudges_are_read_as_they_are_written() {
        List<Nudge> nudges = List.of(new Nudge(1, 2, 0, 1e-7), new Nudge(2, 1, 4, -0.1));
        assertThat(StartText.write(nudges)).isEqualTo("1 2 0 1e−7\n2 1 4 −0.1");
        assertThat(text.nudges(StartText.write(nudges), SIZES)).isEqualTo(nudges);
        assertThat(text.nudges("\n 1, 2, 0, 1e-7 \n\n2;1;4;-0.1\n", SIZES)).isEqualTo(nudges);
        assertThat(text.nudges(" \n", SIZES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'1 2 0', 'Line 1: layer, neuron, input and amount are needed'",
        "'1 1 1 0.5|3 1 0 1', 'Line 2: layer 3: allowed are 1 to 2'",
        "'1 5 0 1', 'Line 1: neuron 5: allowed are 1 to 4'",
        "'1 1 3 1', 'Line 1: input 3: allowed are 0 to 2'",
        "'|x 1 0 1', 'Line 2: x is not a whole number'",
        "'1 1 0 much', 'Line 1: much is not a number'",
        "'1 1 0 1e999', 'Line 1: 1e999 is not a number'"
    })
    void what_is_wrong_with_a_nudge_is_said(String lines, String message) {
        assertThatThrownBy(() -> text.nudges(lines.replace('|', '\n'), SIZES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void weights_and_biases_are_read_to_the_last_bit() {
        Mat weights = Mat.of(new double[][] {{0.1, -1 / 3.0}, {1e-300, 5}});
        assertThat(text.weights(StartText.write(weights), 2, 2)).isEqualTo(weights);
        Vec biases = Vec.of(0.1, -2, 1e22);
        assertThat(text.biases(StartText.write(biases), 3)).isEqualTo(biases);
        assertThat(text.biases("0.1\n-2\n1e22", 3)).isEqualTo(biases);
    }

    @Test
    void weights_of_another_shape_are_refused() {
        assertThatThrownBy(() -> text.weights("1 2\n3", 2, 2)).hasMessage("Line 2: 2 numbers are needed, not 1");
        assertThatThrownBy(() -> text.weights("1 2", 2, 2)).hasMessage("2 lines are needed, one a neuron, not 1");
        assertThatThrownBy(() -> text.biases("1 2", 1)).hasMessage("1 number is needed, one a neuron, not 2");
    }
}
