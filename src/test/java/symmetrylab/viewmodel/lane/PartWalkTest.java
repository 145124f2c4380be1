package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.viewmodel.lane.PartWalk.Direction;

class PartWalkTest {

    private final PartWalk walk = new PartWalk(
            new Architecture(List.of(2, 4, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY));

    @Test
    void moves_between_the_neurons_of_a_column_and_stops_at_its_end() {
        assertThat(walk.from(new Neuron(1, 0), Direction.DOWN)).isEqualTo(new Neuron(1, 1));
        assertThat(walk.from(new Neuron(1, 3), Direction.DOWN)).isEqualTo(new Neuron(1, 3));
        assertThat(walk.from(new Neuron(1, 3), Direction.UP)).isEqualTo(new Neuron(1, 2));
    }

    @Test
    void above_the_first_neuron_is_its_layer_but_inputs_have_none() {
        assertThat(walk.from(new Neuron(1, 0), Direction.UP)).isEqualTo(new Layer(0));
        assertThat(walk.from(new Neuron(0, 0), Direction.UP)).isEqualTo(new Neuron(0, 0));
        assertThat(walk.from(new Layer(0), Direction.DOWN)).isEqualTo(new Neuron(1, 0));
        assertThat(walk.from(new Layer(0), Direction.RIGHT)).isEqualTo(new Layer(1));
        assertThat(walk.from(new Layer(1), Direction.RIGHT)).isEqualTo(new Layer(1));
        assertThat(walk.from(new Layer(0), Direction.LEFT)).isEqualTo(new Layer(0));
    }

    @Test
    void moves_to_the_neuron_at_about_the_same_height_of_the_next_column() {
        assertThat(walk.from(new Neuron(1, 3), Direction.LEFT)).isEqualTo(new Neuron(0, 1));
        assertThat(walk.from(new Neuron(1, 1), Direction.LEFT)).isEqualTo(new Neuron(0, 0));
        assertThat(walk.from(new Neuron(0, 1), Direction.RIGHT)).isEqualTo(new Neuron(1, 3));
        assertThat(walk.from(new Neuron(2, 0), Direction.RIGHT)).isEqualTo(new Neuron(2, 0));
        assertThat(walk.from(new Neuron(0, 1), Direction.LEFT)).isEqualTo(new Neuron(0, 1));
    }

    @Test
    void moves_through_the_incoming_weights_of_a_neuron_to_its_bias() {
        NetworkPart first = walk.incoming(new Neuron(1, 2)).orElseThrow();
        assertThat(first).isEqualTo(new Weight(0, 2, 0));
        NetworkPart second = walk.from(first, Direction.DOWN);
        assertThat(second).isEqualTo(new Weight(0, 2, 1));
        NetworkPart bias = walk.from(second, Direction.DOWN);
        assertThat(bias).isEqualTo(new Bias(0, 2));
        assertThat(walk.from(bias, Direction.DOWN)).isEqualTo(bias);
        assertThat(walk.from(bias, Direction.UP)).isEqualTo(second);
        assertThat(walk.from(second, Direction.LEFT)).isEqualTo(new Neuron(0, 1));
        assertThat(walk.from(second, Direction.RIGHT)).isEqualTo(new Neuron(1, 2));
        assertThat(walk.from(bias, Direction.RIGHT)).isEqualTo(new Neuron(1, 2));
    }

    @Test
    void nothing_leads_into_an_input_or_a_layer() {
        assertThat(walk.incoming(new Neuron(0, 1))).isEmpty();
        assertThat(walk.incoming(new Layer(1))).isEmpty();
    }
}
