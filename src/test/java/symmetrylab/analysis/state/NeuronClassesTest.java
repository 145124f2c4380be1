package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/** Classes and spread of a layer of three neurons: (w, b) of each, then their outgoing weights and the output's bias. */
class NeuronClassesTest {

    private static final Architecture NETWORK =
            new Architecture(List.of(1, 3, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);

    @Test
    void equal_incoming_and_outgoing_weights_make_a_class() {
        NeuronClasses classes = NeuronClasses.of(state(1, 2, 3, 2, 1, 2, 7, 8, 7, 0), 0);
        assertThat(classes.classes()).containsExactly(List.of(0, 2), List.of(1));
        assertThat(classes.features()).containsExactly(List.of(0, 2), List.of(1));
        assertThat(classes.classes()).anyMatch(members -> members.size() > 1);
        assertThat(classes.classOf(0)).isZero();
        assertThat(classes.classOf(1)).isEqualTo(1);
        assertThat(classes.classOf(2)).isZero();
        assertThatThrownBy(() -> classes.classOf(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void equal_incoming_weights_alone_make_a_feature() {
        NeuronClasses classes = NeuronClasses.of(state(1, 2, 1, 2, 1, 2, 7, 8, 9, 0), 0);
        assertThat(classes.classes()).containsExactly(List.of(0), List.of(1), List.of(2));
        assertThat(classes.features()).containsExactly(List.of(0, 1, 2));
        assertThat(classes.classes()).noneMatch(members -> members.size() > 1);
        assertThat(classes.features()).anyMatch(members -> members.size() > 1);
    }

    @Test
    void equal_outgoing_weights_alone_make_nothing() {
        NeuronClasses classes = NeuronClasses.of(state(1, 2, 2, 2, 3, 2, 7, 7, 7, 0), 0);
        assertThat(classes.features()).noneMatch(members -> members.size() > 1);
        assertThat(classes.classes()).noneMatch(members -> members.size() > 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void different_memory_splits_a_class(int different) {
        double[] memory = new double[10];
        Parameters equal = Parameters.copyOf(NETWORK, new double[] {1, 2, 1, 2, 1, 2, 7, 7, 7, 0});
        assertThat(NeuronClasses.of(new TrainingState(1, equal, List.of(Parameters.copyOf(NETWORK, memory))), 0)
                        .classes())
                .containsExactly(List.of(0, 1, 2));
        memory[different] = 1e-300;
        NeuronClasses parted =
                NeuronClasses.of(new TrainingState(1, equal, List.of(Parameters.copyOf(NETWORK, memory))), 0);
        assertThat(parted.classes()).containsExactly(List.of(0), List.of(1, 2));
        assertThat(parted.features()).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void the_sign_of_zero_does_not_count_and_nan_equals_nan() {
        assertThat(NeuronClasses.of(state(0.0, 2, -0.0, 2, 0, 2, -0.0, 0, 0, 0), 0)
                        .classes())
                .containsExactly(List.of(0, 1, 2));
        double nan = Double.NaN;
        assertThat(NeuronClasses.of(state(nan, 2, nan, 2, 0, 2, 1, 1, 1, 0), 0).classes())
                .containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void there_are_no_classes_of_the_output_layer() {
        assertThatThrownBy(() -> NeuronClasses.of(state(new double[10]), 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("hidden layer 1 of 1");
    }

    @Test
    void the_spread_is_the_largest_distance() {
        assertThat(spread(0, 0, 3, 4, 3, 0)).isEqualTo(5);
        assertThat(spread(1, 1, 1, 1, 1, 1)).isEqualTo(0.0);
        assertThat(spread(0.0, 0, -0.0, 0, 0, -0.0)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-300, Double.MIN_VALUE, 1e-17, 1e200, 1e300})
    void differences_of_any_size_are_seen(double difference) {
        assertThat(spread(0, 0, difference, 0, 0, 0)).isEqualTo(difference);
        assertThat(spread(0, 0, 3 * difference, 4 * difference, 0, 0))
                .isCloseTo(5 * difference, within(1e-15 * difference));
    }

    @Test
    void the_smallest_difference_of_equal_numbers_is_seen() {
        assertThat(spread(1, 0.5, Math.nextUp(1.0), 0.5, 1, 0.5)).isEqualTo(Math.ulp(1.0));
    }

    @Test
    void a_spread_that_overflows_is_infinite_and_nan_if_an_entry_is_not_finite() {
        assertThat(spread(1e308, 0, -1e308, 0, 0, 0)).isInfinite();
        assertThat(spread(Double.POSITIVE_INFINITY, 0, 1, 0, 1, 0)).isNaN();
        assertThat(spread(1, 0, 1, 0, 1, Double.NaN)).isNaN();
        assertThat(spread(Double.NaN, 0, Double.NaN, 0, Double.NaN, 0)).isNaN();
    }

    private static double spread(double... incoming) {
        double[] flat = new double[10];
        System.arraycopy(incoming, 0, flat, 0, 6);
        return Spread.of(Parameters.copyOf(NETWORK, flat), 0);
    }

    private static TrainingState state(double... flat) {
        return new TrainingState(0, Parameters.copyOf(NETWORK, flat), List.of());
    }
}
