package symmetrylab.nn;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.Problem;
import symmetrylab.words.Text;

/**
 * Finds why an initializer does not fit a layer; absent if it does.
 *
 * @param network the network to fill
 * @param layer the layer, from 0
 * @param shared whether one initializer fills all layers
 * @param path of the initializer's field
 */
record LayerFit(Architecture network, int layer, boolean shared, String path)
        implements LayerInitializer.Visitor<Optional<Problem>> {

    @Override
    public Optional<Problem> zero(LayerInitializer.Zero zero) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> constant(LayerInitializer.Constant constant) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> uniform(LayerInitializer.Uniform uniform) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> normal(LayerInitializer.Normal normal) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> varianceScaling(LayerInitializer.VarianceScaling scaled) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> orthogonal(LayerInitializer.Orthogonal orthogonal) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> identity(LayerInitializer.Identity identity) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> sparse(LayerInitializer.Sparse sparse) {
        int most = network.fanIn(layer);
        if (sparse.nonzero() <= most || (shared && layer != narrowest())) {
            return Optional.empty();
        }
        return problem("nonzero", Text.of("spec.sparseOfLayer", text(sparse.nonzero()), text(most), text(layer + 1)));
    }

    @Override
    public Optional<Problem> explicitWeights(LayerInitializer.ExplicitWeights given) {
        Mat values = given.values();
        if (values.rows() == network.fanOut(layer) && values.columns() == network.fanIn(layer)) {
            return Optional.empty();
        }
        return problem(
                "values",
                Text.of(
                        "spec.matrixOfLayer",
                        text(values.rows()),
                        text(values.columns()),
                        text(layer + 1),
                        text(network.fanOut(layer)),
                        text(network.fanIn(layer))));
    }

    @Override
    public Optional<Problem> explicitBiases(LayerInitializer.ExplicitBiases given) {
        int count = given.values().size();
        if (count == network.fanOut(layer)) {
            return Optional.empty();
        }
        return problem(
                "values", Text.of("spec.valuesOfLayer", text(count), text(layer + 1), text(network.fanOut(layer))));
    }

    /** The layer with the fewest inputs, which limits the sparse weights of an initializer for all layers. */
    private int narrowest() {
        return IntStream.range(0, network.layers())
                .boxed()
                .min(Comparator.comparing(network::fanIn))
                .orElseThrow();
    }

    private Optional<Problem> problem(String field, Text message) {
        return Optional.of(Problem.of(path + "." + field, message));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
