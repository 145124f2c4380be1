package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.words.Text;

/** Reads the section {@code initializer}, and checks it against the hidden layers if they are known. */
final class InitializerReader {

    private static final Text ONE_OR_LIST = Text.of("spec.allowed.oneOrList");

    private final Section section;
    private final Optional<List<Integer>> hidden;

    private InitializerReader(Section section, Optional<List<Integer>> hidden) {
        this.section = section;
        this.hidden = hidden;
    }

    static InitializerSpec read(Section section, Optional<List<Integer>> hidden) {
        return new InitializerReader(section, hidden).read();
    }

    private InitializerSpec read() {
        List<LayerInitializer> weights = fillings("weights", InitializerSpec.DEFAULT.weights(), FillingReader::weights);
        List<LayerInitializer> biases = fillings("biases", InitializerSpec.DEFAULT.biases(), FillingReader::biases);
        long seed = section.seed();
        Optional<Noise> noise = section.section("noise").map(InitializerReader::noise);
        List<Nudge> nudges = nudges();
        section.close();
        return new InitializerSpec(weights, biases, seed, noise, nudges);
    }

    private List<LayerInitializer> fillings(
            String name, List<LayerInitializer> otherwise, Function<Section, LayerInitializer> read) {
        Optional<JsonValue> value = section.take(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String path = section.pathOf(name);
        if (!(value.get() instanceof JsonArray list)) {
            if (!(value.get() instanceof JsonObject)) {
                section.problems().wrong(path, value.get(), ONE_OR_LIST);
                return otherwise;
            }
            return Section.of(value.get(), path, section.problems())
                    .map(filling -> List.of(read.apply(filling)))
                    .orElse(otherwise);
        }
        checkLength(list, path);
        List<LayerInitializer> fillings = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Section.of(list.items().get(i), path + "[" + i + "]", section.problems())
                    .ifPresent(filling -> fillings.add(read.apply(filling)));
        }
        return fillings.isEmpty() ? otherwise : fillings;
    }

    private void checkLength(JsonArray list, String path) {
        int length = list.items().size();
        if (hidden.isEmpty()) {
            if (length == 0) {
                section.problems().wrong(path, list, ONE_OR_LIST);
            }
        } else if (length != hidden.get().size() + 1) {
            int layers = hidden.get().size() + 1;
            Text allowed = layers == 1
                    ? Text.of("spec.allowed.oneOrListOfOutput")
                    : Text.of("spec.allowed.oneOrListOf", layers, layers - 1);
            section.problems().wrong(path, list, allowed);
        }
    }

    private static Noise noise(Section section) {
        Noise noise = new Noise(section.requiredNumber("sd", Limits.AT_LEAST_ZERO), section.flag("biases", false));
        section.close();
        return noise;
    }

    private List<Nudge> nudges() {
        List<Nudge> nudges = new ArrayList<>();
        section.list("nudges", Text.of("spec.allowed.objects")).ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                Section.of(list.items().get(i), section.pathOf("nudges") + "[" + i + "]", section.problems())
                        .flatMap(this::nudge)
                        .ifPresent(nudges::add);
            }
        });
        return nudges;
    }

    private Optional<Nudge> nudge(Section nudge) {
        int layers = hidden.map(sizes -> sizes.size() + 1).orElse(NetworkSpec.MAX_LAYERS + 1);
        Optional<Integer> layer = nudge.requiredInt("layer", 1, layers);
        // The numbers of inputs and outputs come with the data; the engine checks them.
        int mostTo = layer.flatMap(at -> width(at - 1)).orElse(NetworkSpec.MAX_WIDTH);
        int mostFrom = layer.flatMap(at -> width(at - 2)).orElse(NetworkSpec.MAX_WIDTH);
        Optional<Integer> to = nudge.requiredInt("to", 1, mostTo);
        Optional<Integer> from = nudge.requiredInt("from", 0, mostFrom);
        double add = nudge.requiredNumber("add", Limits.FINITE);
        nudge.close();
        boolean whole = layer.isPresent() && to.isPresent() && from.isPresent();
        return whole ? Optional.of(new Nudge(layer.get(), to.get(), from.get(), add)) : Optional.empty();
    }

    private Optional<Integer> width(int hiddenLayer) {
        return hidden.filter(sizes -> hiddenLayer >= 0 && hiddenLayer < sizes.size())
                .map(sizes -> sizes.get(hiddenLayer));
    }
}
