package symmetrylab.viewmodel.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Factor;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Trial;
import symmetrylab.claims.Verdict;
import symmetrylab.claims.shown.CaseGrid;
import symmetrylab.claims.shown.CaseGrid.Axis;
import symmetrylab.claims.shown.CasePlot;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.claims.shown.DecidingFigure;
import symmetrylab.figure.claim.ClaimFigure;
import symmetrylab.figure.claim.ClaimPlot;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.testing.SampleClaims;
import symmetrylab.testing.Styles;
import symmetrylab.words.Words;

class OpenClaimTest {

    /** Holds where the title, which the factor start sets, has one letter. */
    private static final Trial TITLE = experiment -> {
        double size = experiment.spec().title().length();
        Measurement.Curve curve = new Measurement.Curve("spread", "step", Vec.of(0, 10), Vec.of(0.5, size));
        return Measurement.of(Figures.of("largest_spread", size), curve);
    };

    private final SampleClaims samples = new SampleClaims();
    private final Claim claim = new Claim(
            "perturb",
            List.of(ClaimSource.THREADS),
            ClaimCase.all(
                    ExperimentSpec.DEFAULT,
                    factor("start", "0.0", "0.5"),
                    factor("data", "xor", "blobs", "circle"),
                    factor("activation", "tanh", "relu")),
            TITLE,
            Rule.when("largest_spread", Rule.Relation.BELOW, 2.5).alone());
    private final ClaimsViewModel claims = samples.model(claim, samples.third);
    private final ClaimsNavigation navigation = new ClaimsNavigation(claims);
    private final OpenClaim open = navigation.openClaim();

    /** The first value adds a letter to the title, the others two. */
    private static Factor factor(String name, String... values) {
        return new Factor(
                name,
                Stream.of(values)
                        .map(value -> new Value(
                                value,
                                experiment -> name.equals("start")
                                        ? experiment.withTitle(value.equals(values[0]) ? "a" : "abc")
                                        : experiment))
                        .toList());
    }

    @Test
    void rows_and_columns_are_the_factors_that_come_first_and_others_are_fixed() {
        navigation.open(claim);
        CaseGrid grid = open.grid();
        assertThat(grid.columns()).contains(new Axis("activation", List.of("tanh", "relu")));
        assertThat(grid.rows()).contains(new Axis("data", List.of("xor", "blobs", "circle")));
        assertThat(grid.others()).containsExactly(new Axis("start", List.of("0.0", "0.5")));
        assertThat(open.fixedProperty().get()).isEqualTo(Map.of("start", "0.0"));
        assertThat(grid.caseAt(1, 1, Map.of("start", "0.0"))).hasValue(3);
        assertThat(open.grid().shown(open.fixedProperty().get())).containsExactly(0, 1, 2, 3, 4, 5);
        open.fix("start", "0.5");
        assertThat(open.grid().shown(open.fixedProperty().get())).containsExactly(6, 7, 8, 9, 10, 11);
    }

    @Test
    void once_measured_the_factor_that_separates_comes_first() {
        navigation.open(claim);
        navigation.guess(Verdict.IT_DEPENDS);
        assertThat(open.result()).isEmpty();
        claims.run(claim);
        samples.measure(claims);
        assertThat(open.result().map(result -> result.verdict())).contains(Verdict.IT_DEPENDS);
        assertThat(open.grid().rows()).contains(new Axis("start", List.of("0.0", "0.5")));
        assertThat(open.grid().columns()).contains(new Axis("activation", List.of("tanh", "relu")));
        assertThat(open.fixedProperty().get()).isEqualTo(Map.of("data", "xor"));
    }

    @Test
    void a_press_marks_what_is_expected_before_and_chooses_what_opens_after() {
        navigation.open(claim);
        open.press(4);
        assertThat(open.isExpected(4)).isTrue();
        assertThat(open.chosenProperty().get()).isZero();
        navigation.guess(Verdict.TRUE);
        claims.run(claim);
        samples.measure(claims);
        open.press(7);
        assertThat(open.isExpected(4)).as("stays marked").isTrue();
        assertThat(open.experiment(Words.english()))
                .isEqualTo(claim.cases()
                        .get(7)
                        .experiment()
                        .withTitle("Perturbing even one weight a little is enough to break the symmetry."));
        navigation.open(samples.third);
        assertThat(open.chosenProperty().get()).isZero();
        assertThat(open.isExpected(4)).isFalse();
    }

    @Test
    void what_is_covered_is_not_shown() {
        navigation.open(claim);
        claims.runAll();
        samples.measure(claims);
        assertThat(open.result()).isEmpty();
        navigation.guess(Verdict.FALSE);
        assertThat(open.result()).isPresent();
    }

    private static Optional<ClaimPlot> plot(OpenClaim open) {
        return CasePlot.of(
                open.result().orElseThrow(), open.grid(), open.fixedProperty().get(), new ClaimWords(Words.english()));
    }

    @Test
    void the_plot_has_a_curve_a_case_and_the_bound() {
        navigation.open(claim);
        navigation.guess(Verdict.FALSE);
        claims.run(claim);
        samples.measure(claims);
        ClaimPlot plot = plot(open).orElseThrow();
        assertThat(plot.curves())
                .extracting(curve -> curve.name())
                .containsExactly("start 0, tanh", "start 0, ReLU", "start 0.5, tanh", "start 0.5, ReLU");
        assertThat(plot.bound().map(bound -> bound.label())).contains("below 2.5");
        int second = plot.cases().get(1);
        ClaimFigure figure = plot.figure(second, 0, Styles.of(Palette.LIGHT, 13));
        assertThat(figure.front()).containsExactly(1);
        assertThat(plot.figure(OpenClaim.NONE, 0, Styles.of(Palette.LIGHT, 13)).front())
                .isEmpty();
    }

