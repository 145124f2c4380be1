package symmetrylab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static symmetrylab.testing.Experiments.load;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.Drawn;
import symmetrylab.spec.SampleSource.FunctionKind;
import symmetrylab.spec.SampleSource.SampledFunction;

class GeneratedDataTest {

    /** Rounding of a sine or cosine, and of the result. */
    private static final double ROUNDING = 1e-15;

    static List<Drawn> kinds() {
        return Stream.concat(
                        Stream.of(CloudKind.values()).map(Cloud::ofKind),
                        Stream.of(FunctionKind.values()).map(SampledFunction::ofKind))
                .map(Drawn.class::cast)
                .toList();
    }

    static List<Arguments> pinned() {
        // An independent program agreed with the formulas for an earlier seeding of the generator.
        return List.of(
                arguments("blobs", -1.117372977194147, -0.7407883135929558, 0.0, 5868816993527679839L),
                arguments("circle", -0.21063268387939918, -0.7040960382393051, 0.0, -2722402009593434929L),
                arguments("moons", 0.7640602848267278, 0.2731679152833193, 0.0, -6793015969040682293L),
                arguments("spiral", 0.01147881068417559, 0.022776350592211326, 0.0, 353165886015885386L),
                arguments("checkerboard", -0.6485953405370948, 0.3933964681073947, 0.0, 7510595095701464589L),
                arguments(
                        "plane", -0.6485953405370948, 0.3933964681073947, -0.06631983010065473, -7867052966381069926L),
                arguments("sine", -0.6485953405370948, 0.0, 0.7600854428001016, 974418473776942862L));
    }

