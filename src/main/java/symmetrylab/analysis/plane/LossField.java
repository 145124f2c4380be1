package symmetrylab.analysis.plane;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The mean training loss at the nodes of a grid over a part of a plane, without penalties and dropout.
 *
 * @param plane the plane
 * @param across the part along its first direction; the first and last nodes of a row are its ends
 * @param up the part along its second
 * @param nodes the number of nodes along each side
 * @param losses row by row, the lowest first; may be infinite or NaN
 */
public record LossField(LossPlane plane, Range across, Range up, int nodes, Vec losses) {

    /** The nodes along a side of the coarsest grid; a finer one has all of its nodes. */
    public static final int COARSE = 9;

    /** The nodes along a side of the finest. */
    private static final int FINE = 65;

    /** The estimated time for a grid, in nanoseconds, beyond which there is no finer one. */
    private static final double BUDGET = 4e9;

    private static final double PARAMETER = 4;
    private static final double NEURON = 40;

    /** The coarsest grid; absent if {@code stop} held meanwhile. */
    public static Optional<LossField> coarse(
            LossPlane plane, Range across, Range up, DataSet data, BooleanSupplier stop) {
        return computed(plane, across, up, COARSE, data, Optional.empty(), stop);
    }

    /** The grid with twice as many cells a side, which computes only the new nodes; absent if {@code stop} held. */
    public Optional<LossField> finer(DataSet data, BooleanSupplier stop) {
        return computed(plane, across, up, 2 * nodes - 1, data, Optional.of(this), stop);
    }

    /** Whether a finer grid is worth its time, by a rule without a clock. */
    public boolean canBeFiner(DataSet data) {
        Architecture network = plane.center().architecture();
        int neurons = network.sizes().stream().mapToInt(Integer::intValue).sum() - data.features();
        double each = 500 + data.size() * (PARAMETER * network.parameterCount() + NEURON * neurons);
        double next = (2.0 * nodes - 1) * (2.0 * nodes - 1);
        return nodes < FINE && next * each <= BUDGET;
    }

    private static Optional<LossField> computed(
            LossPlane plane,
            Range across,
            Range up,
            int nodes,
            DataSet data,
            Optional<LossField> coarser,
            BooleanSupplier stop) {
        Backprop loss = new Backprop(plane.center().architecture(), data);
        double[] losses = new double[nodes * nodes];
        for (int row = 0; row < nodes; row++) {
            double y = at(up, row, nodes);
            for (int column = 0; column < nodes; column++) {
                if (stop.getAsBoolean()) {
                    return Optional.empty();
                }
                boolean known = coarser.isPresent() && row % 2 == 0 && column % 2 == 0;
                losses[row * nodes + column] = known
                        ? coarser.get().at(row / 2, column / 2)
                        : loss.evaluate(plane.at(at(across, column, nodes), y)).loss();
            }
        }
        return Optional.of(new LossField(plane, across, up, nodes, Vec.of(losses)));
    }

    private static double at(Range range, int node, int nodes) {
        return range.min() + (double) node / (nodes - 1) * range.length();
    }

    /** The place of a column of nodes along the first direction. */
    public double atColumn(int column) {
        return at(across, column, nodes);
    }

    /** The place of a row of nodes along the second direction. */
    public double atRow(int row) {
        return at(up, row, nodes);
    }

    /** The loss at a node. */
    public double at(int row, int column) {
        return losses.get(row * nodes + column);
    }

    /** The loss between the nodes, linear in each direction. */
    public double at(double x, double y) {
        double right = Math.max(0, Math.min(nodes - 1, (x - across.min()) / across.length() * (nodes - 1)));
        double above = Math.max(0, Math.min(nodes - 1, (y - up.min()) / up.length() * (nodes - 1)));
        int column = Math.min((int) right, nodes - 2);
        int row = Math.min((int) above, nodes - 2);
        double low = mixed(at(row, column), at(row, column + 1), right - column);
        double high = mixed(at(row + 1, column), at(row + 1, column + 1), right - column);
        return mixed(low, high, above - row);
    }

    private static double mixed(double a, double b, double share) {
        return a + share * (b - a);
    }
}
