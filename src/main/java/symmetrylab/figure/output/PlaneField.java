package symmetrylab.figure.output;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Path;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * A network's outputs at the nodes of a square grid over the plane of its two inputs, linear between the nodes.
 *
 * @param nodes number of nodes along each side, at least 2; the outer ones lie on the border of the plane
 * @param values for each output the nodes row by row, from the top and from the left
 */
record PlaneField(int nodes, double[][] values) {

    /** Evaluates the network nodes² times. */
    static PlaneField of(Parameters parameters, Range across, Range up, int nodes) {
        double[][] inputs = new double[2][nodes * nodes];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                inputs[0][row * nodes + column] = across.min() + (double) column / (nodes - 1) * across.length();
                inputs[1][row * nodes + column] = up.max() - (double) row / (nodes - 1) * up.length();
            }
        }
        List<Mat> layers = new Network(parameters).activations(Mat.of(inputs));
        double[][] values = layers.get(layers.size() - 1).toArray();
        return new PlaneField(nodes, values);
    }

    /** Output {@code output} at the middle of a cell of another grid of {@code cells} × {@code cells} over the plane. */
    double at(int output, int row, int column, int cells) {
        double down = (row + 0.5) / cells * (nodes - 1);
        double across = (column + 0.5) / cells * (nodes - 1);
        int top = (int) down;
        int left = (int) across;
        double[] field = values[output];
        int node = top * nodes + left;
        double upper = field[node] + (across - left) * (field[node + 1] - field[node]);
        double lower = field[node + nodes] + (across - left) * (field[node + nodes + 1] - field[node + nodes]);
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
            double[] lead = new double[nodes * nodes];
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
        for (int row = 0; row < nodes - 1; row++) {
            for (int column = 0; column < nodes - 1; column++) {
                int node = row * nodes + column;
                double[] corners = {field[node], field[node + 1], field[node + nodes + 1], field[node + nodes]};
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
                    xs[found] = box.left() + (column + across) / (nodes - 1) * box.width();
                    ys[found] = box.top() + (row + down) / (nodes - 1) * box.height();
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
