package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class PartSentenceTest {

    private final RunHistory history = Runs.histories(Runs.experiment("""
                    {'format': 1, 'data': {'kind': 'xor'}, 'network': {'hidden': [2, 1]},
                     'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                                     'biases': {'kind': 'constant', 'value': 0.25}},
                     'training': {'steps': 3}}
                    """)).get(0);

    private String said(NetworkPart part) {
        return new PartSentence(Words.english()).of(history, 0, part);
    }

    @Test
    void a_hidden_neuron_is_described_by_its_place_its_equals_and_its_bias() {
        assertThat(said(new Neuron(1, 0)))
                .isEqualTo(
                        "Neuron h1.1, number 1 of hidden layer 1, bias 0.2500. Identical to the last bit with h1.2.");
    }

    @Test
    void an_input_is_described_by_its_name_and_an_output_by_its_bias_too() {
        assertThat(said(new Neuron(0, 1))).isEqualTo("Input x2");
        assertThat(said(new Neuron(3, 0))).isEqualTo("Output y; bias 0.2500");
    }

    @Test
    void a_weight_and_a_bias_are_described_by_their_values() {
        assertThat(said(new Weight(0, 1, 0))).isEqualTo("Weight x1 → h1.2; value 0.5000");
        assertThat(said(new Bias(1, 0))).isEqualTo("Bias of h2.1; value 0.2500");
    }

    @Test
    void a_layer_is_described_by_its_number_of_neurons() {
        assertThat(said(new Layer(0))).isEqualTo("Hidden layer 1; 2 neurons");
        assertThat(said(new Layer(1))).isEqualTo("Hidden layer 2; 1 neuron");
    }
}
