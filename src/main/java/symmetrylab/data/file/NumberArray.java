package symmetrylab.data.file;

import java.util.List;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.words.Text;

/**
 * An array of numbers with a name.
 *
 * @param name what messages call it
 * @param shape its length in each direction
 * @param values row by row: the last index runs fastest
 */
record NumberArray(Text name, List<Integer> shape, Vec values) {

    /** Copies the list. */
    NumberArray {
        shape = List.copyOf(shape);
    }

    /** The matrix of an array of two dimensions, or its transpose. */
    Mat matrix(boolean transposed) {
        int rows = shape.get(0);
        int columns = shape.get(1);
        double[][] matrix = new double[transposed ? columns : rows][transposed ? rows : columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values.get(row * columns + column);
                if (transposed) {
                    matrix[column][row] = value;
                } else {
                    matrix[row][column] = value;
                }
            }
        }
        return Mat.of(matrix);
    }

    /** Its shape as Python writes it, such as {@code (3, 4)}. */
    String shapeText() {
        String lengths = String.join(", ", shape.stream().map(String::valueOf).toList());
        return shape.size() == 1 ? "(" + lengths + ",)" : "(" + lengths + ")";
    }
}
