package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.nn.settings.FillingNumbers.Parameter;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.Zero;

class FillingNumbersTest {

    static List<String> kinds() {
        return FillingNumbers.kindsForWeights();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_number_that_is_shown_can_be_changed(String kind) {
        LayerInitializer start =
                of(new ExplicitWeights(Mat.of(new double[][] {{1}}))).withKind(kind);
        assertThat(start.kind()).isEqualTo(kind);
        of(start).values().forEach((parameter, value) -> {
            LayerInitializer next = of(start).with(parameter, 3);
            assertThat(of(next).values()).containsEntry(parameter, 3.0);
            assertThat(of(next).withKind(kind)).as("chosen again").isEqualTo(next);
        });
    }

    @Test
    void biases_take_kinds_that_need_no_inputs() {
        assertThat(FillingNumbers.kindsForBiases()).containsExactly("zero", "constant", "uniform", "normal");
    }

    @Test
    void numbers_come_in_order_and_limits_stay_in_order() {
        assertThat(of(new Uniform(-1, 1)).values().keySet()).containsExactly(Parameter.MIN, Parameter.MAX);
        assertThat(of(new Normal(2, 1)).values()).isEqualTo(Map.of(Parameter.MEAN, 2.0, Parameter.SD, 1.0));
        assertThat(of(new Uniform(-1, 1)).with(Parameter.MIN, 2)).isEqualTo(new Uniform(2, 2));
        assertThat(of(new Uniform(-1, 1)).with(Parameter.MAX, -2)).isEqualTo(new Uniform(-2, -2));
        assertThat(of(new Sparse(2, 1)).with(Parameter.NONZERO, 3)).isEqualTo(new Sparse(3, 1));
    }

    @Test
    void a_missing_number_changes_nothing_and_an_unknown_kind_is_refused() {
        assertThat(of(new Zero()).with(Parameter.GAIN, 2)).isEqualTo(new Zero());
        assertThatThrownBy(() -> of(new Zero()).withKind("explicit")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_layer_gets_its_own_start_or_all_get_that_of_the_first() {
        InitializerSpec same = InitializerSpec.of(new Normal(0, 1));
        InitializerSpec own = new LaneStart(same).withByLayer(true, 3);
        assertThat(own.weights()).hasSize(3).containsOnly(new Normal(0, 1));
        assertThat(own.biases()).hasSize(3);
        InitializerSpec changed =
                new LaneStart(new LaneStart(own).withWeights(1, new Zero())).withBiases(2, new Normal(0, 2));
        assertThat(changed.weights()).containsExactly(new Normal(0, 1), new Zero(), new Normal(0, 1));
        assertThat(changed.biases().get(2)).isEqualTo(new Normal(0, 2));
        assertThat(new LaneStart(changed).isByLayer()).isTrue();
        assertThat(new LaneStart(changed).withByLayer(false, 3)).isEqualTo(same);
        assertThat(new LaneStart(same).withWeights(1, new Zero()))
                .as("no such layer")
                .isEqualTo(same);
    }

    private static FillingNumbers of(LayerInitializer filling) {
        return new FillingNumbers(filling);
    }
}
