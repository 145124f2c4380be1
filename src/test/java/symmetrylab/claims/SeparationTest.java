package symmetrylab.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.claims.Separation.Line;
import symmetrylab.claims.Separation.Outcome;
import symmetrylab.spec.ExperimentSpec;

class SeparationTest {

    private static final Map<String, List<String>> TWO = two();

    private static Map<String, List<String>> two() {
        Map<String, List<String>> factors = new LinkedHashMap<>();
        factors.put("data", List.of("circle", "blobs", "xor"));
        factors.put("activation", List.of("sigmoid", "tanh", "relu"));
        return factors;
    }

    @Test
    void one_factor_that_decides_is_enough() {
        Separation separation =
                separation(TWO, factors -> !factors.get("activation").equals("relu"));
        assertThat(separation.factors()).containsExactly("activation");
        assertThat(separation.lines())
                .containsExactly(
                        new Line(Outcome.HOLDS, Map.of("activation", List.of("sigmoid", "tanh"))),
                        new Line(Outcome.FAILS, Map.of("activation", List.of("relu"))));
    }

    @Test
    void values_that_decide_alone_come_first_then_what_is_left() {
        Separation separation = separation(
                TWO,
                factors -> !factors.get("activation").equals("relu")
                        && !factors.get("data").equals("xor"));
        assertThat(separation.factors()).containsExactly("activation", "data");
        assertThat(separation.lines())
                .containsExactly(
                        new Line(Outcome.FAILS, Map.of("activation", List.of("relu"))),
                        new Line(Outcome.FAILS, Map.of("data", List.of("xor"))),
                        new Line(
                                Outcome.HOLDS,
                                Map.of("activation", List.of("sigmoid", "tanh"), "data", List.of("circle", "blobs"))));
    }

    @Test
    void values_that_decide_alone_among_what_is_left_take_a_line_with_what_that_is() {
        Map<String, List<String>> factors = new LinkedHashMap<>(TWO);
        factors.put("start", List.of("-1", "0", "1"));
        Separation separation = separation(
                factors,
                each -> !each.get("data").equals("blobs")
                        || each.get("start").equals("0")
                                && !each.get("activation").equals("sigmoid"));
        assertThat(separation.factors()).containsExactly("activation", "data", "start");
        assertThat(separation.lines())
                .containsExactly(
                        new Line(Outcome.HOLDS, Map.of("data", List.of("circle", "xor"))),
                        new Line(Outcome.FAILS, Map.of("activation", List.of("sigmoid"), "data", List.of("blobs"))),
                        new Line(Outcome.FAILS, Map.of("data", List.of("blobs"), "start", List.of("-1", "1"))),
                        new Line(
                                Outcome.HOLDS,
                                Map.of(
                                        "activation", List.of("tanh", "relu"),
                                        "data", List.of("blobs"),
                                        "start", List.of("0"))));
    }

    @Test
    void where_nothing_decides_alone_each_value_of_the_first_factor_is_described_by_itself() {
        Map<String, List<String>> factors = new LinkedHashMap<>(TWO);
        factors.put("start", List.of("-1", "0", "1"));
        Separation separation = separation(factors, each -> switch (each.get("activation")) {
            case "sigmoid" -> each.get("data").equals("xor");
            case "tanh" -> !each.get("data").equals("xor");
            default -> each.get("start").equals("0");
        });
        assertThat(separation.lines())
                .containsExactly(
                        new Line(
                                Outcome.FAILS,
                                Map.of("activation", List.of("sigmoid"), "data", List.of("circle", "blobs"))),
                        new Line(Outcome.HOLDS, Map.of("activation", List.of("sigmoid"), "data", List.of("xor"))),
                        new Line(Outcome.FAILS, Map.of("activation", List.of("tanh"), "data", List.of("xor"))),
                        new Line(
                                Outcome.HOLDS,
                                Map.of("activation", List.of("tanh"), "data", List.of("circle", "blobs"))),
                        new Line(Outcome.FAILS, Map.of("activation", List.of("relu"), "start", List.of("-1", "1"))),
                        new Line(Outcome.HOLDS, Map.of("activation", List.of("relu"), "start", List.of("0"))));
    }

