package symmetrylab.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import symmetrylab.spec.LayerInitializer.Identity;
import symmetrylab.spec.LayerInitializer.Orthogonal;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.VarianceScaling;

/** Kinds of initializers. */
public final class LayerInitializers {

    /**
     * The kinds that fill weights only, except explicit ones; with gain or standard deviation 1, and for sparse weights
     * one a neuron, which fits every layer.
     */
    public static final List<LayerInitializer> FOR_WEIGHTS = Stream.<LayerInitializer>concat(
                    Arrays.stream(Scaling.values()).map(scaling -> new VarianceScaling(scaling, 1)),
                    Stream.of(new Orthogonal(1), new Identity(1), new Sparse(1, 1)))
            .toList();

    private LayerInitializers() {}
}
