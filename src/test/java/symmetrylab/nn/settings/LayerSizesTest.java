package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;

class LayerSizesTest {

    @Test
    void an_added_layer_is_as_wide_as_the_last_and_the_last_is_removed() {
        assertThat(sizes(of(4, 7).withLayer())).containsExactly(4, 7, 7);
        assertThat(sizes(of().withLayer())).containsExactly(4);
        assertThat(sizes(of(4, 7).withoutLayer())).containsExactly(4);
        assertThat(sizes(of().withoutLayer())).isEmpty();
        RunSpec full = of().with(Collections.nCopies(NetworkSpec.MAX_LAYERS, 2));
        assertThat(new LayerSizes(full).canAdd()).isFalse();
        assertThat(new LayerSizes(full).withLayer()).isEqualTo(full);
    }

    @Test
    void neurons_are_added_and_removed_within_the_limits() {
        assertThat(sizes(of(4, 7).withMore(1, 1))).containsExactly(4, 8);
        assertThat(sizes(of(4, 1).withMore(1, -1))).containsExactly(4, 1);
        assertThat(sizes(of(NetworkSpec.MAX_WIDTH).withMore(0, 1))).containsExactly(NetworkSpec.MAX_WIDTH);
        assertThat(sizes(of(4).withMore(1, 1))).as("a lane without that layer").containsExactly(4);
    }

    @Test
    void starts_by_layer_fit_the_layers() {
        LayerInitializer first = new Constant(1);
        LayerInitializer second = new Constant(2);
        LayerInitializer output = new Constant(3);
        RunSpec run = of(4, 4).run();
        LayerSizes layers =
                new LayerSizes(run.withInitializer(run.initializer().withWeights(List.of(first, second, output))));
        assertThat(layers.withLayer().initializer().weights()).containsExactly(first, second, second, output);
        assertThat(layers.withoutLayer().initializer().weights()).containsExactly(first, output);
        assertThat(layers.with(List.of()).initializer().weights()).containsExactly(output);
        assertThat(layers.withLayer().initializer().biases()).containsExactly(new Zero());
    }

    private static LayerSizes of(int... sizes) {
        RunSpec run = RunSpec.named("a");
        return new LayerSizes(run.withNetwork(
                run.network().withHidden(Arrays.stream(sizes).boxed().toList())));
    }

    private static List<Integer> sizes(RunSpec run) {
        return run.network().hidden();
    }
}
