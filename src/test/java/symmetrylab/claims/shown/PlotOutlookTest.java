package symmetrylab.claims.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.said.Claims;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.figure.draw.Theme;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;
import symmetrylab.words.Words;

class PlotOutlookTest {

    private static final double QUICK_SECONDS = 0.25;

    private final ClaimWords words = new ClaimWords(Words.english());

    private Optional<PlotOutlook> outlook(Claim claim) {
        return PlotOutlook.of(claim, words);
    }

    @Test
    void the_outlook_of_quick_claims_is_the_plot_that_is_measured() {
        List<Claim> quick = Claims.all().stream()
                .filter(claim -> ClaimSeconds.expected(claim, 1).orElseThrow() < QUICK_SECONDS)
                .toList();
        List<ClaimResult> results = new ArrayList<>();
        new ClaimRunner(new FolderTexts(Path.of("")), 2).run(quick, (claim, done) -> {}, results::add);
        assertThat(results).hasSizeGreaterThan(9);
        for (ClaimResult result : results) {
            List<Measurement.Curve> measured = result.cases().stream()
                    .map(CaseResult::measurement)
                    .flatMap(measurement -> measurement.curves().stream().filter(curve -> outlook(result.claim())
                            .filter(known -> known.curve().equals(curve.name()))
                            .isPresent()))
                    .toList();
            String id = result.claim().id();
            assertThat(outlook(result.claim()).isPresent()).as(id).isEqualTo(!measured.isEmpty());
            outlook(result.claim())
                    .ifPresent(outlook -> measured.forEach(curve -> {
                        assertThat(curve.name()).as(id).isEqualTo(outlook.curve());
                        assertThat(curve.axis()).as(id).isEqualTo(outlook.along());
                        assertThat(curve.places().get(0))
                                .as(id)
                                .isEqualTo(outlook.axes().places().ends().min());
                        outlook.start()
                                .ifPresent(start -> assertThat(curve.values().get(0))
                                        .as(id)
                                        .isCloseTo(start, within(0.01 * start)));
                    }));
        }
    }

    @Test
    void every_outlook_has_words_and_three_values_on_its_axes() {
        for (Claim claim : Claims.all()) {
            outlook(claim).ifPresent(outlook -> {
                List<String> texts =
                        TextPen.of(outlook.figure("hidden", words, Styles.of(Theme.LIGHT.palette(), 13)), 580, 260);
                assertThat(texts).as(claim.id()).contains(words.curve(outlook.curve()));
                assertThat(texts).as(claim.id()).hasSizeGreaterThan(7);
            });
        }
        assertThat(Claims.all().stream().filter(claim -> outlook(claim).isPresent()))
                .hasSize(67);
    }
}
