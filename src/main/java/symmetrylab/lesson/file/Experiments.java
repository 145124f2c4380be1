package symmetrylab.lesson.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import symmetrylab.lesson.Lesson;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.format.ExperimentReader;
import symmetrylab.spec.format.NearestName;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/**
 * The experiments of a lesson, and the fields that name them and their runs.
 *
 * @param specs by name
 * @param broken the names of those with problems, of which nothing more can be said
 */
record Experiments(Map<String, ExperimentSpec> specs, Set<String> broken) {

    /** The names of experiments and facts. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Reads the section {@code experiments}. */
    static Experiments read(Section top) {
        Map<String, ExperimentSpec> specs = new LinkedHashMap<>();
        Set<String> broken = new LinkedHashSet<>();
        Text allowed = Text.of("lesson.allowed.experiments", Lesson.MAX_EXPERIMENTS);
        Optional<Section> section = top.require("experiments", allowed).flatMap(value -> top.section("experiments"));
        if (section.isPresent()
                && (section.get().names().isEmpty() || section.get().names().size() > Lesson.MAX_EXPERIMENTS)) {
            top.report("experiments", Text.of("spec.wrong", Text.of("spec.object"), allowed));
        }
        section.ifPresent(each -> each.names().forEach(name -> {
            checkName(each, name);
            Problems problems = each.problems().inside(each.pathOf(name));
            specs.put(name, one(each.take(name).orElseThrow(), problems));
            if (!problems.isEmpty()) {
                broken.add(name);
            }
        }));
        return new Experiments(specs, broken);
    }

    static void checkName(Section section, String name) {
        if (!NAME.matcher(name).matches()) {
            section.report(
                    name, Text.of("spec.wrong", VisibleText.quotedWithLength(name), Text.of("lesson.allowed.name")));
        }
    }

    private static ExperimentSpec one(JsonValue value, Problems problems) {
        if (value instanceof JsonObject object && object.find("preset").isPresent()) {
            Section section = new Section(object, "", problems);
            JsonValue id = section.take("preset").orElseThrow();
            section.close();
            Optional<Presets.Preset> preset =
                    id instanceof JsonString text ? Presets.find(text.text()) : Optional.empty();
            if (preset.isEmpty()) {
                List<String> ids =
                        Presets.all().stream().map(Presets.Preset::id).toList();
                String typed = id instanceof JsonString text ? text.text() : "";
                problems.wrong("preset", id, NearestName.hint(Text.list(ids), typed, ids));
            }
            return preset.map(each -> each.file().spec()).orElse(ExperimentSpec.DEFAULT);
        }
        return ExperimentReader.readInside(value, problems);
    }

    /** The name of an experiment in a required field; where there is but one, it may be left out. */
    Optional<String> required(Section section) {
        if (specs.size() == 1 && section.take("experiment").isEmpty()) {
            return Optional.of(specs.keySet().iterator().next());
        }
        Text allowed = Text.list(List.copyOf(specs.keySet()));
        return section.require("experiment", allowed).flatMap(value -> named(section));
    }

    /** The name of an experiment in a field, if it names one. */
    Optional<String> named(Section section) {
        return section.take("experiment").flatMap(value -> Names.known(section, "experiment", value, specs.keySet()));
    }

    /** The run that a required field names; absent, and reported, if it names none. */
    Optional<RunSpec> run(Section section, String field, Optional<String> experiment) {
        return run(section, field, experiment, experiment.map(this::runNames).orElse(List.of()));
    }

    /** The same among the runs with these names. */
    Optional<RunSpec> run(Section section, String field, Optional<String> experiment, List<String> names) {
        Optional<JsonValue> value = section.require(field, Text.list(names));
        return experiment.isEmpty() || broken.contains(experiment.get())
                ? Optional.empty()
                : value.flatMap(given -> Names.known(section, field, given, names))
                        .flatMap(name -> find(experiment.get(), name));
    }

    /** The names of the runs of an experiment. */
    List<String> runNames(String experiment) {
        return specs.get(experiment).runs().stream().map(RunSpec::name).toList();
    }

    /** The run of this name, if there is one. */
    Optional<RunSpec> find(String experiment, String name) {
        return specs.get(experiment).runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst();
    }
}
