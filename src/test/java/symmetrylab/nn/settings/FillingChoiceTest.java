package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.nn.settings.FillingChoice.Kind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Orthogonal;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.LayerInitializers;

class FillingChoiceTest {

    /** One choice of every kind. */
    static List<LayerInitializer> choices() {
        List<LayerInitializer> all = new ArrayList<>(LayerInitializers.FOR_WEIGHTS);
        all.addAll(List.of(new Zero(), new Constant(0.3), new Normal(0.2, 0.7), new Uniform(-0.1, 0.4)));
        return all;
    }

    @Test
    void c_and_sigma_decide_whether_weights_are_zero_constant_or_normal() {
        FillingChoice zero = of(new Zero());
        assertThat(zero.withCommon(0.5)).isEqualTo(new Constant(0.5));
        assertThat(zero.withSpread(0.1)).isEqualTo(new Normal(0, 0.1));
        assertThat(of(new Constant(0.5)).withSpread(0.1)).isEqualTo(new Normal(0.5, 0.1));
        assertThat(of(new Constant(0.5)).withCommon(0)).isEqualTo(new Zero());
        assertThat(of(new Normal(0.5, 0.1)).withCommon(-2)).isEqualTo(new Normal(-2, 0.1));
        assertThat(of(new Normal(0.5, 0.1)).withSpread(0)).isEqualTo(new Constant(0.5));
        assertThat(of(new Normal(0, 0.1)).withSpread(0)).isEqualTo(new Zero());
    }

    @ParameterizedTest
    @EnumSource
    void the_chosen_kind_is_shown(Kind kind) {
        for (LayerInitializer before : choices()) {
            assertThat(of(of(before).with(kind)).kind()).as("from %s", before).contains(kind);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void the_chosen_kind_chosen_again_stays_as_it_is(LayerInitializer now) {
        assertThat(of(now).with(of(now).kind().orElseThrow())).isEqualTo(now);
    }

    @Test
    void another_kind_keeps_c_and_sigma_if_it_has_them() {
        assertThat(of(new Normal(0.25, 0.5)).with(Kind.CONSTANT)).isEqualTo(new Constant(0.25));
        assertThat(of(new Constant(0.25)).with(Kind.NORMAL)).isEqualTo(new Normal(0.25, 1));
        assertThat(of(new Zero()).with(Kind.CONSTANT)).isEqualTo(new Constant(0.5));
        assertThat(of(new Uniform(-3, 3)).with(Kind.NORMAL)).isEqualTo(new Normal(0, 1));
        assertThat(of(new Normal(0.25, 0.5)).with(Kind.UNIFORM)).isEqualTo(new Uniform(-1, 1));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void every_kind_has_a_name_or_its_own_button(LayerInitializer now) {
        FillingChoice choice = of(now);
        boolean named = FillingChoice.names().contains(now.kind());
        assertThat(choice.kind().orElseThrow() == Kind.NAMED).isEqualTo(named);
        assertThat(choice.name().isPresent()).isEqualTo(named);
        if (named) {
            assertThat(choice.withName(now.kind()).kind()).isEqualTo(now.kind());
        } else {
            assertThat(choice.kind().orElseThrow().token()).isEqualTo(now.kind());
        }
    }

    @Test
    void another_name_keeps_the_gain() {
        FillingChoice choice = of(new VarianceScaling(Scaling.HE_NORMAL, 2));
        assertThat(choice.withName("orthogonal")).isEqualTo(new Orthogonal(2));
        assertThat(choice.withName("sparse")).isEqualTo(new Sparse(1, 1));
        assertThat(of(new Zero()).withName("orthogonal")).isEqualTo(new Orthogonal(1));
        assertThatThrownBy(() -> choice.withName("normal")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_are_changed_if_the_kind_has_them_and_refused_otherwise() {
        assertThat(of(new Orthogonal(1)).withGain(1.5)).isEqualTo(new Orthogonal(1.5));
        assertThat(of(new Sparse(2, 1)).withNonzero(3)).isEqualTo(new Sparse(3, 1));
        assertThat(of(new Sparse(2, 1)).withNonzeroSpread(0.5)).isEqualTo(new Sparse(2, 0.5));
        assertThatThrownBy(() -> of(new Zero()).withGain(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> of(new Zero()).withNonzero(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> of(new Zero()).withNonzeroSpread(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sliders_give_short_numbers_and_a_zero_that_can_be_hit() {
        FillingChoice zero = of(new Zero());
        assertThat(zero.withCommonAt(0.12345)).isEqualTo(new Constant(0.12));
        assertThat(zero.withCommonAt(-0.024)).isEqualTo(new Zero());
        assertThat(zero.withCommonAt(-0.034)).isEqualTo(new Constant(-0.03));
        assertThat(zero.withSpreadAt(1)).isEqualTo(new Normal(0, 10));
        assertThat(of(new Orthogonal(1)).withGainAt(1.23)).isEqualTo(new Orthogonal(1.25));
        assertThat(FillingChoice.withLimitsAt(-1.004, 0.506)).isEqualTo(new Uniform(-1, 0.51));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void the_numbers_shown_are_those_of_the_weights(LayerInitializer now) {
        assertThat(of(now).accept(new Shown())).isEqualTo(now);
    }

    @Test
    void no_kind_is_chosen_if_layers_differ_or_weights_are_explicit() {
        FillingChoice differ = FillingChoice.of(List.of(new Normal(3, 2), new Zero()));
        FillingChoice given = of(new ExplicitWeights(Mat.of(new double[][] {{1, 2}})));
        for (FillingChoice choice : List.of(differ, given)) {
            assertThat(choice.kind()).isEmpty();
            assertThat(choice.name()).isEmpty();
            assertThat(choice.accept(new Shown())).isEqualTo(new Zero());
            assertThat(choice.with(Kind.NORMAL)).isEqualTo(new Normal(0, 1));
        }
    }

    /** Rebuilds the weights from the numbers shown. */
    private static final class Shown implements FillingChoice.Numbers<LayerInitializer> {
        @Override
        public LayerInitializer commonAndSpread(double common, double spread) {
            return of(of(new Zero()).withCommon(common)).withSpread(spread);
        }

        @Override
        public LayerInitializer limits(Uniform uniform) {
            return uniform;
        }

        @Override
        public LayerInitializer gain(Scaled scaled) {
            return scaled;
        }

        @Override
        public LayerInitializer sparse(Sparse sparse) {
            return sparse;
        }
    }

    private static FillingChoice of(LayerInitializer weights) {
        return FillingChoice.of(List.of(weights));
    }
}
