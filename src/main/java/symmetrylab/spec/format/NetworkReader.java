package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.words.Text;

/** Reads the section {@code network}. */
final class NetworkReader {

    private NetworkReader() {}

    /**
     * The contents of the section.
     *
     * @param spec the network, with defaults in place of wrong fields
     * @param hidden the sizes of its hidden layers; absent if they are wrong
     */
    record Result(NetworkSpec spec, Optional<List<Integer>> hidden) {
        /** The default network. */
        static final Result DEFAULT = new Result(NetworkSpec.DEFAULT, Optional.of(NetworkSpec.DEFAULT.hidden()));
    }

    static Result read(Section section) {
        Optional<List<Integer>> hidden = hidden(section);
        Optional<ActivationKind> activation = section.choice("activation", ActivationKind.values());
        Optional<OutputKind> output = section.choice("output", OutputKind.values());
        Optional<LossKind> loss = section.choice("loss", LossKind.values());
        if (loss.isPresent() && output.isPresent() && !loss.get().takes(output.get())) {
            section.report("loss", Text.of("spec.lossOfOutput", output.get().id()));
        }
        section.close();
        NetworkSpec spec = new NetworkSpec(
                hidden.orElse(NetworkSpec.DEFAULT.hidden()),
                activation.orElse(NetworkSpec.DEFAULT.activation()),
                output,
                loss);
        return new Result(spec, hidden);
    }

    private static Optional<List<Integer>> hidden(Section section) {
        Optional<JsonValue> value = section.take("hidden");
        if (value.isEmpty()) {
            return Optional.of(NetworkSpec.DEFAULT.hidden());
        }
        Text allowed = Text.of("spec.allowed.layerSizes", NetworkSpec.MAX_LAYERS);
        if (!(value.get() instanceof JsonArray list) || list.items().size() > NetworkSpec.MAX_LAYERS) {
            section.problems().wrong(section.pathOf("hidden"), value.get(), allowed);
            return Optional.empty();
        }
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            section.asWhole(list.items().get(i), section.pathOf("hidden") + "[" + i + "]", 1, NetworkSpec.MAX_WIDTH)
                    .ifPresent(size -> sizes.add(size.intValue()));
        }
        return sizes.size() == list.items().size() ? Optional.of(sizes) : Optional.empty();
    }
}
