package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import symmetrylab.lesson.Fact;
import symmetrylab.lesson.FactFormat;
import symmetrylab.lesson.Quantity;
import symmetrylab.lesson.Reading;
import symmetrylab.lesson.Setting;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.format.Limits;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Text;

/** Reads the section {@code facts}. */
final class FactReader {

    private static final List<String> READINGS = List.of("at", "first_below", "first_above", "over");
    private static final String END = "end";

    private final Experiments experiments;
    private final QuantityReader quantities;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, FactFormat> formats = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    private FactReader(Experiments experiments) {
        this.experiments = experiments;
        quantities = new QuantityReader(experiments);
    }

    /**
     * The facts of a lesson.
     *
     * @param facts by name, without those that have problems
     * @param known their names, also of those with problems
     */
    record Result(Map<String, Fact> facts, KnownFacts known) {}

    static Result read(Section top, Experiments experiments) {
        FactReader reader = new FactReader(experiments);
        top.section("facts").ifPresent(section -> section.names().forEach(name -> {
            Experiments.checkName(section, name);
            Optional<Fact> fact = Section.of(section.take(name).orElseThrow(), section.pathOf(name), section.problems())
                    .flatMap(reader::fact);
            fact.ifPresentOrElse(known -> reader.facts.put(name, known), () -> reader.broken.add(name));
            reader.formats.put(
                    name, fact.map(known -> known.format(reader.formats)).orElse(FactFormat.NUMBER));
        }));
        return new Result(reader.facts, new KnownFacts(reader.formats, reader.broken));
    }

    private Optional<Fact> fact(Section section) {
        for (Fact.Join join : Fact.Join.values()) {
            if (section.names().contains(join.id())) {
                return ofTwo(section, join);
            }
        }
        return section.names().contains("setting") ? ofBest(section) : ofRun(section);
    }

    private Optional<Fact> ofTwo(Section section, Fact.Join join) {
        JsonValue value = section.take(join.id()).orElseThrow();
        section.close();
        String path = section.pathOf(join.id());
        if (!(value instanceof JsonArray list) || list.items().size() != 2) {
            section.problems().wrong(path, value, Text.of("lesson.allowed.twoFacts"));
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Names.known(section.problems(), path + "[" + i + "]", list.items().get(i), formats.keySet())
                    .ifPresent(names::add);
        }
        if (names.stream().anyMatch(name -> formats.get(name) == FactFormat.STATE)) {
            section.problems().wrong(path, value, Text.of("lesson.allowed.twoFacts"));
        }
        return names.size() == 2 ? Optional.of(new Fact.OfTwo(join, names.get(0), names.get(1))) : Optional.empty();
    }

    private Optional<Fact> ofRun(Section section) {
        Optional<String> experiment = experiments.required(section);
        Optional<RunSpec> run = experiments.run(section, "run", experiment);
        Optional<Quantity> quantity = quantities.read(section, experiment, run);
        List<RunSpec> read = new ArrayList<>(run.stream().toList());
        other(experiment, quantity).ifPresent(read::add);
        Optional<Reading> reading = reading(section, quantity, read);
        section.close();
        return run.isPresent() && quantity.isPresent() && reading.isPresent()
                ? Optional.of(new Fact.OfRun(experiment.orElseThrow(), run.get().name(), quantity.get(), reading.get()))
                : Optional.empty();
    }

    private Optional<Fact> ofBest(Section section) {
        Optional<String> experiment = experiments.required(section);
        Optional<Setting> setting = section.requiredChoice("setting", Setting.values());
        Optional<Reading.Extreme> best = section.requiredChoice("of_run_with", Reading.Extreme.values());
        if (best.filter(Reading.Extreme.RISES::equals).isPresent()) {
            section.report("of_run_with", Text.of("lesson.leastOrLargest"));
        }
        List<RunSpec> runs = experiment
                .filter(name -> !experiments.broken().contains(name))
                .map(name -> experiments.specs().get(name).runs())
                .orElse(List.of());
        Optional<Quantity> quantity =
                quantities.read(section, experiment, runs.stream().findFirst());
        Optional<Reading> reading = reading(section, quantity, runs);
        section.close();
        if (quantity.filter(FactReader::isWord).isPresent()) {
            section.report("measure", Text.of("lesson.stateNoMeasure"));
        }
        if (experiment.isEmpty() || setting.isEmpty() || best.isEmpty() || quantity.isEmpty() || reading.isEmpty()) {
            return Optional.empty();
        }
        if (runs.stream().anyMatch(run -> setting.get().of(run).isEmpty())) {
            section.report("setting", Text.of("lesson.noSetting", setting.get().id()));
        }
        return Optional.of(new Fact.OfBest(
                experiment.get(), setting.get(), best.get() == Reading.Extreme.LEAST, quantity.get(), reading.get()));
    }

    /** The other run of a measure of two. */
    private Optional<RunSpec> other(Optional<String> experiment, Optional<Quantity> quantity) {
        return quantity.flatMap(Quantity::other).flatMap(name -> experiments.find(experiment.orElseThrow(), name));
    }

    private static boolean isWord(Quantity quantity) {
        return quantity.measure().format() == FactFormat.STATE;
    }

    /**
     * How the number is read off: by one field of several, else at the end.
     *
     * @param runs off which it is read
     */
    private static Optional<Reading> reading(Section section, Optional<Quantity> quantity, List<RunSpec> runs) {
        READINGS.forEach(section::take);
        List<String> given = READINGS.stream().filter(section.names()::contains).toList();
        if (given.size() > 1) {
            section.report(given.get(1), Text.of("lesson.oneReading", Text.list(given), Text.list(READINGS)));
            return Optional.empty();
        }
        if (given.isEmpty()) {
            return Optional.of(Reading.At.END);
        }
        String field = given.get(0);
        boolean needsAt = quantity.filter(each -> !each.measure().isCheap() || isWord(each))
                .isPresent();
        if (needsAt && !field.equals("at")) {
            String key = isWord(quantity.get()) ? "lesson.stateOnlyAt" : "lesson.onlyAt";
            section.report(field, Text.of(key, quantity.get().measure().id()));
            return Optional.empty();
        }
        return switch (field) {
            case "at" -> at(section, "at", fewestSteps(runs)).map(Reading.At::new);
            case "over" -> section.choice("over", Reading.Extreme.values()).map(Reading.Over::new);
            default ->
                section.asNumber(section.take(field).orElseThrow(), section.pathOf(field), Limits.FINITE)
                        .map(bound -> new Reading.First(field.equals("first_below"), bound));
        };
    }

    /** The last step that all of {@code runs} have; the last of any run if there are none. */
    private static int fewestSteps(List<RunSpec> runs) {
        return runs.stream().mapToInt(run -> run.training().steps()).min().orElse(TrainingSpec.MAX_STEPS);
    }

    /**
     * The step in a field: a whole number, or the last one, which is absent inside; absent outside if it is wrong.
     *
     * @param most the largest allowed step
     */
    static Optional<OptionalInt> at(Section section, String field, int most) {
        JsonValue value = section.take(field).orElseThrow();
        if (value instanceof JsonString word && word.text().equals(END)) {
            return Optional.of(OptionalInt.empty());
        }
        Optional<Long> step =
                value instanceof JsonValue.JsonNumber number ? Limits.readWhole(number, 0, most) : Optional.empty();
        if (step.isEmpty()) {
            Text allowed = Text.of("lesson.allowed.step", Limits.wholeWords(0, most));
            section.problems().wrong(section.pathOf(field), value, allowed);
        }
        return step.map(number -> OptionalInt.of(number.intValue()));
    }
}
