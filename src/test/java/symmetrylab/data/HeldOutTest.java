package symmetrylab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.testing.Experiments.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;

class HeldOutTest {

    @ParameterizedTest
    @CsvSource({
        "10, 0.3, 3",
        "10, 0.25, 3",
        "10, 0.24, 2",
        "4, 0.1, 0",
        "4, 0.125, 1",
        "4, 0.9, 3",
        "2, 0.9, 1",
        "1, 0.9, 0",
        "7, 0, 0",
        "1000, 0.9, 900",
        "3, 0.5, 2"
    })
    void the_share_is_rounded_and_at_least_one_sample_is_left_to_train_on(int samples, double share, int held) {
        DataSet data = HeldOut.split(numbered(samples), share, 1);
        assertThat(data.size()).isEqualTo(samples - held);
        assertThat(data.validation().map(DataSet::size).orElse(0)).isEqualTo(held);
        assertThat(data.validation().isPresent()).isEqualTo(held > 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 12345678901L})
    void both_parts_keep_the_order_and_share_no_sample(long seed) {
        DataSet data = HeldOut.split(numbered(100), 0.37, seed);
        List<Double> training = inputs(data);
        List<Double> validation = inputs(data.validation().orElseThrow());
        assertThat(training).isSorted().hasSize(63);
        assertThat(validation).isSorted().hasSize(37).doesNotContainAnyElementsOf(training);
        assertThat(data.targets().column(0)).isEqualTo(data.inputs().column(0));
    }

    @Test
    void a_larger_share_holds_out_the_same_samples_and_more() {
        Set<Double> before = Set.of();
        for (double share : List.of(0.1, 0.25, 0.5, 0.9)) {
            Set<Double> now = new HashSet<>(
                    inputs(HeldOut.split(numbered(50), share, 3).validation().orElseThrow()));
            assertThat(now).containsAll(before);
            before = now;
        }
    }

    @Test
    void every_sample_is_held_out_equally_often() {
        int[] held = new int[10];
        for (int seed = 0; seed < 2000; seed++) {
            for (double sample :
                    inputs(HeldOut.split(numbered(10), 0.3, seed).validation().orElseThrow())) {
                held[(int) sample]++;
            }
        }
        // 600 times each, with a standard deviation of √(2000 · 0.3 · 0.7) = 20; this is five of them.
        assertThat(IntStream.of(held)).allSatisfy(count -> assertThat(count).isBetween(500, 700));
    }

    @Test
    void a_seed_always_holds_out_the_same_samples() {
        assertThat(inputs(HeldOut.split(numbered(12), 0.5, 1).validation().orElseThrow()))
                .containsExactly(3.0, 6.0, 8.0, 9.0, 10.0, 11.0);
    }

    @Test
    void generated_samples_are_the_same_whether_some_are_held_out_or_not() {
        SampleSource moons = Cloud.ofKind(CloudKind.MOONS);
        DataSet whole = load(DataSpec.of(moons).withSeed(5));
        DataSet parts = load(new DataSpec(moons, 0.4, 5));
        List<Vec> together = new ArrayList<>(parts.inputs().toRows());
        together.addAll(parts.validation().orElseThrow().inputs().toRows());
        assertThat(together).containsExactlyInAnyOrderElementsOf(whole.inputs().toRows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "cloud", "iris", "digits", "table"})
    void any_kind_of_data_can_be_split(String kind) {
        SampleSource source =
                switch (kind) {
                    case "gate" -> new SampleSource.Gate(SampleSource.GateKind.XOR, SampleSource.Coding.ZERO_ONE);
                    case "cloud" -> Cloud.ofKind(CloudKind.BLOBS);
                    case "iris" -> new SampleSource.Iris(true);
                    case "digits" -> new SampleSource.Digits();
                    default ->
                        new SampleSource.Table(
                                Mat.of(new double[][] {{1}, {2}, {3}}), Mat.of(new double[][] {{1}, {0}, {1}}));
                };
        DataSet whole = load(source);
        DataSet parts = load(new DataSpec(source, 0.3, 1));
        DataSet validation = parts.validation().orElseThrow();
        assertThat(parts.size() + validation.size()).isEqualTo(whole.size());
        assertThat(validation.size()).isEqualTo(Math.round(0.3 * whole.size()));
        assertThat(validation.targetKind()).isEqualTo(whole.targetKind());
    }

