package symmetrylab.analysis.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.RunSpec;
import symmetrylab.testing.Runs;

class StartPlaneTest {

    private static final RunSpec ZERO =
            Runs.preset("zero-against-random").runs().get(0).spec();

    private static final RunSpec RANDOM =
            Runs.preset("zero-against-random").runs().get(1).spec();

    private static final RunSpec GLOROT = RunSpec.named("Glorot");

    @ParameterizedTest
    @EnumSource
    void a_run_put_at_a_point_is_there(StartPlane plane) {
        for (int i : new int[] {0, 1, plane.across().points() - 1}) {
            for (int j : new int[] {0, 1, 17, plane.up().points() - 1}) {
                RunSpec there =
                        plane.with(RANDOM, plane.across().value(i), plane.up().value(j));
                assertThat(plane.x(there)).hasValue(plane.across().value(i));
                assertThat(plane.y(there)).hasValue(plane.up().value(j));
                assertThat(there.name()).isEqualTo("Random");
                assertThat(there.initializer().seed())
                        .isEqualTo(RANDOM.initializer().seed());
            }
        }
    }

    @Test
    void c_and_σ_choose_the_kind_of_start() {
        StartPlane plane = StartPlane.COMMON_AND_SPREAD;
        assertThat(weights(plane.with(RANDOM, 0, 0))).isEqualTo(new Zero());
        assertThat(weights(plane.with(RANDOM, 0.5, 0))).isEqualTo(new Constant(0.5));
        assertThat(weights(plane.with(RANDOM, 0.5, 1e-6))).isEqualTo(new Normal(0.5, 1e-6));
        assertThat(plane.x(ZERO)).hasValue(0);
        assertThat(plane.y(RANDOM)).hasValue(1);
    }

    @Test
    void a_start_without_c_and_σ_has_no_place() {
        assertThat(StartPlane.COMMON_AND_SPREAD.x(GLOROT)).isEmpty();
        assertThat(StartPlane.RATE_AND_SPREAD.y(GLOROT)).isEmpty();
        assertThat(StartPlane.DEPTH_AND_GAIN.y(GLOROT)).hasValue(1);
        assertThat(StartPlane.DEPTH_AND_GAIN.y(RANDOM)).isEmpty();
    }

    @Test
    void lanes_that_differ_only_in_their_place_have_one_map() {
        StartPlane plane = StartPlane.COMMON_AND_SPREAD;
        assertThat(plane.plain(ZERO)).isEqualTo(plane.plain(RANDOM));
        assertThat(plane.plain(ZERO.withNetwork(ZERO.network().withHidden(List.of(5)))))
                .isNotEqualTo(plane.plain(RANDOM));
        StartPlane rate = StartPlane.RATE_AND_SPREAD;
        assertThat(rate.plain(rate.with(ZERO, 0.01, 3))).isEqualTo(rate.plain(RANDOM));
        assertThat(rate.plain(plane.with(ZERO, 1, 0))).isNotEqualTo(rate.plain(RANDOM));
    }

    private static Object weights(RunSpec run) {
        return run.initializer().weights().get(0);
    }
}
