package symmetrylab.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Meaning.Neuron;
import symmetrylab.figure.draw.Scale;
import symmetrylab.numeric.Range;

class PartNamesTest {

    private static final Neuron INPUT = new Neuron(0, 1, 4);
    private static final Neuron HIDDEN = new Neuron(2, 6, 4);

    @Test
    void neurons_are_named_by_layer_and_number() {
        assertThat(INPUT.name()).isEqualTo("x2");
        assertThat(HIDDEN.name()).isEqualTo("h2.7");
        assertThat(new Neuron(1, 6, 3).name()).isEqualTo("h7");
        assertThat(new Neuron(3, 0, 4).name()).isEqualTo("y1");
    }

    @Test
    void a_part_is_named_after_its_lane_and_no_name_is_given_twice() {
        PartNames names = new PartNames();
        Meaning.Lane lane = new Meaning.Lane(2, "A \"b\"");
        assertThat(names.of(lane)).isEqualTo("lane-2");
        names.enter(lane);
        assertThat(names.of(HIDDEN)).isEqualTo("lane-2-neuron-h2-7");
        assertThat(names.of(HIDDEN)).isEqualTo("lane-2-neuron-h2-7-2");
        assertThat(names.of(new Meaning.Weight(INPUT, HIDDEN, 1))).isEqualTo("lane-2-weight-x2-h2-7");
        assertThat(names.of(new Meaning.Bias(HIDDEN, 1))).isEqualTo("lane-2-bias-h2-7");
        names.takeBack("lane-2-neuron-h2-7");
        assertThat(names.of(HIDDEN)).isEqualTo("lane-2-neuron-h2-7");
        names.leave(lane);
        Meaning.View view = new Meaning.View("spread");
        assertThat(names.of(view)).isEqualTo("spread");
        names.enter(view);
        Scale scale = Scale.linear(new Range(0, 1), 0, 100);
        assertThat(names.of(new Meaning.Curve(scale, scale))).isEqualTo("spread-curve");
    }

    @Test
    void any_text_becomes_a_word() {
        assertThat(PartNames.word("Zero, 50% {x}")).isEqualTo("zero-50-x");
        assertThat(PartNames.word("\u5B57 \uD83D\uDE00")).isEmpty();
    }

    @Test
    void a_weight_says_its_value() {
        assertThat(PartNames.title(new Meaning.Weight(INPUT, HIDDEN, -3.25))).contains("x2 → h2.7: −3.250");
        assertThat(PartNames.title(new Meaning.View("spread"))).isEmpty();
    }
}
