package symmetrylab.analysis.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class AlignmentTest {

    static Stream<Architecture> networks() {
        return Stream.of(List.of(2, 5, 1), List.of(3, 6, 4, 2), List.of(2, 5, 4, 6, 1))
                .flatMap(Networks::all);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void another_order_is_the_same_function(Architecture network) {
        for (long seed = 1; seed <= 5; seed++) {
            Parameters whole = Runs.randomParameters(network, 2, seed);
            Alignment order = randomOrder(network, seed);
            Parameters other = order.apply(whole);
            checkSameFunction(whole, other);
            if (Alignment.mirrors(network.activation())) {
                assertThat(order.mirrored()).isPositive();
            }
        }
    }

    private static void checkSameFunction(Parameters one, Parameters other) {
        RandomGenerator random = RandomStreams.DATA.open(5, 5);
        for (int i = 0; i < 20; i++) {
            double[] input = new double[one.architecture().fanIn(0)];
            for (int j = 0; j < input.length; j++) {
                input[j] = 4 * random.nextDouble() - 2;
            }
            double[] expected = new Network(one).outputs(Vec.of(input)).toArray();
            double[] actual = new Network(other).outputs(Vec.of(input)).toArray();
            for (int output = 0; output < expected.length; output++) {
                double size = Math.max(1, Math.abs(expected[output]));
                assertThat(actual[output]).isEqualTo(expected[output], within(1e-12 * size));
            }
        }
    }

    /** A random order, with mirrored neurons where they do the same work. */
    private static Alignment randomOrder(Architecture network, long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 3);
        List<List<Integer>> sources = new ArrayList<>();
        List<List<Integer>> signs = new ArrayList<>();
        for (int hidden = 0; hidden < network.hiddenLayers(); hidden++) {
            List<Integer> left = new ArrayList<>(
                    IntStream.range(0, network.fanOut(hidden)).boxed().toList());
            List<Integer> order = new ArrayList<>();
            while (!left.isEmpty()) {
                order.add(left.remove(random.nextInt(left.size())));
            }
            sources.add(order);
            boolean mirrors = Alignment.mirrors(network.activation());
            signs.add(order.stream()
                    .map(neuron -> mirrors && random.nextBoolean() ? -1 : 1)
                    .toList());
        }
        return new Alignment(sources, signs);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void a_network_whose_neurons_were_shuffled_and_mirrored_is_found_again(Architecture network) {
        for (long seed = 1; seed <= 5; seed++) {
            Parameters reference = Runs.randomParameters(network, 1, seed);
            Parameters shuffled = randomOrder(network, seed).apply(reference);
            assertThat(Alignment.of(reference, shuffled).apply(shuffled).toArray())
                    .containsExactly(reference.toArray(), within(0.0));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void the_distance_never_grows(Architecture network) {
        for (long seed = 1; seed <= 5; seed++) {
            Parameters reference = Runs.randomParameters(network, 1, seed);
            Parameters moved = Runs.randomParameters(network, 1, seed + 100);
            Parameters aligned = Alignment.of(reference, moved).apply(moved);
            assertThat(distance(reference, aligned)).isLessThan(distance(reference, moved));
            assertThat(Alignment.of(reference, aligned).isNone())
                    .as("nothing is left to gain")
                    .isTrue();
        }
    }

    private static double distance(Parameters one, Parameters other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += (one.get(i) - other.get(i)) * (one.get(i) - other.get(i));
        }
        return Math.sqrt(sum);
    }

    /** Issue 11, item 7: two random starts are the same network in another order. */
    @Test
    void the_barrier_between_two_solutions_of_moons_falls() {
        StepReport one = solution(2);
        StepReport other = solution(19);
        assertThat(one.evaluation().loss()).isLessThan(0.02);
        assertThat(other.evaluation().loss()).isLessThan(0.02);
        Experiment experiment = experiment(2);
        Parameters reference = one.state().parameters();
        Parameters moved = other.state().parameters();
        LossLine before = LossLine.between(reference, moved, experiment.data(), LossLine.PLACES);
        Alignment alignment = Alignment.of(reference, moved);
        Parameters aligned = alignment.apply(moved);
        LossLine after = LossLine.between(reference, aligned, experiment.data(), LossLine.PLACES);
        assertThat(before.barrier()).isBetween(0.75, 0.85);
        assertThat(after.barrier()).isBetween(0.0, 0.01);
        assertThat(alignment.moved()).isEqualTo(3);
        assertThat(alignment.mirrored()).isEqualTo(3);
        checkSameFunction(moved, aligned);
        // The other way round, the same neurons belong together.
        assertThat(distance(moved, Alignment.of(moved, reference).apply(reference)))
                .isEqualTo(distance(reference, aligned), within(1e-9));
    }

    private static Experiment experiment(int seed) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons', 'samples': 100},
                 'network': {'hidden': [4], 'activation': 'tanh'},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': %s},
                 'training': {'steps': 4000, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
                """.formatted(seed));
    }

    private static StepReport solution(int seed) {
        return Runs.lastReport(experiment(seed));
    }

    @Test
    void equal_neurons_stay_where_they_are() {
        Architecture network = networks().findFirst().orElseThrow();
        Parameters zero = Parameters.copyOf(network, new double[network.parameterCount()]);
        assertThat(Alignment.of(zero, zero)).isEqualTo(Alignment.none(network));
        Parameters random = Runs.randomParameters(network, 1, 1);
        assertThat(Alignment.of(random, zero).isNone()).isTrue();
        assertThat(Alignment.of(random, random).isNone()).isTrue();
        assertThat(Alignment.none(network).moved()).isZero();
    }

    @Test
    void other_shapes_and_numbers_that_are_not_finite_are_refused() {
        List<Architecture> all = networks().toList();
        Parameters one = Runs.randomParameters(all.get(0), 1, 1);
        Parameters other = Runs.randomParameters(all.get(1), 1, 1);
        assertThatThrownBy(() -> Alignment.of(one, other)).isInstanceOf(IllegalArgumentException.class);
        double[] values = one.toArray();
        values[3] = Double.NaN;
        Parameters lost = Parameters.copyOf(all.get(0), values);
        assertThatThrownBy(() -> Alignment.of(one, lost)).hasMessageContaining("not finite");
    }
}
