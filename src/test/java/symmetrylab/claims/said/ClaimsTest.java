package symmetrylab.claims.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Rule.Condition;
import symmetrylab.claims.Verdict;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;

/** Checks every claim without running it: its cases, and that its rule follows whatever is measured. */
class ClaimsTest {

    static Stream<Claim> claims() {
        return Claims.all().stream();
    }

    @Test
    void ids_are_unique() {
        assertThat(claims().map(Claim::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void every_case_has_its_own_factors_and_an_experiment_that_can_be_saved(Claim claim) throws SpecException {
        assertThat(claim.cases().stream().map(ClaimCase::factors)).doesNotHaveDuplicates();
        assertThat(claim.cases().stream().map(ClaimCase::experiment)).doesNotHaveDuplicates();
        Set<Set<String>> names =
                claim.cases().stream().map(each -> each.factors().keySet()).collect(Collectors.toSet());
        assertThat(names).hasSize(1);
        for (ClaimCase each : claim.cases()) {
            String text = ExperimentFile.write(each.experiment());
            assertThat(ExperimentFile.parse("case.json", text).spec()).isEqualTo(each.experiment());
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_doctored_measurement_changes_the_verdict(Claim claim) {
        Measurement holds = Measurement.of(doctored(claim.rule(), true));
        Measurement fails = Measurement.of(doctored(claim.rule(), false));
        int all = claim.cases().size();
        assertThat(verdict(claim, IntStream.range(0, all).mapToObj(i -> holds).toList()))
                .isEqualTo(Verdict.TRUE);
        assertThat(verdict(claim, IntStream.range(0, all).mapToObj(i -> fails).toList()))
                .isEqualTo(Verdict.FALSE);
        if (all > 1) {
            assertThat(verdict(
                            claim,
                            IntStream.range(0, all)
                                    .mapToObj(i -> i == 0 ? fails : holds)
                                    .toList()))
                    .isEqualTo(Verdict.IT_DEPENDS);
        }
        for (int i = 0; i < claim.rule().conditions().size(); i++) {
            // With all conditions but one, the rule turns where they must all hold; with one alone, where any may.
            boolean allMust = claim.rule().all();
            Figures turned = figures(claim.rule(), i, !allMust, allMust);
            assertThat(claim.rule().holds(turned)).isEqualTo(!allMust);
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_figure_that_is_not_a_number_holds_nowhere(Claim claim) {
        Figures broken = new Figures(Map.of());
        for (Condition condition : claim.rule().conditions()) {
            broken = broken.with(condition.figure(), Double.NaN);
            broken = condition.other().isPresent()
                    ? broken.with(condition.other().get(), 1)
                    : broken;
        }
        assertThat(claim.rule().holds(broken)).isFalse();
    }

    private static Figures doctored(Rule rule, boolean holds) {
        return figures(rule, -1, holds, holds);
    }

    /** Figures of which condition {@code one} is as {@code ofOne} says, and the others as {@code ofOthers} says. */
    private static Figures figures(Rule rule, int one, boolean ofOne, boolean ofOthers) {
        Figures figures = new Figures(Map.of());
        for (Condition condition : rule.conditions()) {
            figures = condition.other().isPresent()
                    ? figures.with(condition.other().get(), 10)
                    : figures;
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            boolean wanted = i == one ? ofOne : ofOthers;
            double bound = condition.bound(figures);
            double step = Math.max(1e-3, Math.abs(bound));
            double value =
                    switch (condition.relation()) {
                        case EQUAL -> wanted ? bound : bound + step;
                        case BELOW -> wanted ? bound - step : bound;
                        case AT_MOST -> wanted ? bound : bound + step;
                        case ABOVE -> wanted ? bound + step : bound;
                        case AT_LEAST -> wanted ? bound : bound - step;
                    };
            figures = figures.with(condition.figure(), value);
        }
        return figures;
    }

    private static Verdict verdict(Claim claim, List<Measurement> measurements) {
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < claim.cases().size(); i++) {
            results.add(CaseResult.of(claim.cases().get(i), measurements.get(i), claim.rule()));
        }
        return new ClaimResult(claim, results, 0).verdict();
    }
}
