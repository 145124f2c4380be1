package symmetrylab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.Zero;

class LayerInitializerTest {

    @Test
    void zero_and_constant_give_every_entry_one_value() {
        assertThat(new Zero().commonValue()).hasValue(0);
        assertThat(new Constant(-0.25).commonValue()).hasValue(-0.25);
    }

    @Test
    void kinds_that_can_give_different_entries_have_no_common_value() {
        assertThat(new Uniform(-1, 1).commonValue()).isEmpty();
        assertThat(new Normal(0.5, 1).commonValue()).isEmpty();
        assertThat(new ExplicitWeights(Mat.of(new double[][] {{1, 2}})).commonValue())
                .isEmpty();
        assertThat(LayerInitializers.FOR_WEIGHTS)
                .allSatisfy(kind -> assertThat(kind.commonValue()).isEmpty());
    }

    @Test
    void values_listed_one_by_one_are_rows_and_biases_cannot_fill_weights() {
        Mat weights = Mat.of(new double[][] {{1, 2}, {3, 4}});
        ExplicitBiases biases = new ExplicitBiases(Vec.of(5, 6));
        assertThat(new ExplicitWeights(weights).rows()).isEqualTo(weights);
        assertThat(biases.rows()).isEqualTo(Mat.of(new double[][] {{5, 6}}));
        assertThat(biases.canFillWeights()).isFalse();
        assertThat(LayerInitializers.FOR_WEIGHTS).allMatch(LayerInitializer::canFillWeights);
    }
}
