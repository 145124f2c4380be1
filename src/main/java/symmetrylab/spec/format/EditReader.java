package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import symmetrylab.spec.Edit;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.words.Text;

/** Reads the list {@code edits}, and checks it against the hidden layers if they are known. */
final class EditReader {

    private static final Map<String, BiFunction<EditReader, Integer, Optional<Edit>>> KINDS = kinds();
    private static final Text ALLOWED = Text.of("spec.allowed.edits", Integer.toString(RunSpec.MAX_EDITS));

    private final Section section;
    private final Optional<List<Integer>> hidden;

    private EditReader(Section section, Optional<List<Integer>> hidden) {
        this.section = section;
        this.hidden = hidden;
    }

    private static Map<String, BiFunction<EditReader, Integer, Optional<Edit>>> kinds() {
        Map<String, BiFunction<EditReader, Integer, Optional<Edit>>> kinds = new LinkedHashMap<>();
        kinds.put("set", (reader, step) -> reader.ofWeight(step, true));
        kinds.put("nudge", (reader, step) -> reader.ofWeight(step, false));
        kinds.put("copy", EditReader::copy);
        kinds.put("zero", EditReader::zero);
        return kinds;
    }

    /**
     * The edits of {@code owner}; none if it has no such field.
     *
     * @param hidden the sizes of the hidden layers; absent if they are wrong or unknown
     */
    static List<Edit> read(Section owner, Optional<List<Integer>> hidden) {
        List<Edit> edits = new ArrayList<>();
        Optional<JsonArray> list = owner.list("edits", ALLOWED);
        if (list.isPresent() && list.get().items().size() > RunSpec.MAX_EDITS) {
            owner.problems().wrong(owner.pathOf("edits"), list.get(), ALLOWED);
            return edits;
        }
        list.ifPresent(found -> {
            for (int i = 0; i < found.items().size(); i++) {
                Section.of(found.items().get(i), owner.pathOf("edits") + "[" + i + "]", owner.problems())
                        .flatMap(section -> new EditReader(section, hidden).edit())
                        .ifPresent(edits::add);
            }
        });
        return edits;
    }

    private Optional<Edit> edit() {
        int step = section.requiredInt("step", 0, TrainingSpec.MAX_STEPS).orElse(0);
        if (section.require("kind", Text.list(List.copyOf(KINDS.keySet()))).isEmpty()) {
            List.of("layer", "to", "from", "value", "add", "neuron", "onto").forEach(section::take);
            section.close();
            return Optional.empty();
        }
        Optional<BiFunction<EditReader, Integer, Optional<Edit>>> kind = section.kind(KINDS, "");
        if (kind.isEmpty()) {
            // The kind is wrong, so its fields are unknown.
            return Optional.empty();
        }
        Optional<Edit> edit = kind.get().apply(this, step);
        section.close();
        return edit;
    }

    private Optional<Edit> zero(int step) {
        return layer(layers()).map(layer -> new Edit.Zero(step, layer));
    }

    private Optional<Edit> ofWeight(int step, boolean sets) {
        Optional<Integer> layer = layer(layers());
        // The numbers of inputs and outputs come with the data; the engine checks them.
        Optional<Integer> to = section.requiredInt("to", 1, most(layer, 0));
        Optional<Integer> from = section.requiredInt("from", 0, most(layer, -1));
        double number = section.requiredNumber(sets ? "value" : "add", Limits.FINITE);
        if (layer.isEmpty() || to.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sets
                        ? new Edit.SetValue(step, layer.get(), to.get(), from.get(), number)
                        : new Edit.Nudge(step, layer.get(), to.get(), from.get(), number));
    }

    private Optional<Edit> copy(int step) {
        if (hidden.isPresent() && hidden.get().isEmpty()) {
            section.report("kind", Text.of("spec.nothingToCopy"));
            List.of("layer", "neuron", "onto").forEach(section::take);
            return Optional.empty();
        }
        Optional<Integer> layer = layer(layers() - 1);
        Optional<Integer> neuron = section.requiredInt("neuron", 1, most(layer, 0));
        Optional<Integer> onto = section.requiredInt("onto", 1, most(layer, 0));
        if (onto.isPresent() && onto.equals(neuron)) {
            section.report("onto", Text.of("spec.copyOntoItself", Integer.toString(onto.get())));
        }
        boolean whole = layer.isPresent() && neuron.isPresent() && onto.isPresent() && !onto.equals(neuron);
        return whole ? Optional.of(new Edit.Copy(step, layer.get(), neuron.get(), onto.get())) : Optional.empty();
    }

    private int layers() {
        return hidden.map(sizes -> sizes.size() + 1).orElse(NetworkSpec.MAX_LAYERS + 1);
    }

    private Optional<Integer> layer(int most) {
        return section.requiredInt("layer", 1, most);
    }

    /** The most neurons that the layer, or the one {@code below} it, can have. */
    private int most(Optional<Integer> layer, int below) {
        return layer.map(at -> at - 1 + below)
                .filter(at -> hidden.isPresent() && at >= 0 && at < hidden.get().size())
                .map(at -> hidden.orElseThrow().get(at))
                .orElse(NetworkSpec.MAX_WIDTH);
    }
}
