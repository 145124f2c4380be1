package symmetrylab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.DataSpec.Cloud;
import symmetrylab.spec.DataSpec.CloudKind;
import symmetrylab.spec.DataSpec.Coding;
import symmetrylab.spec.DataSpec.Gate;
import symmetrylab.spec.DataSpec.GateKind;
import symmetrylab.spec.SpecException;

class DataSourceTest {

    @ParameterizedTest
    @CsvSource({"AND,0,0,0,1", "OR,0,1,1,1", "NAND,1,1,1,0", "XOR,0,1,1,0", "XNOR,1,0,0,1"})
    void a_gate_is_its_truth_table(GateKind kind, double a, double b, double c, double d) {
        DataSet data = load(new Gate(kind, Coding.ZERO_ONE));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
        assertThat(data.targets().column(0)).isEqualTo(Vec.of(a, b, c, d));
        assertThat(data.targetKind()).isEqualTo(TargetKind.BINARY);
    }

    @Test
    void the_inputs_of_a_gate_can_be_coded_as_plus_and_minus_one() {
        DataSet data = load(new Gate(GateKind.XOR, Coding.PLUS_MINUS_ONE));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}}));
        assertThat(data.targets().column(0)).isEqualTo(Vec.of(0, 1, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(CloudKind.class)
    void the_same_seed_gives_the_same_bits(CloudKind kind) {
        assertThat(load(Cloud.ofKind(kind))).isEqualTo(load(Cloud.ofKind(kind)));
    }

    @ParameterizedTest
    @EnumSource(CloudKind.class)
    void another_seed_gives_other_points(CloudKind kind) {
        DataSet first = load(new Cloud(kind, 50, 0.1, 0.5, 1));
        DataSet second = load(new Cloud(kind, 50, 0.1, 0.5, 2));
        assertThat(first.inputs()).isNotEqualTo(second.inputs());
        assertThat(first.targets()).isEqualTo(second.targets());
    }

    @ParameterizedTest
    @CsvSource({"10,0.5,5", "10,0.35,4", "200,0.35,70", "3,0,0", "3,1,3", "5,0.5,3"})
    void the_balance_is_rounded_and_class_0_comes_first(int samples, double balance, int ones) {
        Vec labels = load(new Cloud(CloudKind.BLOBS, samples, 1, balance, 1))
                .targets()
                .column(0);
        double[] expected = IntStream.range(0, samples)
                .mapToDouble(i -> i < samples - ones ? 0 : 1)
                .toArray();
        assertThat(labels).isEqualTo(Vec.of(expected));
    }

    @Test
    void without_noise_a_circle_is_a_disc_and_a_ring() {
        DataSet data = load(new Cloud(CloudKind.CIRCLE, 1000, 0, 0.5, 1));
        for (int i = 0; i < data.size(); i++) {
            double radius = data.inputs().row(i).norm();
            if (data.targets().get(i, 0) == 1) {
                assertThat(radius).isBetween(0.0, 0.5 + 1e-15);
            } else {
                assertThat(radius).isBetween(0.7 - 1e-15, 1 + 1e-15);
            }
        }
    }

    @Test
    void without_noise_blobs_are_their_centres() {
        DataSet data = load(new Cloud(CloudKind.BLOBS, 2, 0, 0.5, 1));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{-1.5, -1.5}, {1.5, 1.5}}));
    }

    @Test
    void the_noise_of_blobs_has_the_deviation_that_was_asked_for() {
        DataSet data = load(new Cloud(CloudKind.BLOBS, 20_000, 2, 1, 1));
        double squares = 0;
        for (int i = 0; i < data.size(); i++) {
            double deviation = data.inputs().get(i, 0) - 1.5;
            squares += deviation * deviation;
        }
        // The standard error of a variance of 4 from 20,000 normal deviates is 0.04; this is five of them.
        assertThat(squares / data.size()).isCloseTo(4, within(0.2));
    }

    @Test
    void iris_has_150_flowers_of_three_species() {
        DataSet data = load(new DataSpec.Iris(false));
        assertThat(data.size()).isEqualTo(150);
        assertThat(data.featureNames())
                .containsExactly("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");
        assertThat(data.outputNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(data.targetKind()).isEqualTo(TargetKind.ONE_HOT);
        assertThat(data.inputs().row(0)).isEqualTo(Vec.of(5.1, 3.5, 1.4, 0.2));
        for (int species = 0; species < 3; species++) {
            assertThat(sum(data.targets().column(species))).isEqualTo(50);
        }
    }

    @Test
    void standardized_iris_has_mean_0_and_deviation_1() {
        DataSet data = load(new DataSpec.Iris(true));
        for (int j = 0; j < 4; j++) {
            Vec feature = data.inputs().column(j);
            // Rounding of 150 terms of size 1.
            assertThat(sum(feature) / 150).isCloseTo(0, within(1e-13));
            assertThat(feature.norm() * feature.norm() / 150).isCloseTo(1, within(1e-13));
        }
    }

    @Test
    void a_table_of_one_column_of_0_and_1_is_binary() {
        DataSet data = load(table(new double[][] {{0}, {1}, {1}}));
        assertThat(data.targetKind()).isEqualTo(TargetKind.BINARY);
        assertThat(data.outputNames()).containsExactly("y");
        assertThat(data.featureNames()).containsExactly("x1", "x2");
    }

    @Test
    void a_table_of_one_hot_rows_is_classes() {
        DataSet data = load(table(new double[][] {{0, 1}, {1, 0}, {1, 0}}));
        assertThat(data.targetKind()).isEqualTo(TargetKind.ONE_HOT);
        assertThat(data.outputNames()).containsExactly("y1", "y2");
    }

    @Test
    void any_other_table_is_real() {
        assertThat(load(table(new double[][] {{0}, {1}, {0.5}})).targetKind()).isEqualTo(TargetKind.REAL);
        assertThat(load(table(new double[][] {{0, 1}, {1, 1}, {1, 0}})).targetKind())
                .isEqualTo(TargetKind.REAL);
        assertThat(load(table(new double[][] {{0, 1}, {0, 0}, {1, 0}})).targetKind())
                .isEqualTo(TargetKind.REAL);
    }

    private static DataSpec table(double[][] targets) {
        return new DataSpec.Table(Mat.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}), Mat.of(targets));
    }

    private static double sum(Vec vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += vector.get(i);
        }
        return sum;
    }

    private static DataSet load(DataSpec spec) {
        try {
            return DataSource.load(spec, Path.of(""));
        } catch (SpecException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