    @Test
    void combinations_that_are_no_grid_get_a_line_each() {
        Separation separation = separation(
                Map.of("activation", List.of("tanh", "relu"), "data", List.of("xor", "blobs")),
                factors -> factors.get("activation").equals("tanh")
                        == factors.get("data").equals("xor"));
        assertThat(separation.lines()).hasSize(4);
        assertThat(separation.lines().stream().filter(line -> line.outcome() == Outcome.HOLDS))
                .containsExactlyInAnyOrder(
                        new Line(Outcome.HOLDS, Map.of("activation", List.of("tanh"), "data", List.of("xor"))),
                        new Line(Outcome.HOLDS, Map.of("activation", List.of("relu"), "data", List.of("blobs"))));
    }

    @Test
    void between_equals_activation_comes_before_data_and_both_before_others() {
        Map<String, List<String>> factors = new LinkedHashMap<>();
        factors.put("start", List.of("0", "1"));
        factors.put("data", List.of("xor", "blobs"));
        factors.put("activation", List.of("tanh", "relu"));
        // One case of eight stands out; any two factors leave cases undecided, all three decide.
        assertThat(separation(factors, each -> each.equals(Map.of("start", "0", "data", "xor", "activation", "tanh")))
                        .factors())
                .containsExactly("activation", "data", "start");
        // Two cases, each of which has both values of every factor alike: data and start decide alone as well.
        List<CaseResult> both = Stream.of(0, 1)
                .map(i -> result(
                        Map.of("start", i + "", "data", i == 0 ? "xor" : "blobs", "optimizer", i == 0 ? "sgd" : "adam"),
                        i == 0))
                .toList();
        assertThat(Separation.of(both).factors()).containsExactly("data");
    }

    @Test
    void where_no_factors_decide_the_one_that_leaves_the_fewest_undecided_is_named() {
        // The same values twice, with two outcomes: nothing can decide those.
        List<CaseResult> cases = List.of(
                result(Map.of("activation", "tanh", "data", "xor"), true),
                result(Map.of("activation", "tanh", "data", "xor"), false),
                result(Map.of("activation", "tanh", "data", "blobs"), true),
                result(Map.of("activation", "relu", "data", "blobs"), true));
        Separation separation = Separation.of(cases);
        assertThat(separation.factors()).containsExactly("data");
        assertThat(separation.lines())
                .containsExactly(
                        new Line(Outcome.HOLDS, Map.of("data", List.of("blobs"))),
                        new Line(Outcome.MIXED, Map.of("data", List.of("xor"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_line_is_true_and_every_case_has_one(long seed) {
        Map<String, List<String>> factors = new LinkedHashMap<>(TWO);
        factors.put("start", List.of("-1", "0", "1"));
        RandomGenerator random = new Well19937c(seed);
        Map<Map<String, String>, Boolean> outcomes = new LinkedHashMap<>();
        // Of twelve seeds some make claims that hold nearly always, and some nearly never.
        Separation separation =
                separation(factors, each -> outcomes.computeIfAbsent(each, first -> random.nextDouble() < seed / 13.0));
        outcomes.forEach((each, holds) -> {
            List<Line> about = separation.lines().stream()
                    .filter(line -> line.values().entrySet().stream()
                            .allMatch(values -> values.getValue().contains(each.get(values.getKey()))))
                    .toList();
            assertThat(about).isNotEmpty().allMatch(line -> line.outcome() == (holds ? Outcome.HOLDS : Outcome.FAILS));
        });
    }

    @Test
    void nothing_separates_cases_of_one_outcome() {
        assertThat(separation(TWO, factors -> true).factors()).isEmpty();
        assertThat(separation(TWO, factors -> false).lines()).isEmpty();
    }

    private static Separation separation(Map<String, List<String>> factors, Predicate<Map<String, String>> holds) {
        ClaimCase.Factor[] all = factors.entrySet().stream()
                .map(factor -> new ClaimCase.Factor(
                        factor.getKey(),
                        factor.getValue().stream()
                                .map(value -> new ClaimCase.Value(value, experiment -> experiment))
                                .toList()))
                .toArray(ClaimCase.Factor[]::new);
        return Separation.of(ClaimCase.all(ExperimentSpec.DEFAULT, all).stream()
                .map(tried -> result(tried.factors(), holds.test(tried.factors())))
                .toList());
    }

    private static CaseResult result(Map<String, String> factors, boolean holds) {
        return new CaseResult(
                new ClaimCase(factors, ExperimentSpec.DEFAULT), Measurement.of(Figures.of("any", 1)), holds);
    }
}
