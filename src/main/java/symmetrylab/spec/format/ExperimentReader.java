package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** Reads an experiment from its JSON value; collects every problem instead of stopping at the first. */
public final class ExperimentReader {

    private static final Text FORMAT = Text.of("spec.allowed.format");

    private final Problems problems;
    private final Section top;
    private final boolean inside;
    private final Set<String> used = new HashSet<>();

    private ExperimentReader(JsonObject root, Problems problems, boolean inside) {
        this.problems = problems;
        this.inside = inside;
        this.top = new Section(root, "", problems);
    }

    /** The experiment, with defaults in place of wrong fields; valid only if {@code problems} stays empty. */
    public static ExperimentSpec read(JsonValue root, Problems problems) {
        return read(root, problems, false);
    }

    /** The same for an experiment inside a file of another kind, where {@code format} may be left out. */
    public static ExperimentSpec readInside(JsonValue root, Problems problems) {
        return read(root, problems, true);
    }

    private static ExperimentSpec read(JsonValue root, Problems problems, boolean inside) {
        if (!(root instanceof JsonObject object)) {
            problems.wrong("", root, Text.of("spec.allowed.experiment"));
            return ExperimentSpec.DEFAULT;
        }
        if (object.find("format").filter(ExperimentReader::isOfAnotherFormat).isPresent()) {
            // In another format every word could mean something else.
            problems.wrong("format", object.find("format").get(), FORMAT);
            return ExperimentSpec.DEFAULT;
        }
        return new ExperimentReader(object, problems, inside).read();
    }

    private static boolean isOfAnotherFormat(JsonValue value) {
        return value instanceof JsonNumber number
                && Limits.readWhole(number, 1, 1).isEmpty();
    }

    private ExperimentSpec read() {
        (inside ? top.take("format") : top.require("format", FORMAT))
                .filter(value -> !(value instanceof JsonNumber))
                .ifPresent(value -> problems.wrong("format", value, FORMAT));
        String title = top.text("title", "");
        DataSpec data = top.section("data").map(DataReader::read).orElse(ExperimentSpec.DEFAULT.data());
        // Taken here so that messages list them in the order of a file.
        List.of("network", "initializer", "training", "edits").forEach(top::take);
        List<RunSpec> runs = runs();
        checkUnused();
        top.close();
        return problems.isEmpty() ? new ExperimentSpec(title, data, runs) : ExperimentSpec.DEFAULT;
    }

    /** Checks shared sections that every run replaces; mistakes there count too. */
    private void checkUnused() {
        if (!used.contains("network")) {
            network(top);
        }
        if (!used.contains("initializer")) {
            initializer(top, Optional.empty());
        }
        if (!used.contains("training")) {
            training(top);
        }
        if (!used.contains("edits")) {
            EditReader.read(top, Optional.empty());
        }
    }

    private List<RunSpec> runs() {
        Optional<JsonValue> value = top.take("runs");
        Text allowed = Text.of("spec.allowed.runs", ExperimentSpec.MAX_RUNS);
        if (value.isEmpty()) {
            return List.of(run(new Section(new JsonObject(0, 0, List.of()), "", new Problems()), "Run"));
        }
        if (!(value.get() instanceof JsonArray list)
                || list.items().isEmpty()
                || list.items().size() > ExperimentSpec.MAX_RUNS) {
            problems.wrong("runs", value.get(), allowed);
            return List.of();
        }
        List<RunSpec> runs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            String otherwise = list.items().size() == 1 ? "Run" : "Run " + (i + 1);
            Optional<Section> section = Section.of(list.items().get(i), "runs[" + i + "]", problems);
            if (section.isPresent()) {
                RunSpec run = run(section.get(), otherwise);
                runs.add(run);
                if (!names.add(run.name())) {
                    boolean given = section.get().take("name").isPresent();
                    Text name = VisibleText.quotedWithLength(run.name());
                    section.get().report("name", Text.of(given ? "spec.nameTwice" : "spec.defaultNameTwice", name));
                }
            }
        }
        return runs;
    }

    private RunSpec run(Section section, String otherwise) {
        String name = section.text("name", otherwise);
        if (name.strip().isEmpty()) {
            section.report(
                    "name", Text.of("spec.wrong", VisibleText.quotedWithLength(name), Text.of("spec.allowed.name")));
        }
        NetworkReader.Result network = network(ownerOf("network", section));
        InitializerSpec initializer = initializer(ownerOf("initializer", section), network.hidden());
        TrainingSpec training = training(ownerOf("training", section));
        List<Edit> edits = EditReader.read(ownerOf("edits", section), network.hidden());
        section.close();
        return new RunSpec(name.strip().isEmpty() ? otherwise : name, network.spec(), initializer, training, edits);
    }

    /** The section that has the field {@code name}: the run's own replaces the shared one. */
    private Section ownerOf(String name, Section run) {
        if (run.take(name).isPresent()) {
            return run;
        }
        used.add(name);
        return top;
    }

    private static NetworkReader.Result network(Section owner) {
        Optional<JsonValue> value = owner.take("network");
        Optional<Section> section = owner.section("network");
        if (value.isPresent() && section.isEmpty()) {
            return new NetworkReader.Result(NetworkSpec.DEFAULT, Optional.empty());
        }
        return section.map(NetworkReader::read).orElse(NetworkReader.Result.DEFAULT);
    }

    private static InitializerSpec initializer(Section owner, Optional<List<Integer>> hidden) {
        return owner.section("initializer")
                .map(section -> InitializerReader.read(section, hidden))
                .orElse(InitializerSpec.DEFAULT);
    }

    private static TrainingSpec training(Section owner) {
        return owner.section("training").map(TrainingReader::read).orElse(TrainingSpec.DEFAULT);
    }
}