    @Test
    void rows_of_a_table_are_held_out_by_their_numbers() {
        SampleSource.Table table = new SampleSource.Table(
                Mat.of(new double[][] {{10}, {20}, {30}, {40}}),
                Mat.of(new double[][] {{1}, {0}, {1}, {0}}),
                List.of(2, 4));
        DataSet parts = load(DataSpec.of(table));
        assertThat(parts.inputs()).isEqualTo(Mat.of(new double[][] {{10}, {30}}));
        assertThat(parts.validation().orElseThrow().inputs()).isEqualTo(Mat.of(new double[][] {{20}, {40}}));
        assertThat(parts.validation().orElseThrow().targets()).isEqualTo(Mat.of(new double[][] {{0}, {0}}));
        DataSet share = load(DataSpec.of(table).withValidation(0.25));
        assertThat(share.size()).isEqualTo(3);
        assertThat(DataSpec.of(table).withValidation(0.25).withSource(table)).isEqualTo(DataSpec.of(table));
        assertThatThrownBy(() -> new DataSpec(table, 0.25, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleSource.Table(table.inputs(), table.targets(), List.of(4, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void features_are_standardized_by_the_training_part_alone() {
        DataSet raw = load(new DataSpec(new SampleSource.Iris(false), 0.4, 1));
        DataSet data = load(new DataSpec(new SampleSource.Iris(true), 0.4, 1));
        DataSet validation = data.validation().orElseThrow();
        for (int j = 0; j < 4; j++) {
            Vec feature = raw.inputs().column(j);
            double mean = sum(feature) / feature.size();
            double squares = 0;
            for (int i = 0; i < feature.size(); i++) {
                squares += (feature.get(i) - mean) * (feature.get(i) - mean);
            }
            double sd = Math.sqrt(squares / feature.size());
            double held = raw.validation().orElseThrow().inputs().get(7, j);
            assertThat(validation.inputs().get(7, j)).isCloseTo((held - mean) / sd, within(1e-13));
            // Rounding of 90 terms of size 1.
            assertThat(sum(data.inputs().column(j)) / 90).isCloseTo(0, within(1e-13));
            assertThat(sum(validation.inputs().column(j)) / 60).isNotCloseTo(0, within(1e-6));
        }
    }

    @Test
    void a_validation_part_of_another_kind_is_refused() {
        DataSet numbers = numbered(3);
        DataSet classes = new DataSet(
                numbers.inputs(),
                Mat.of(new double[][] {{1}, {0}, {1}}),
                TargetKind.BINARY,
                numbers.featureNames(),
                numbers.outputNames());
        assertThatThrownBy(() -> numbers.withValidation(Optional.of(classes)))
                .isInstanceOf(IllegalArgumentException.class);
        DataSet split = numbers.withValidation(Optional.of(numbers));
        assertThatThrownBy(() -> numbers.withValidation(Optional.of(split)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DataSet numbered(int samples) {
        double[][] numbers = new double[samples][1];
        for (int i = 0; i < samples; i++) {
            numbers[i][0] = i;
        }
        return new DataSet(Mat.of(numbers), Mat.of(numbers), TargetKind.REAL, List.of("x1"), List.of("y"));
    }

    private static List<Double> inputs(DataSet data) {
        return data.inputs().toRows().stream().map(row -> row.get(0)).toList();
    }

    private static double sum(Vec vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += vector.get(i);
        }
        return sum;
    }
}
