package symmetrylab.analysis.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class LossLineTest {

    @Test
    void it_begins_and_ends_with_the_losses_of_the_networks() {
        Architecture network = Networks.all(List.of(2, 4, 3)).findFirst().orElseThrow();
        Parameters from = Runs.randomParameters(network, 1, 1);
        Parameters to = Runs.randomParameters(network, 1, 2);
        Backprop backprop = new Backprop(network, Networks.threeClasses());
        LossLine line = LossLine.between(from, to, Networks.threeClasses(), 5);
        assertThat(line.losses().get(0)).isEqualTo(backprop.evaluate(from).loss());
        assertThat(line.losses().get(4)).isEqualTo(backprop.evaluate(to).loss());
        double[] middle = new double[from.size()];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (from.get(i) + to.get(i)) / 2;
        }
        assertThat(line.losses().get(2))
                .isEqualTo(backprop.evaluate(Parameters.copyOf(network, middle)).loss());
    }

    @Test
    void the_barrier_is_what_lies_above_the_higher_end() {
        assertThat(new LossLine(Vec.of(1, 5, 2)).barrier()).isEqualTo(3);
        assertThat(new LossLine(Vec.of(3, 1, 2)).barrier()).isZero();
        assertThat(new LossLine(Vec.of(0, Double.POSITIVE_INFINITY, 2)).barrier())
                .isInfinite();
        assertThat(new LossLine(Vec.of(0, Double.NaN, 2)).barrier()).isNaN();
        assertThatThrownBy(() -> new LossLine(Vec.of(1))).hasMessageContaining("1 places");
    }
}
