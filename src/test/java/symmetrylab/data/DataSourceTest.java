package symmetrylab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.testing.Experiments.load;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.GateKind;
import symmetrylab.spec.SampleSources;

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
    @CsvSource({"xor,2", "moons,2", "checkerboard,2", "iris,3", "digits,10", "plane,0", "sine,0"})
    void the_number_of_classes_is_0_for_real_targets(String kind, int classes) {
        DataSet data = load(SampleSources.BUILT_IN.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow());
        assertThat(data.classes()).isEqualTo(classes);
        assertThat(data.isClassification()).isEqualTo(classes > 0);
    }

    @Test
    void iris_has_150_flowers_of_three_species() {
        DataSet data = load(new SampleSource.Iris(false));
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
        DataSet data = load(new SampleSource.Iris(true));
        for (int j = 0; j < 4; j++) {
            Vec feature = data.inputs().column(j);
            // Rounding of 150 terms of size 1.
            assertThat(sum(feature) / 150).isCloseTo(0, within(1e-13));
            assertThat(feature.norm() * feature.norm() / 150).isCloseTo(1, within(1e-13));
        }
    }

    @Test
    void digits_are_1797_pictures_of_sixteenths_in_ten_classes() {
        DataSet data = load(new SampleSource.Digits());
        assertThat(data.size()).isEqualTo(1797);
        assertThat(data.features()).isEqualTo(64);
        assertThat(data.featureNames()).startsWith("p00", "p01").endsWith("p77");
        assertThat(data.pictureSide()).isEqualTo(8);
        assertThat(load(new SampleSource.Iris(true)).pictureSide()).isZero();
        assertThat(data.outputNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(data.targetKind()).isEqualTo(TargetKind.ONE_HOT);
        // The first row of the file: the upper edge of a zero.
        assertThat(Arrays.copyOf(data.inputs().row(0).toArray(), 8))
                .containsExactly(0, 0, 5 / 16.0, 13 / 16.0, 9 / 16.0, 1 / 16.0, 0, 0);
        assertThat(data.targets().row(0)).isEqualTo(Vec.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        DoubleSummaryStatistics pixels = data.inputs().toRows().stream()
                .flatMapToDouble(row -> Arrays.stream(row.toArray()))
                .summaryStatistics();
        assertThat(pixels.getMin()).isEqualTo(0);
        assertThat(pixels.getMax()).isEqualTo(1);
        assertThat(sum(data.targets().column(0))).isEqualTo(178);
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

    private static SampleSource table(double[][] targets) {
        return new SampleSource.Table(Mat.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}), Mat.of(targets));
    }

    private static double sum(Vec vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += vector.get(i);
        }
        return sum;
    }
}
