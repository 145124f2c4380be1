package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.spec.TrainingSpec;

class BatchesTest {

    @ParameterizedTest
    @CsvSource({
        "10, 1, true",
        "10, 3, true",
        "10, 3, false",
        "10, 9, true",
        "10, 10, true",
        "7, 100, false",
        "1, 1, true"
    })
    void every_epoch_takes_each_sample_once(int samples, int batch, boolean shuffle) {
        Batches batches = new Batches(spec(batch, shuffle), samples);
        assertThat(batches.perEpoch()).isEqualTo((samples + Math.min(batch, samples) - 1) / Math.min(batch, samples));
        for (int epoch = 0; epoch < 5; epoch++) {
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < batches.perEpoch(); i++) {
                int[] samplesOfStep = batches.at(epoch * batches.perEpoch() + i);
                assertThat(samplesOfStep).isNotEmpty().hasSizeLessThanOrEqualTo(batch);
                Arrays.stream(samplesOfStep).forEach(taken::add);
            }
            assertThat(taken)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, samples).boxed().toList());
        }
    }

    @Test
    void without_shuffling_samples_come_in_order_and_the_last_batch_is_smaller() {
        Batches batches = new Batches(spec(3, false), 8);
        assertThat(batches.at(0)).containsExactly(0, 1, 2);
        assertThat(batches.at(1)).containsExactly(3, 4, 5);
        assertThat(batches.at(2)).containsExactly(6, 7);
        assertThat(batches.at(3)).containsExactly(0, 1, 2);
    }

    @Test
    void every_epoch_and_every_seed_has_its_own_order() {
        Batches batches = new Batches(spec(10, true), 20);
        Batches others = new Batches(spec(10, true).withSeed(2), 20);
        assertThat(batches.at(0)).isNotEqualTo(batches.at(2)).isNotEqualTo(others.at(0));
        assertThat(batches.at(0)).isNotEqualTo(IntStream.range(0, 10).toArray());
    }

    @Test
    void any_step_can_be_requested_in_any_order() {
        Batches forward = new Batches(spec(3, true), 10);
        List<int[]> inOrder = IntStream.range(0, 40).mapToObj(forward::at).toList();
        Batches backward = new Batches(spec(3, true), 10);
        for (int step = 39; step >= 0; step--) {
            assertThat(backward.at(step)).isEqualTo(inOrder.get(step));
        }
    }

    @Test
    void a_returned_batch_can_be_changed_without_harm() {
        Batches batches = new Batches(spec(3, false), 8);
        batches.at(0)[0] = 99;
        assertThat(batches.at(0)).containsExactly(0, 1, 2);
    }

    @Test
    void a_batch_of_all_samples_is_the_full_batch() {
        assertThat(new Batches(spec(8, true), 8).areFull()).isTrue();
        assertThat(new Batches(spec(9, true), 8).areFull()).isTrue();
        assertThat(new Batches(TrainingSpec.DEFAULT, 8).areFull()).isTrue();
        assertThat(new Batches(spec(7, true), 8).areFull()).isFalse();
        assertThat(new Batches(spec(8, true), 8).at(5)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    private static TrainingSpec spec(int batch, boolean shuffle) {
        return TrainingSpec.DEFAULT.withBatch(OptionalInt.of(batch)).withShuffle(shuffle);
    }
}
