package symmetrylab.data;

import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.SampleSource.FunctionKind;
import symmetrylab.spec.SampleSource.SampledFunction;

/** Draws points uniformly, with the value of a function as target. */
final class SampledFunctions {

    private SampledFunctions() {}

    /**
     * The points of {@code function} with their targets.
     *
     * <p>Draws for each point in turn: its inputs from U(−1, 1), then the noise, even if its deviation is 0: of the
     * first and of the second input for {@code checkerboard}, of the target for the others. The class of a checkerboard
     * is that of the point before the noise.
     */
    static DataSet draw(SampledFunction function, long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        boolean isClass = function.function().isClass();
        List<String> features = InlineTable.numbered("x", function.function().inputs());
        double[][] inputs = new double[function.samples()][features.size()];
        double[][] targets = new double[function.samples()][1];
        for (int i = 0; i < inputs.length; i++) {
            double[] point = inputs[i];
            for (int j = 0; j < point.length; j++) {
                point[j] = 2 * random.nextDouble() - 1;
            }
            targets[i][0] = value(function.function(), point);
            double[] noisy = isClass ? point : targets[i];
            for (int j = 0; j < noisy.length; j++) {
                noisy[j] += function.noise() * random.nextGaussian();
            }
        }
        TargetKind kind = isClass ? TargetKind.BINARY : TargetKind.REAL;
        return new DataSet(Mat.of(inputs), Mat.of(targets), kind, features, List.of("y"));
    }

    private static double value(FunctionKind function, double[] point) {
        return switch (function) {
            case CHECKERBOARD -> (Math.floor(2 * point[0]) + Math.floor(2 * point[1])) % 2 == 0 ? 0 : 1;
            case PLANE -> (point[0] + point[1]) / 2;
            case SINE -> FastMath.sin(2 * Math.PI * point[0]);
        };
    }
}