    @ParameterizedTest
    @MethodSource("pinned")
    void a_seed_always_gives_the_same_bits(String kind, double x, double y, double target, long hash) {
        Drawn drawn = kinds().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        DataSet data = load(DataSpec.of(drawn).withSeed(7));
        assertThat(data.inputs().get(0, 0)).isEqualTo(x);
        assertThat(data.features() > 1 ? data.inputs().get(0, 1) : 0).isEqualTo(y);
        assertThat(data.targets().get(0, 0)).isEqualTo(target);
        assertThat(bits(data)).as("hash of all bits").isEqualTo(hash);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void another_seed_gives_other_points(Drawn kind) {
        DataSpec spec = DataSpec.of(kind.withNoise(0.1));
        assertThat(load(spec).inputs()).isNotEqualTo(load(spec.withSeed(2)).inputs());
        assertThat(load(spec)).isEqualTo(load(spec));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void there_are_as_many_points_as_requested(Drawn kind) {
        assertThat(load(kind).size()).isEqualTo(200);
        assertThat(load(kind.withSamples(2)).size()).isEqualTo(2);
        assertThat(load(kind.withSamples(1001)).size()).isEqualTo(1001);
    }

    @ParameterizedTest
    @CsvSource({"10,0.5,5", "10,0.35,4", "200,0.35,70", "3,0,0", "3,1,3", "5,0.5,3"})
    void the_balance_is_rounded_and_class_0_comes_first(int samples, double balance, int ones) {
        for (CloudKind kind : CloudKind.values()) {
            Vec labels = load(new Cloud(kind, samples, 1, balance)).targets().column(0);
            double[] expected = IntStream.range(0, samples)
                    .mapToDouble(i -> i < samples - ones ? 0 : 1)
                    .toArray();
            assertThat(labels).isEqualTo(Vec.of(expected));
        }
    }

    @Test
    void without_noise_a_circle_is_a_disc_and_a_ring() {
        DataSet data = load(new Cloud(CloudKind.CIRCLE, 1000, 0, 0.5));
        for (int i = 0; i < data.size(); i++) {
            double radius = data.inputs().row(i).norm();
            if (data.targets().get(i, 0) == 1) {
                assertThat(radius).isBetween(0.0, 0.5 + ROUNDING);
            } else {
                assertThat(radius).isBetween(0.7 - ROUNDING, 1 + ROUNDING);
            }
        }
    }

    @Test
    void without_noise_blobs_are_their_centres() {
        DataSet data = load(new Cloud(CloudKind.BLOBS, 2, 0, 0.5));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{-1.5, -1.5}, {1.5, 1.5}}));
    }

    @Test
    void without_noise_moons_are_two_half_circles() {
        DataSet data = load(new Cloud(CloudKind.MOONS, 1000, 0, 0.5));
        for (int i = 0; i < data.size(); i++) {
            double x = data.inputs().get(i, 0);
            double y = data.inputs().get(i, 1);
            boolean one = data.targets().get(i, 0) == 1;
            // The upper half of a circle around (0, 0), the lower half of one around (1, 0.5).
            assertThat(one ? Math.hypot(x - 1, y - 0.5) : Math.hypot(x, y)).isCloseTo(1, within(ROUNDING));
            assertThat(one ? 0.5 - y : y).isBetween(0.0, 1.0);
        }
    }

    @Test
    void the_angles_of_moons_are_drawn_uniformly() {
        DataSet data = load(new Cloud(CloudKind.MOONS, 20_000, 0, 0));
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += Math.atan2(data.inputs().get(i, 1), data.inputs().get(i, 0));
        }
        // The standard error of the mean of 20,000 from U(0, π) is π / √(12 · 20,000) = 0.0064; this is five of them.
        assertThat(sum / data.size()).isCloseTo(Math.PI / 2, within(0.032));
    }

    @ParameterizedTest
    @CsvSource({"200, 0.5", "101, 0.3", "10, 1", "10, 0"})
    void without_noise_a_spiral_is_two_arms_half_a_turn_apart(int samples, double balance) {
        DataSet data = load(new Cloud(CloudKind.SPIRAL, samples, 0, balance));
        int ones = (int) Math.round(balance * samples);
        for (int i = 0; i < samples; i++) {
            boolean one = i >= samples - ones;
            double r = one ? (i - (samples - ones)) / (double) ones : i / (double) (samples - ones);
            double angle = 3.5 * Math.PI * r + (one ? Math.PI : 0);
            assertThat(data.inputs().get(i, 0)).isCloseTo(r * StrictMath.cos(angle), within(ROUNDING));
            assertThat(data.inputs().get(i, 1)).isCloseTo(r * StrictMath.sin(angle), within(ROUNDING));
        }
    }

    @Test
    void a_checkerboard_has_sixteen_squares_in_two_classes() {
        DataSet data = load(new SampledFunction(FunctionKind.CHECKERBOARD, 20_000, 0));
        assertThat(data.targetKind()).isEqualTo(TargetKind.BINARY);
        int[] found = new int[16];
        for (int i = 0; i < data.size(); i++) {
            int column = (int) Math.floor(2 * (data.inputs().get(i, 0) + 1));
            int row = (int) Math.floor(2 * (data.inputs().get(i, 1) + 1));
            found[4 * row + column]++;
            assertThat(data.targets().get(i, 0)).isEqualTo((row + column) % 2);
        }
        // 1,250 in each square, with a standard deviation of 34; this is five of them.
        assertThat(IntStream.of(found)).allSatisfy(count -> assertThat(count).isBetween(1080, 1420));
    }

    @Test
    void the_noise_of_a_checkerboard_moves_points_and_not_classes() {
        DataSet clean = load(new SampledFunction(FunctionKind.CHECKERBOARD, 500, 0));
        DataSet noisy = load(new SampledFunction(FunctionKind.CHECKERBOARD, 500, 0.5));
        assertThat(noisy.targets()).isEqualTo(clean.targets());
        assertThat(noisy.inputs()).isNotEqualTo(clean.inputs());
    }

    @Test
    void without_noise_a_plane_and_a_sine_are_their_functions() {
        DataSet plane = load(new SampledFunction(FunctionKind.PLANE, 500, 0));
        DataSet sine = load(new SampledFunction(FunctionKind.SINE, 500, 0));
        assertThat(plane.targetKind()).isEqualTo(TargetKind.REAL);
        assertThat(sine.targetKind()).isEqualTo(TargetKind.REAL);
        assertThat(plane.featureNames()).containsExactly("x1", "x2");
        assertThat(sine.featureNames()).containsExactly("x1");
        for (int i = 0; i < 500; i++) {
            Vec point = plane.inputs().row(i);
            assertThat(plane.targets().get(i, 0)).isEqualTo((point.get(0) + point.get(1)) / 2);
            double x = sine.inputs().get(i, 0);
            assertThat(sine.targets().get(i, 0)).isCloseTo(StrictMath.sin(2 * Math.PI * x), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_noise_has_the_requested_deviation_in_the_right_place(Drawn kind) {
        int samples = 20_000;
        DataSet clean = load(kind.withSamples(samples).withNoise(0));
        DataSet noisy = load(kind.withSamples(samples).withNoise(2));
        boolean onTarget = clean.targetKind() == TargetKind.REAL;
        Mat still = onTarget ? clean.inputs() : clean.targets();
        assertThat(onTarget ? noisy.inputs() : noisy.targets()).isEqualTo(still);
        Vec before = (onTarget ? clean.targets() : clean.inputs()).column(0);
        Vec after = (onTarget ? noisy.targets() : noisy.inputs()).column(0);
        double squares = 0;
        for (int i = 0; i < samples; i++) {
            squares += (after.get(i) - before.get(i)) * (after.get(i) - before.get(i));
        }
        // The standard error of a variance of 4 from 20,000 normal deviates is 0.04; this is five of them.
        assertThat(squares / samples).isCloseTo(4, within(0.2));
    }

    private static long bits(DataSet data) {
        long hash = 1;
        for (Mat part : List.of(data.inputs(), data.targets())) {
            for (Vec row : part.toRows()) {
                for (double value : row.toArray()) {
                    hash = 31 * hash + Double.doubleToRawLongBits(value);
                }
            }
        }
        return hash;
    }
}
