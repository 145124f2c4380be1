package symmetrylab.analysis.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.curvature.ExtremeDirections;
import symmetrylab.analysis.curvature.Hessian;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.plane.LossPlane.Place;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;

class LossPlaneTest {

    /** XOR with 17 parameters from zero and from random, in full batches. */
    private static final List<Recording> LANES = Runs.histories(Runs.experiment("""
                    {'format': 1, 'network': {'hidden': [4]},
                     'training': {'steps': 300, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
                     'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
                      {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
                    """)).stream()
            .map(history -> history.recording())
            .toList();

    private static final Recording RANDOM = LANES.get(1);

    @Test
    void the_extreme_directions_are_eigenvectors() {
        Parameters at = RANDOM.parameters(40);
        ExtremeDirections found = ExtremeDirections.of(at, RANDOM.data());
        Spectrum spectrum = Spectrum.of(Hessian.of(at, RANDOM.data()), 1);
        assertThat(found.lowestValue()).isCloseTo(spectrum.smallest(), within(1e-12));
        assertThat(found.highestValue()).isCloseTo(spectrum.largest(), within(1e-12));
        for (int row = 0; row < at.size(); row++) {
            double product = 0;
            for (int column = 0; column < at.size(); column++) {
                product += Hessian.of(at, RANDOM.data()).get(row, column)
                        * found.highest().get(column);
            }
            assertThat(product).isCloseTo(found.highestValue() * found.highest().get(row), within(1e-10));
        }
        assertThat(ExtremeDirections.of(at, RANDOM.data())).isEqualTo(found);
    }

    @Test
    void at_zero_xor_has_one_curved_direction_and_it_is_the_output_bias() {
        ExtremeDirections found = ExtremeDirections.of(LANES.get(0).parameters(0), RANDOM.data());
        assertThat(found.highestValue()).isCloseTo(0.25, within(1e-15));
        assertThat(found.highest().get(16)).isCloseTo(1, within(1e-12));
        assertThat(found.lowestValue()).isCloseTo(0, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void the_field_has_the_loss_of_the_states_on_the_plane(PlaneKind kind) {
        LossSurface surface = LossSurface.of(PlaneChoice.of(kind), RANDOM, 40, List.of(LANES.get(0)), () -> false)
                .orElseThrow();
        LossField field = surface.field();
        LossPlane plane = field.plane();
        assertThat(dot(plane, true)).isCloseTo(1, within(1e-12));
        assertThat(dot(plane, false)).isCloseTo(0, within(1e-12));
        double x = field.across().min() + field.across().length() / 8;
        double y = field.up().max();
        double expected = new Backprop(plane.center().architecture(), RANDOM.data())
                .evaluate(plane.at(x, y))
                .loss();
        assertThat(field.at(8, 1)).isEqualTo(expected);
        Place center = plane.place(plane.center());
        assertThat(center).isEqualTo(new Place(0, 0));
        for (Place place : surface.path()) {
            assertThat(place.x()).isBetween(field.across().min(), field.across().max());
            assertThat(place.y()).isBetween(field.up().min(), field.up().max());
        }
    }

    private static double dot(LossPlane plane, boolean self) {
        double sum = 0;
        for (int i = 0; i < plane.first().size(); i++) {
            sum += plane.first().get(i) * (self ? plane.first() : plane.second()).get(i);
        }
        return sum;
    }

    @Test
    void a_finer_field_keeps_the_coarse_one_and_is_what_would_be_computed_alone() {
        LossPlane plane = LossPlane.alongPath(RANDOM).orElseThrow();
        Range range = new Range(-2, 2);
        LossField coarse = LossField.coarse(plane, range, range, RANDOM.data(), () -> false)
                .orElseThrow();
        LossField fine = coarse.finer(RANDOM.data(), () -> false).orElseThrow();
        assertThat(fine.nodes()).isEqualTo(17);
        Backprop loss = new Backprop(plane.center().architecture(), RANDOM.data());
        for (int row = 0; row < 17; row++) {
            for (int column = 0; column < 17; column++) {
                assertThat(fine.at(row, column))
                        .isEqualTo(loss.evaluate(plane.at(-2 + column / 4.0, -2 + row / 4.0))
                                .loss());
            }
        }
        assertThat(coarse.canBeFiner(RANDOM.data())).isTrue();
        assertThat(coarse.finer(RANDOM.data(), () -> true)).isEmpty();
    }

    @Test
    void the_plane_of_two_lanes_goes_through_both_ends_and_the_start() {
        LossPlane plane = LossPlane.between(RANDOM, LANES.get(0)).orElseThrow();
        for (Parameters on : List.of(
                RANDOM.parameters(0), RANDOM.parameters(300), LANES.get(0).parameters(300))) {
            Place place = plane.place(on);
            Parameters there = plane.at(place.x(), place.y());
            for (int i = 0; i < on.size(); i++) {
                assertThat(there.get(i)).isCloseTo(on.get(i), within(1e-12));
            }
        }
        assertThat(LossPlane.between(RANDOM, RANDOM)).isEmpty();
    }

    @Test
    void there_is_no_plane_of_eigenvectors_at_a_kink() {
        Recording relu = Runs.histories(Runs.experiment("""
                        {'format': 1, 'network': {'hidden': [2], 'activation': 'relu'}, 'training': {'steps': 2},
                         'initializer': {'weights': {'kind': 'zero'}}}
                        """)).get(0).recording();
        assertThat(LossSurface.of(PlaneChoice.of(PlaneKind.EIGENVECTORS), relu, 0, List.of(), () -> false))
                .isEmpty();
        assertThat(LossSurface.of(PlaneChoice.of(PlaneKind.PATH), relu, 0, List.of(), () -> false))
                .isPresent();
        assertThat(LossSurface.of(PlaneChoice.of(PlaneKind.LANES), relu, 0, List.of(), () -> false))
                .isEmpty();
    }
}
