package symmetrylab.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.file.TextFile;
import symmetrylab.words.Text;

/**
 * The weights and biases in a file, for the layers of a network.
 *
 * @param weights for each layer, [neuron][input]; absent where the file has none
 * @param biases for each layer
 * @param isSquareOnly whether nothing but custom tells rows from columns, because all matrices are square: then rows are
 *     neurons
 */
public record StartFile(List<Optional<Mat>> weights, List<Optional<Vec>> biases, boolean isSquareOnly) {

    /** Copies the lists. */
    public StartFile {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
    }

    /**
     * Reads {@code file}: a table of {@code run --weights}, a matrix as text, or NumPy's .npy or .npz.
     *
     * <p>As many matrices as layers are taken in their order; fewer must each fit one layer only. A matrix may have a
     * row for each neuron or a column for each.
     *
     * @param sizes of the network, from input to output
     * @param run the run to prefer in a table of several, of whose last step the weights are
     * @throws UnreadableException if it cannot be read or does not fit the network
     */
    public static StartFile read(Path file, List<Integer> sizes, String run) throws UnreadableException {
        byte[] bytes = TextFile.readBytes(file);
        Text name = Text.of("data.weights.it");
        if (NpyFile.isOne(bytes)) {
            return fitted(List.of(NpyFile.read(name, bytes)), sizes);
        } else if (NpzFile.isOne(bytes)) {
            return fitted(NpzFile.read(name, bytes), sizes);
        }
        return fitted(WeightsCsv.read(name, TextFile.readTable(file), sizes, run), sizes);
    }

    private static StartFile fitted(List<NumberArray> arrays, List<Integer> sizes) throws UnreadableException {
        int layers = sizes.size() - 1;
        List<NumberArray> matrices =
                arrays.stream().filter(array -> array.shape().size() == 2).toList();
        List<NumberArray> rows =
                arrays.stream().filter(array -> array.shape().size() == 1).toList();
        List<Integer> ofMatrices = places(matrices, layers, (array, layer) -> fits(array, sizes, layer), sizes);
        List<Integer> ofRows =
                places(rows, layers, (array, layer) -> array.shape().get(0).equals(sizes.get(layer + 1)), sizes);
        List<Optional<Mat>> weights = new ArrayList<>();
        List<Optional<Vec>> biases = new ArrayList<>();
        boolean byColumns = false;
        boolean square = !matrices.isEmpty();
        for (int i = 0; i < matrices.size(); i++) {
            boolean isSquare = matrices.get(i)
                    .shape()
                    .get(0)
                    .equals(matrices.get(i).shape().get(1));
            square &= isSquare;
            // What the others do decides about a square one.
            byColumns |= !isSquare && !isByRows(matrices.get(i), sizes, ofMatrices.get(i));
        }
        for (int layer = 0; layer < layers; layer++) {
            int matrix = ofMatrices.indexOf(layer);
            int row = ofRows.indexOf(layer);
            weights.add(
                    matrix < 0
                            ? Optional.empty()
                            : Optional.of(oriented(matrices.get(matrix), sizes, layer, byColumns)));
            biases.add(row < 0 ? Optional.empty() : Optional.of(rows.get(row).values()));
        }
        return new StartFile(weights, biases, square);
    }

    private static Mat oriented(NumberArray array, List<Integer> sizes, int layer, boolean byColumns) {
        boolean isSquare = array.shape().get(0).equals(array.shape().get(1));
        return array.matrix(isSquare ? byColumns : !isByRows(array, sizes, layer));
    }

    private static boolean isByRows(NumberArray array, List<Integer> sizes, int layer) {
        return array.shape().equals(List.of(sizes.get(layer + 1), sizes.get(layer)));
    }

    private static boolean fits(NumberArray array, List<Integer> sizes, int layer) {
        return isByRows(array, sizes, layer) || array.shape().equals(List.of(sizes.get(layer), sizes.get(layer + 1)));
    }

    /** Whether an array fits a layer. */
    private interface Fit {
        boolean of(NumberArray array, int layer);
    }

    /** The layer of each array. */
    private static List<Integer> places(List<NumberArray> arrays, int layers, Fit fit, List<Integer> sizes)
            throws UnreadableException {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
            NumberArray array = arrays.get(i);
            int number = i;
            IntPredicate wanted = layer -> (arrays.size() != layers || layer == number) && fit.of(array, layer);
            List<Integer> found =
                    IntStream.range(0, layers).filter(wanted).boxed().toList();
            if (found.isEmpty()) {
                throw new UnreadableException(
                        Text.of("data.weights.shape", array.name(), array.shapeText(), String.join("-", texts(sizes))));
            }
            if (found.size() > 1) {
                throw new UnreadableException(Text.of(
                        "data.weights.several",
                        array.name(),
                        Text.list(texts(found.stream().map(layer -> layer + 1).toList()))));
            }
            if (places.contains(found.get(0))) {
                throw new UnreadableException(
                        Text.of("data.weights.twice", array.name(), Integer.toString(found.get(0) + 1)));
            }
            places.add(found.get(0));
        }
        return places;
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
