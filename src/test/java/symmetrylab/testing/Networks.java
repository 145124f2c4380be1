package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/** Networks of every kind, and samples for them. */
public final class Networks {

    private Networks() {}

    /** Every allowed activation, output and loss, of the given sizes. */
    public static Stream<Architecture> all(List<Integer> sizes) {
        List<Architecture> networks = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (OutputKind output : OutputKind.values()) {
                for (LossKind loss : LossKind.values()) {
                    if (loss.takes(output)) {
                        networks.add(new Architecture(sizes, activation, output, loss));
                    }
                }
            }
        }
        return networks.stream();
    }

    /** Five samples of two features in three classes. */
    public static DataSet threeClasses() {
        return new DataSet(
                Mat.of(new double[][] {{0.5, -1}, {1.5, 0.25}, {-0.75, 1}, {-1, -0.5}, {2, 1}}),
                Mat.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 0, 1}}),
                TargetKind.ONE_HOT,
                List.of("x1", "x2"),
                List.of("a", "b", "c"));
    }

    /** Three samples of two features with a 0/1 target. */
    public static DataSet twoClasses() {
        return new DataSet(
                Mat.of(new double[][] {{1, 2}, {-1, 0.5}, {0, -3}}),
                Mat.of(new double[][] {{1}, {0}, {1}}),
                TargetKind.BINARY,
                List.of("x1", "x2"),
                List.of("y"));
    }

    /** Two samples of one feature with two real targets. */
    public static DataSet twoRealTargets() {
        return new DataSet(
                Mat.of(new double[][] {{1}, {2}}),
                Mat.of(new double[][] {{3, 0}, {5, 1}}),
                TargetKind.REAL,
                List.of("x"),
                List.of("y1", "y2"));
    }

    /** Random parameters at which no hidden sum is so near 0 that a small shift carries it over a kink. */
    public static Parameters awayFromKinks(Architecture network, DataSet data, double size, long seed) {
        Predicate<Parameters> isAway = network.activation().isSmoothAt(0) ? any -> true : any -> isAway(any, data);
        return Stream.iterate(seed, next -> next + 1000)
                .map(next -> Runs.randomParameters(network, size, next))
                .filter(isAway)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAway(Parameters parameters, DataSet data) {
        Architecture network = parameters.architecture();
        for (int sample = 0; sample < data.size(); sample++) {
            double[] previous = data.inputs().row(sample).toArray();
            for (int layer = 0; layer < network.hiddenLayers(); layer++) {
                double[] next = new double[network.fanOut(layer)];
                for (int to = 0; to < next.length; to++) {
                    double z = parameters.bias(layer, to);
                    for (int from = 0; from < previous.length; from++) {
                        z += parameters.weight(layer, to, from) * previous[from];
                    }
                    if (Math.abs(z) < 1e-3) {
                        return false;
                    }
                    next[to] = network.activation().value(z);
                }
                previous = next;
            }
        }
        return true;
    }
}
