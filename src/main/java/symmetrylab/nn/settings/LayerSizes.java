package symmetrylab.nn.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;

/**
 * The hidden layers of a lane, as its buttons change them.
 *
 * @param run the lane
 */
public record LayerSizes(RunSpec run) {

    /** The size of a first hidden layer. */
    private static final int FIRST = 4;

    /** The sizes from input to output. */
    public List<Integer> sizes() {
        return run.network().hidden();
    }

    /** Whether another layer fits. */
    public boolean canAdd() {
        return sizes().size() < NetworkSpec.MAX_LAYERS;
    }

    /** The lane with one more hidden layer, as wide as the last; unchanged if none fits. */
    public RunSpec withLayer() {
        if (!canAdd()) {
            return run;
        }
        List<Integer> next = new ArrayList<>(sizes());
        next.add(next.isEmpty() ? FIRST : next.get(next.size() - 1));
        return with(next);
    }

    /** The lane without its last hidden layer; unchanged if there is none. */
    public RunSpec withoutLayer() {
        return sizes().isEmpty() ? run : with(sizes().subList(0, sizes().size() - 1));
    }

    /**
     * The lane with {@code more} neurons added to hidden layer {@code layer}, from 0, within the limits; unchanged if
     * there is no such layer.
     */
    public RunSpec withMore(int layer, int more) {
        if (layer >= sizes().size()) {
            return run;
        }
        List<Integer> next = new ArrayList<>(sizes());
        next.set(layer, Math.max(1, Math.min(NetworkSpec.MAX_WIDTH, next.get(layer) + more)));
        return with(next);
    }

    /**
     * The lane with these hidden layers. If layers start separately, a new one starts like the last hidden layer before
     * it, and the output layer keeps its start.
     */
    public RunSpec with(List<Integer> next) {
        InitializerSpec start = run.initializer();
        int layers = next.size() + 1;
        return run.withNetwork(run.network().withHidden(next))
                .withInitializer(
                        start.withWeights(fitted(start.weights(), layers)).withBiases(fitted(start.biases(), layers)));
    }

    private static List<LayerInitializer> fitted(List<LayerInitializer> fillings, int layers) {
        int known = fillings.size();
        if (known == 1 || known == layers) {
            return fillings;
        }
        LayerInitializer output = fillings.get(known - 1);
        return IntStream.range(0, layers)
                .mapToObj(i -> i == layers - 1 ? output : fillings.get(Math.min(i, known - 2)))
                .toList();
    }
}
