package symmetrylab.analysis.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.curvature.HessianProduct;
import symmetrylab.analysis.state.Spread;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class SymmetricPartTest {

    private static final Architecture NETWORK =
            new Architecture(List.of(2, 3, 4, 3), Activation.TANH, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_the_nearest_symmetric_state(long seed) {
        Parameters random = Runs.randomParameters(NETWORK, 1, seed);
        Parameters part = SymmetricPart.of(random);
        assertThat(SymmetricPart.isAll(random)).isFalse();
        assertThat(SymmetricPart.isAll(part)).isTrue();
        for (int layer = 0; layer < 2; layer++) {
            assertThat(Spread.of(part, layer)).isZero();
            assertThat(part.outgoing(layer + 1, 0)).isEqualTo(part.outgoing(layer + 1, 2));
        }
        // Inputs and outputs are not interchangeable.
        assertThat(part.weight(0, 0, 0)).isNotEqualTo(part.weight(0, 0, 1));
        assertThat(part.weight(2, 0, 0)).isNotEqualTo(part.weight(2, 1, 0));
        // What is left is orthogonal to every symmetric direction.
        Parameters symmetric = SymmetricPart.of(Runs.randomParameters(NETWORK, 1, seed + 100));
        double product = 0;
        for (int i = 0; i < random.size(); i++) {
            product += (random.get(i) - part.get(i)) * symmetric.get(i);
        }
        assertThat(product).isCloseTo(0, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_hessian_of_a_symmetric_state_keeps_it(long seed) {
        Parameters at = SymmetricPart.of(Runs.randomParameters(NETWORK, 1, seed));
        Parameters direction = Runs.randomParameters(NETWORK, 1, seed + 10);
        Parameters first = SymmetricPart.of(product(at, direction));
        Parameters second = product(at, SymmetricPart.of(direction));
        assertThat(first.toArray()).containsExactly(second.toArray(), within(1e-14));
        assertThat(first.norm()).isGreaterThan(0.1);
    }

    private static Parameters product(Parameters at, Parameters direction) {
        double[] product = new double[at.size()];
        new HessianProduct(NETWORK, Networks.threeClasses()).times(at, direction.toArray(), product);
        return Parameters.copyOf(NETWORK, product);
    }

    @Test
    void a_symmetric_state_is_unchanged_to_the_last_bit() {
        double[] flat = new double[NETWORK.parameterCount()];
        Arrays.fill(flat, 0.1);
        Parameters symmetric = Parameters.copyOf(NETWORK, flat);
        assertThat(SymmetricPart.of(symmetric)).isEqualTo(symmetric);
        assertThat(SymmetricPart.isAll(symmetric)).isTrue();
    }

    @Test
    void without_hidden_layers_everything_is_symmetric() {
        Architecture network = Networks.all(List.of(2, 3)).findFirst().orElseThrow();
        assertThat(SymmetricPart.isAll(Runs.randomParameters(network, 1, 1))).isTrue();
    }
}
