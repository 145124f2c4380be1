package symmetrylab.data;

import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.SampleSource.Cloud;

/** Draws point clouds of two classes, class 0 first. */
final class Clouds {

    private Clouds() {}

    /**
     * The points of {@code cloud}, {@code round(balance · samples)} of them of class 1.
     *
     * <p>Draws for each point in turn: the radius and the angle for {@code circle}, the angle for {@code moons}, then
     * for every kind the noise of the first and of the second input, even if its deviation is 0. The points of a {@code
     * spiral} start at the centre: point i of the n of a class, from 0, is at radius i/n.
     */
    static DataSet draw(Cloud cloud, long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        int ones = (int) FastMath.round(cloud.balance() * cloud.samples());
        int zeros = cloud.samples() - ones;
        double[][] inputs = new double[cloud.samples()][];
        double[][] targets = new double[cloud.samples()][1];
        for (int i = 0; i < inputs.length; i++) {
            boolean isOne = i >= zeros;
            targets[i][0] = isOne ? 1 : 0;
            inputs[i] = switch (cloud.cloud()) {
                case BLOBS -> centre(isOne);
                case CIRCLE -> circle(isOne, random);
                case MOONS -> moon(isOne, random);
                case SPIRAL -> isOne ? arm((double) (i - zeros) / ones, Math.PI) : arm((double) i / zeros, 0);
            };
            inputs[i][0] += cloud.noise() * random.nextGaussian();
            inputs[i][1] += cloud.noise() * random.nextGaussian();
        }
        return new DataSet(Mat.of(inputs), Mat.of(targets), TargetKind.BINARY, List.of("x1", "x2"), List.of("y"));
    }

    private static double[] centre(boolean isOne) {
        return isOne ? new double[] {1.5, 1.5} : new double[] {-1.5, -1.5};
    }

    private static double[] circle(boolean isOne, RandomGenerator random) {
        double radius = isOne ? 0.5 * random.nextDouble() : 0.7 + 0.3 * random.nextDouble();
        double angle = 2 * Math.PI * random.nextDouble();
        return polar(radius, angle);
    }

    private static double[] moon(boolean isOne, RandomGenerator random) {
        double angle = Math.PI * random.nextDouble();
        double[] point = polar(1, angle);
        return isOne ? new double[] {1 - point[0], 0.5 - point[1]} : point;
    }

    private static double[] arm(double radius, double turn) {
        return polar(radius, 3.5 * Math.PI * radius + turn);
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * FastMath.cos(angle), radius * FastMath.sin(angle)};
    }
}
