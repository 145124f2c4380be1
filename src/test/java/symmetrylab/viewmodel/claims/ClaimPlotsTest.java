package symmetrylab.viewmodel.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Verdict;
import symmetrylab.claims.shown.CasePlot;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.claims.shown.DecidingFigure;
import symmetrylab.claims.shown.PlotOutlook;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.testing.Legible;
import symmetrylab.testing.MeasuredClaims;
import symmetrylab.testing.SampleClaims;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.words.Words;

/** The plots of all claims, before the guess and with what was measured of them once. */
class ClaimPlotsTest {

    private static final String HIDDEN = "hidden until you guess";

    private static ClaimsNavigation navigation;

    private final ClaimWords words = new ClaimWords(Words.english());

    /**
     * A size of the plot, with the size of its text.
     *
     * @param width that of the plot in a window of 1024 × 700 or of 1920 × 1080
     * @param height that of a claim with many cases, or with one
     * @param text the height of its text
     */
    private record Size(double width, double height, double text) {}

    private static final List<Size> SIZES = List.of(
            new Size(581, 219, 14), new Size(581, 510, 14), new Size(1089, 456, 18.4), new Size(1089, 834, 18.4));

    static Stream<Claim> claims() {
        return navigation.claims().rows().stream().map(ClaimRow::claim);
    }

    @BeforeAll
    static void measure() {
        SampleClaims samples = new SampleClaims();
        ClaimsViewModel model = samples.model(new MeasuredClaims().all().toArray(Claim[]::new));
        model.runAll();
        samples.measure(model);
        navigation = new ClaimsNavigation(model);
        model.rows().forEach(row -> model.guess(row.claim(), Verdict.TRUE));
    }

    private static ClaimResult opened(Claim claim) {
        navigation.open(claim);
        return navigation.openClaim().result().orElseThrow();
    }

    private static FigureStyle style(Size size) {
        return Styles.of(Theme.LIGHT.palette(), size.text());
    }

    private Optional<Figure> before(Claim claim, Size size) {
        return PlotOutlook.of(claim, words).map(outlook -> outlook.figure(HIDDEN, words, style(size)));
    }

    private Optional<Figure> after(Claim claim, int pointed, Size size) {
        ClaimResult result = opened(claim);
        int first = navigation.openClaim().chosenProperty().get();
        return CasePlot.of(
                        result,
                        navigation.openClaim().grid(),
                        navigation.openClaim().fixedProperty().get(),
                        words)
                .map(plot -> plot.figure(pointed, first, style(size)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void axes_and_bound_stay_where_they_were_before_the_guess(Claim claim) {
        Size size = SIZES.get(1);
        assertThat(after(claim, OpenClaim.NONE, size).isPresent())
                .isEqualTo(before(claim, size).isPresent());
        before(claim, size).ifPresent(known -> {
            Figure measured = after(claim, OpenClaim.NONE, size).orElseThrow();
            assertThat(places(measured, text -> true))
                    .containsAll(places(known, text -> !text.equals(HIDDEN) && !text.startsWith("starts at")));
        });
    }

    private static List<String> places(Figure figure, Predicate<String> wanted) {
        Size size = SIZES.get(1);
        return TextBoxPen.of(figure, size.width(), size.height()).stream()
                .filter(box -> wanted.test(box.text()))
                .map(box -> box.text() + " at " + Math.round(box.left()) + ", " + Math.round(box.bottom()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void no_text_is_cut_or_lies_on_another(Claim claim) {
        for (Size size : SIZES) {
            before(claim, size).ifPresent(figure -> check(figure, size));
            after(claim, OpenClaim.NONE, size).ifPresent(figure -> check(figure, size));
        }
        int last = claim.cases().size() - 1;
        after(claim, last, SIZES.get(0)).ifPresent(figure -> check(figure, SIZES.get(0)));
    }

    private static void check(Figure figure, Size size) {
        assertThat(Legible.texts(figure, size.width(), size.height()))
                .extracting(Box::text)
                .noneMatch(text -> text.contains("…"));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void every_cell_shows_a_figure_that_has_a_value(Claim claim) {
        ClaimResult result = opened(claim);
        for (CaseResult each : result.counted()) {
            String figure = DecidingFigure.in(each, result);
            assertThat(each.measurement().figures().get(figure)).isNotNaN();
            assertThat(DecidingFigure.all(result)).contains(figure);
        }
    }
}
