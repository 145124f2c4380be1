package symmetrylab.claims.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.said.Claims;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Experiment;
import symmetrylab.testing.MeasuredClaims;
import symmetrylab.words.Words;

/**
 * Measures all claims, for some minutes, when asked to by {@code -Dclaims.measure=true}: writes the processor seconds from
 * which the window says how long a claim takes, and the measurements that {@link MeasuredClaims} gives to other tests.
 */
@EnabledIfSystemProperty(named = "claims.measure", matches = "true")
class MeasureClaimsTest {

    private static final Path SECONDS = Path.of("src/main/resources/symmetrylab/claims/seconds.properties");

    /** Times each case by the processor time of its thread, which hardly depends on what else the computer does. */
    private record Timed(Trial trial, List<Double> seconds) implements Trial {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        @Override
        public Measurement measure(Experiment experiment) {
            long start = THREADS.getCurrentThreadCpuTime();
            Measurement measurement = trial.measure(experiment);
            seconds.add((THREADS.getCurrentThreadCpuTime() - start) * 1e-9);
            return measurement;
        }

        @Override
        public Trial sharing() {
            return new Timed(trial.sharing(), seconds);
        }
    }

    @Test
    void all_claims() throws IOException {
        ClaimWords words = new ClaimWords(Words.english());
        List<String> seconds = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        seconds.add(
                "# Processor seconds of each claim, all its cases and its longest, as MeasureClaimsTest times them.");
        for (Claim claim : Claims.all()) {
            List<Double> ofCases = new ArrayList<>();
            Claim timed = new Claim(
                    claim.id(), claim.sources(), claim.cases(), new Timed(claim.trial(), ofCases), claim.rule());
            String curve = PlotOutlook.of(claim, words).map(PlotOutlook::curve).orElse("");
            new ClaimRunner(new FolderTexts(Path.of("")), 1)
                    .run(
                            List.of(timed),
                            (each, done) -> {},
                            result -> measured.addAll(MeasuredClaims.lines(result, curve)));
            double all = ofCases.stream().mapToDouble(each -> each).sum();
            double longest = ofCases.stream().mapToDouble(each -> each).max().orElseThrow();
            seconds.add(String.format(Locale.ROOT, "%s=%.1f %.1f", claim.id(), all, longest));
        }
        Files.writeString(SECONDS, String.join("\n", seconds) + "\n");
        Files.writeString(Path.of("src/test/resources" + MeasuredClaims.FILE), String.join("\n", measured) + "\n");
        assertThat(seconds).hasSize(Claims.all().size() + 1);
    }
}
