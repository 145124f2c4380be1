package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

class NetworkTest {

    @ParameterizedTest
    @EnumSource(Activation.class)
    void many_inputs_give_the_same_bits_as_each_alone(Activation activation) {
        for (OutputKind output : OutputKind.values()) {
            Network network = network(activation, output);
            Mat inputs = inputs(3, 37);
            List<Mat> many = network.activations(inputs);
            for (int i = 0; i < inputs.columns(); i++) {
                List<Vec> alone = network.activations(inputs.column(i));
                for (int layer = 0; layer < alone.size(); layer++) {
                    assertThat(many.get(layer).column(i).toArray())
                            .as("%s, layer %s, input %s", output, layer, i)
                            .containsExactly(alone.get(layer).toArray());
                }
            }
        }
    }

    @Test
    void no_inputs_give_no_activations() {
        List<Mat> none = network(Activation.TANH, OutputKind.SOFTMAX).activations(Mat.of(new double[3][0]));
        assertThat(none).extracting(Mat::rows).containsExactly(6, 5, 2);
        assertThat(none).extracting(Mat::columns).containsOnly(0);
    }

    @Test
    void inputs_with_another_number_of_features_are_refused() {
        Network network = network(Activation.TANH, OutputKind.IDENTITY);
        assertThatThrownBy(() -> network.activations(inputs(2, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 entries for a network of 3");
    }

    private static Network network(Activation activation, OutputKind output) {
        LossKind loss =
                output == OutputKind.SIGMOID || output == OutputKind.SOFTMAX ? LossKind.CROSS_ENTROPY : LossKind.MSE;
        Architecture architecture = new Architecture(List.of(3, 6, 5, 2), activation, output, loss);
        Random random = new Random(7);
        double[] values = new double[architecture.parameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * random.nextGaussian();
        }
        return new Network(Parameters.copyOf(architecture, values));
    }

    private static Mat inputs(int features, int many) {
        Random random = new Random(3);
        return Mat.of(new double[features][many]).map(zero -> random.nextGaussian());
    }
}