    @Test
    void a_claim_has_its_place_among_those_of_its_source() {
        assertThat(open.place()).isEmpty();
        navigation.open(claim);
        navigation.openNext(1);
        assertThat(open.rowProperty().get().map(ClaimRow::claim)).contains(samples.third);
        assertThat(open.place()).hasValue(2);
        assertThat(open.ofSource()).hasSize(2);
        navigation.close();
        assertThat(open.rowProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void many_values_of_one_factor_stand_below_one_another_where_their_figures_fit() {
        CaseGrid grid = CaseGrid.of(
                SampleClaims.claim("same-features", 9, SampleClaims.HOLDS, ClaimSource.FAQ)
                        .cases(),
                List.of());
        assertThat(grid.rowCount()).isEqualTo(9);
        assertThat(grid.columns()).isEmpty();
    }

    @Test
    void the_cells_and_the_plot_show_the_figure_that_decides() {
        Trial both = experiment -> {
            double size = experiment.spec().title().length();
            return Measurement.of(
                    Figures.of("gradient_norm", 0).with("spread", size),
                    new Measurement.Curve("loss", "step", Vec.of(0, 1), Vec.of(1, 1)),
                    new Measurement.Curve("spread", "step", Vec.of(0, 1), Vec.of(0, size)));
        };
        Claim two = new Claim(
                "perturb",
                List.of(ClaimSource.THREADS),
                claim.cases(),
                both,
                Rule.all(
                        Rule.when("gradient_norm", Rule.Relation.BELOW, 1),
                        Rule.when("spread", Rule.Relation.BELOW, 2.5)));
        ClaimsViewModel model = samples.model(two);
        ClaimsNavigation there = new ClaimsNavigation(model);
        there.open(two);
        there.guess(Verdict.TRUE);
        model.run(two);
        samples.measure(model);
        ClaimResult result = there.openClaim().result().orElseThrow();
        assertThat(DecidingFigure.of(result)).isEqualTo("spread");
        assertThat(plot(there.openClaim()).map(plot -> plot.axes().values().title()))
                .contains("How far the neurons are apart");
    }

    @Test
    void a_cell_whose_figure_has_no_value_shows_the_next_of_the_rule() {
        Trial either = experiment -> {
            boolean isShort = experiment.spec().title().length() < 3;
            return Measurement.of(
                    Figures.of("saturated_share", isShort ? Double.NaN : 0.8).with("signal_growth", isShort ? 300 : 1));
        };
        Claim any = new Claim(
                "random-saturates",
                List.of(ClaimSource.ARTICLE),
                ClaimCase.all(ExperimentSpec.DEFAULT, factor("start", "0.0", "0.5"), factor("data", "xor", "blobs")),
                either,
                Rule.any(
                        Rule.when("saturated_share", Rule.Relation.ABOVE, 0.5),
                        Rule.when("signal_growth", Rule.Relation.AT_LEAST, 100)));
        ClaimsViewModel model = samples.model(any);
        model.run(any);
        samples.measure(model);
        ClaimResult result = model.row(any).result().orElseThrow();
        assertThat(result.cases())
                .extracting(each -> DecidingFigure.in(each, result))
                .containsExactly("signal_growth", "signal_growth", "saturated_share", "saturated_share");
        assertThat(DecidingFigure.all(result)).containsExactlyInAnyOrder("saturated_share", "signal_growth");
    }

    @Test
    void of_very_many_curves_those_in_the_column_of_the_chosen_case_are_in_front() {
        Claim many = new Claim(
                "perturb",
                List.of(ClaimSource.THREADS),
                ClaimCase.all(
                        ExperimentSpec.DEFAULT,
                        factor("activation", "tanh", "relu"),
                        factor(
                                "data", "xor", "and", "or", "nand", "xnor", "blobs", "circle", "moons", "spiral",
                                "iris")),
                TITLE,
                Rule.when("largest_spread", Rule.Relation.BELOW, 2.5).alone());
        ClaimsViewModel model = samples.model(many);
        ClaimsNavigation there = new ClaimsNavigation(model);
        there.open(many);
        there.guess(Verdict.TRUE);
        model.run(many);
        samples.measure(model);
        ClaimResult result = there.openClaim().result().orElseThrow();
        ClaimPlot plot = plot(there.openClaim()).orElseThrow();
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        assertThat(plot.figure(OpenClaim.NONE, 12, style).front()).hasSize(10).allMatch(curve -> many.cases()
                .get(plot.cases().get(curve))
                .factors()
                .get("activation")
                .equals("relu"));
        assertThat(plot.figure(3, 12, style).front())
                .containsExactly(plot.cases().indexOf(3));
    }

    @Test
    void tables_of_one_factor_are_one_row() {
        CaseGrid grid = CaseGrid.of(samples.second.cases(), List.of());
        assertThat(grid.rows()).isEmpty();
        assertThat(grid.rowCount()).isEqualTo(1);
        assertThat(grid.columnCount()).isEqualTo(3);
        assertThat(CaseGrid.of(samples.third.cases(), List.of()).columns()).isEmpty();
    }
}
