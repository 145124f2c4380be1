package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.testing.Networks;

class LayerSizeTest {

    private static final Architecture NETWORK =
            Networks.all(List.of(2, 2, 1)).findFirst().orElseThrow();

    /** Two weights and a bias into each of two neurons, then into the output. */
    private static Parameters parameters(double... flat) {
        return Parameters.copyOf(NETWORK, flat);
    }

    @Test
    void the_norm_of_a_layer_is_of_its_weights_and_biases_alone() {
        Parameters parameters = parameters(1, 2, 4, 0, 0, 2, -2, 3, 6);
        assertThat(LayerSize.norm(parameters, 0)).isEqualTo(5);
        assertThat(LayerSize.norm(parameters, 1)).isEqualTo(7);
    }

    @Test
    void the_largest_weight_is_a_magnitude_and_no_bias() {
        Parameters parameters = parameters(1, -2, 40, 0, 0, 20, -2, 3, 60);
        assertThat(LayerSize.largestWeight(parameters, 0)).isEqualTo(2);
        assertThat(LayerSize.largestWeight(parameters, 1)).isEqualTo(3);
        assertThat(LayerSize.largestWeight(parameters)).isEqualTo(3);
        assertThat(LayerSize.largestWeight(parameters(1, Double.NaN, 0, 0, 0, 0, 0, 0, 0)))
                .isNaN();
    }
}
