package symmetrylab.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    private static final int SEEDS = 1000;
    private static final int DRAWS = 6;

    /** A stream for each seed. */
    @FunctionalInterface
    private interface Streams {
        RandomGenerator of(int seed);
    }

    private static List<Streams> streams() {
        List<Streams> all = new ArrayList<>();
        for (RandomStreams purpose : RandomStreams.values()) {
            for (int index : new int[] {0, 1, 2, 7}) {
                all.add(seed -> purpose.open(seed, index));
            }
        }
        all.add(seed -> RandomStreams.WEIGHTS.open(seed + 1, 0));
        all.add(seed -> new StepStream(RandomStreams.SHUFFLE, seed).at(0));
        all.add(seed -> new StepStream(RandomStreams.SHUFFLE, seed).at(1));
        all.add(seed -> new StepStream(RandomStreams.DROPOUT, seed).at(1));
        return all;
    }

    @Test
    void streams_are_uncorrelated_over_many_seeds() {
        List<double[][]> drawn = new ArrayList<>();
        for (Streams streams : streams()) {
            double[][] draws = new double[DRAWS][SEEDS];
            for (int seed = 1; seed <= SEEDS; seed++) {
                RandomGenerator random = streams.of(seed);
                for (int k = 0; k < DRAWS; k++) {
                    draws[k][seed - 1] = k % 2 == 0 ? random.nextDouble() : random.nextGaussian();
                }
            }
            drawn.add(draws);
        }
        PearsonsCorrelation correlation = new PearsonsCorrelation();
        for (int a = 0; a < drawn.size(); a++) {
            for (int b = 0; b < a; b++) {
                for (int k = 0; k < DRAWS; k++) {
                    // Of independent numbers its standard error is 1 / √1000 = 0.032; six of them, for 3,780 pairs.
                    double r = correlation.correlation(drawn.get(a)[k], drawn.get(b)[k]);
                    assertThat(Math.abs(r)).isLessThan(0.19);
                }
            }
        }
    }

    @Test
    void two_streams_do_not_differ_by_the_same_bits_for_every_seed() {
        Set<Integer> differences = new HashSet<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            int first = RandomStreams.WEIGHTS.open(seed, 0).nextInt();
            int second = RandomStreams.WEIGHTS.open(seed, 1).nextInt();
            differences.add(first ^ second);
        }
        assertThat(differences.size()).isGreaterThan(SEEDS - 5);
    }

    @Test
    void a_reopened_stream_gives_the_same_numbers() {
        StepStream stream = new StepStream(RandomStreams.DROPOUT, -7);
        int first = stream.at(3).nextInt();
        stream.at(4).nextInt();
        assertThat(stream.at(3).nextInt()).isEqualTo(first);
        assertThat(RandomStreams.DATA.open(-7, 0).nextLong())
                .isEqualTo(RandomStreams.DATA.open(-7, 0).nextLong());
    }
}
