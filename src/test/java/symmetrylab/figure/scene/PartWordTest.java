package symmetrylab.figure.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartWordTest {

    @Test
    void a_part_is_found_by_its_word() {
        assertThat(PartWord.find("1.2")).contains(new NetworkPart.Neuron(1, 1));
        assertThat(PartWord.find("0.64")).contains(new NetworkPart.Neuron(0, 63));
        assertThat(PartWord.find("0.1-1.2")).contains(new NetworkPart.Weight(0, 1, 0));
        assertThat(PartWord.find("b2.3")).contains(new NetworkPart.Bias(1, 2));
    }

    @Test
    void every_part_but_a_layer_has_a_word() {
        List<NetworkPart> parts = List.of(
                new NetworkPart.Neuron(0, 0),
                new NetworkPart.Neuron(3, 11),
                new NetworkPart.Weight(2, 4, 7),
                new NetworkPart.Bias(0, 0));
        assertThat(parts)
                .allSatisfy(part -> assertThat(PartWord.find(PartWord.of(part).orElseThrow()))
                        .contains(part));
        assertThat(PartWord.of(new NetworkPart.Layer(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "1.2.3",
                "h2",
                "b0.1",
                "b1.0",
                "b0.1-1.1",
                "0.1-2.1",
                "1.1-0.1",
                "0.0-1.1",
                "0.1-1.0",
                " 1.2",
                "-1.2",
                "1.9999999",
                "99999.1"
            })
    void what_no_network_has_is_not_found(String word) {
        assertThat(PartWord.find(word)).isEmpty();
    }
}
