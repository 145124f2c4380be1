package symmetrylab.figure.output;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Path;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * A network's outputs at the nodes of a grid over the plane of two of its inputs, linear between the nodes.
 *
 * <p>The outer nodes lie on the border of the plane.
 */
public final class PlaneField {

    private final int rows;
    private final int columns;
    private final double[][] values;

    /** The values of each output at the nodes row by row, from the top and from the left. */
    private PlaneField(int rows, int columns, double[][] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** The inputs at a place in the plane. */
    @FunctionalInterface
    public interface Inputs {
        /** All inputs of the network at this place. */
        Vec at(double across, double up);
    }

    /** Evaluates the network at {@code rows} × {@code columns} nodes, at least 2 × 2. */
    public static PlaneField of(Parameters parameters, Range across, Range up, int rows, int columns, Inputs inputs) {
        double[][] all = new double[parameters.architecture().fanIn(0)][rows * columns];
        for (int row = 0; row < rows; row++) {
            double second = up.max() - (double) row / (rows - 1) * up.length();
            for (int column = 0; column < columns; column++) {
                double first = across.min() + (double) column / (columns - 1) * across.length();
                Vec place = inputs.at(first, second);
                for (int i = 0; i < all.length; i++) {
                    all[i][row * columns + column] = place.get(i);
                }
            }
        }
        List<Mat> layers = new Network(parameters).activations(Mat.of(all));
        double[][] values = layers.get(layers.size() - 1).toArray();
        return new PlaneField(rows, columns, values);
    }

    /**
     * Output {@code output} at the middle of a cell of another grid over the plane.
     *
     * @param cellRows the number of rows of that grid
     * @param cellColumns the number of its columns
     */
    double at(int output, int row, int column, int cellRows, int cellColumns) {
        double down = (row + 0.5) / cellRows * (rows - 1);
        double across = (column + 0.5) / cellColumns * (columns - 1);
        int top = (int) down;
        int left = (int) across;
        double[] field = values[output];
        int node = top * columns + left;
        int below = node + columns;
        double upper = field[node] + (across - left) * (field[node + 1] - field[node]);
        double lower = field[below] + (across - left) * (field[below + 1] - field[below]);
        return upper + (down - top) * (lower - upper);
    }

    /** The lines in {@code box} along which the first output crosses {@code level}. */
    Path border(Box box, double level) {
        double[] above = values[0].clone();
        for (int i = 0; i < above.length; i++) {
            above[i] -= level;
        }
        Path.Builder path = Path.builder();
        addZeroLines(path, above, box);
        return path.build();
    }

    /** The lines in {@code box} along which the largest output changes. */
    Path bordersOfClasses(Box box) {
        Path.Builder path = Path.builder();
        // The border of the last class is a border of the others.
        for (int output = 0; output < values.length - 1; output++) {
            double[] lead = new double[rows * columns];
            for (int i = 0; i < lead.length; i++) {
                double others = Double.NEGATIVE_INFINITY;
                for (int other = 0; other < values.length; other++) {
                    others = other == output ? others : Math.max(others, values[other][i]);
                }
                lead[i] = values[output][i] - others;
            }
            addZeroLines(path, lead, box);
        }
        return path.build();
    }

    /** Marching squares: straight lines through each cell join the places where its sides cross 0. */
    private void addZeroLines(Path.Builder path, double[] field, Box box) {
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                int node = row * columns + column;
                double[] corners = {field[node], field[node + 1], field[node + columns + 1], field[node + columns]};
                int found = 0;
                for (int side = 0; side < 4; side++) {
                    double from = corners[side];
                    double to = corners[(side + 1) % 4];
                    if (isAbove(from) == isAbove(to) || !Double.isFinite(from - to)) {
                        continue;
                    }
                    double share = Math.max(0, Math.min(1, from / (from - to)));
                    double across = side == 0 ? share : side == 1 ? 1 : side == 2 ? 1 - share : 0;
                    double down = side == 0 ? 0 : side == 1 ? share : side == 2 ? 1 : 1 - share;
                    xs[found] = box.left() + (column + across) / (columns - 1) * box.width();
                    ys[found] = box.top() + (row + down) / (rows - 1) * box.height();
                    found++;
                }
                if (found == 2) {
                    path.moveTo(xs[0], ys[0]).lineTo(xs[1], ys[1]);
                } else if (found == 4) {
                    // A saddle: the mean decides which corners belong together.
                    boolean middle = isAbove((corners[0] + corners[1] + corners[2] + corners[3]) / 4);
                    int first = middle == isAbove(corners[0]) ? 1 : 3;
                    path.moveTo(xs[0], ys[0]).lineTo(xs[first], ys[first]);
                    path.moveTo(xs[2], ys[2]).lineTo(xs[4 - first], ys[4 - first]);
                }
            }
        }
    }

    /** Uses the rule of classification, so that rounding draws no border through a flat field. */
    private static boolean isAbove(double value) {
        return value > Classification.MARGIN;
    }
}
