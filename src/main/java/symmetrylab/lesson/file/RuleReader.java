package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symmetrylab.analysis.state.RunState;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Rule.Condition;
import symmetrylab.claims.Rule.Relation;
import symmetrylab.spec.format.Limits;
import symmetrylab.spec.format.NearestName;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Text;

/**
 * Reads when an option holds: a condition on a fact, or a list of them.
 *
 * @param facts that it may name
 */
record RuleReader(KnownFacts facts) {

    private static final Map<String, Relation> RELATIONS = relations();

    private static Map<String, Relation> relations() {
        Map<String, Relation> relations = new LinkedHashMap<>();
        relations.put("equals", Relation.EQUAL);
        relations.put("below", Relation.BELOW);
        relations.put("at_most", Relation.AT_MOST);
        relations.put("above", Relation.ABOVE);
        relations.put("at_least", Relation.AT_LEAST);
        return relations;
    }

    /** The rule; absent, and reported, if it is wrong. */
    Optional<Rule> read(Section section) {
        for (String together : List.of("all", "any")) {
            if (section.names().contains(together)) {
                return several(section, together);
            }
        }
        return condition(section).map(Condition::alone);
    }

    private Optional<Rule> several(Section section, String together) {
        Text allowed = Text.of("lesson.allowed.conditions");
        Optional<JsonArray> list = section.list(together, allowed);
        section.close();
        if (list.isPresent() && list.get().items().isEmpty()) {
            section.problems().wrong(section.pathOf(together), list.get(), allowed);
        }
        List<Condition> conditions = new ArrayList<>();
        List<JsonValue> items = list.map(JsonArray::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            Section.of(items.get(i), section.pathOf(together) + "[" + i + "]", section.problems())
                    .flatMap(this::condition)
                    .ifPresent(conditions::add);
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(new Rule(conditions, together.equals("all")));
    }

    private Optional<Condition> condition(Section section) {
        Optional<String> fact = section.require("fact", Text.of("lesson.allowed.fact"))
                .flatMap(value -> Names.known(section, "fact", value, facts.names()));
        RELATIONS.keySet().forEach(section::take);
        List<String> given =
                RELATIONS.keySet().stream().filter(section.names()::contains).toList();
        Text allowed = Text.list(List.copyOf(RELATIONS.keySet()));
        if (given.size() != 1) {
            section.report(
                    given.isEmpty() ? "equals" : given.get(1),
                    given.isEmpty()
                            ? Text.of("lesson.noRelation", allowed)
                            : Text.of("lesson.oneReading", Text.list(given), allowed));
        }
        double times = section.number("times", 1, Limits.FINITE);
        section.close();
        if (given.size() != 1 || fact.isEmpty() || facts.format(fact.get()).isEmpty()) {
            return Optional.empty();
        }
        JsonValue bound = section.take(given.get(0)).orElseThrow();
        return condition(section, fact.get(), given.get(0), bound, times);
    }

    private Optional<Condition> condition(
            Section section, String fact, String relation, JsonValue bound, double times) {
        Condition without = new Condition(fact, RELATIONS.get(relation), times, Optional.empty());
        if (section.names().contains("times") && (facts.isWord(fact) || bound instanceof JsonNumber)) {
            section.report("times", Text.of("lesson.timesOfFact"));
        }
        if (facts.isWord(fact)) {
            return state(section, relation, bound)
                    .map(state -> new Condition(fact, Relation.EQUAL, state.ordinal(), Optional.empty()));
        } else if (bound instanceof JsonNumber) {
            return section.asNumber(bound, section.pathOf(relation), Limits.FINITE)
                    .map(number -> new Condition(fact, RELATIONS.get(relation), number, Optional.empty()));
        } else if (bound instanceof JsonString) {
            Optional<String> name = Names.known(section, relation, bound, facts.names());
            if (name.filter(facts::isWord).isPresent()) {
                section.report(relation, Text.of("lesson.stateNoAnswer"));
            }
            return name.map(without::of);
        }
        section.problems().wrong(section.pathOf(relation), bound, Text.of("lesson.allowed.bound"));
        return Optional.empty();
    }

    private static Optional<RunState> state(Section section, String relation, JsonValue bound) {
        if (!relation.equals("equals")) {
            section.report(relation, Text.of("lesson.stateEquals"));
            return Optional.empty();
        }
        List<String> words =
                Arrays.stream(RunState.values()).map(RunState::token).toList();
        if (bound instanceof JsonString word && words.contains(word.text())) {
            return Optional.of(RunState.valueOf(word.text().toUpperCase(Locale.ROOT)));
        }
        String typed = bound instanceof JsonString word ? word.text() : "";
        section.problems().wrong(section.pathOf(relation), bound, NearestName.hint(Text.list(words), typed, words));
        return Optional.empty();
    }
}
