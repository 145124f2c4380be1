package symmetrylab.claims.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.testing.MeasuredClaims;
import symmetrylab.words.Words;

/** The rules of the claims, on what was measured, give the verdicts that the README prints. */
@Tag("sources")
class PublishedVerdictsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9-]+)` \\| (.*?) \\| (.*?) \\| (\\d+) of (\\d+) \\|.*");

    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    static Stream<Claim> claims() {
        return new MeasuredClaims().all().stream();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void the_rule_gives_the_published_verdict(Claim claim) {
        List<ClaimResult> results = new ArrayList<>();
        new ClaimRunner(new FolderTexts(Path.of("")), 1).run(List.of(claim), (each, done) -> {}, results::add);
        ClaimResult result = results.get(0);
        Words words = Words.english();
        assertThat(rows().filter(row -> row.group(1).equals(claim.id())).toList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.group(2)).isEqualTo(words.say(claim.claim()));
                    assertThat(row.group(3).toUpperCase(Locale.ROOT).replace(' ', '_'))
                            .isEqualTo(result.verdict().name());
                    assertThat(Long.parseLong(row.group(4))).isEqualTo(result.held());
                    assertThat(Long.parseLong(row.group(5)))
                            .isEqualTo(result.counted().size());
                });
    }

    @Test
    void all_72_claims_are_there() {
        assertThat(claims()).hasSize(72);
        assertThat(rows()).hasSize(72);
    }

    private static Stream<Matcher> rows() {
        return readme.lines().map(ROW::matcher).filter(Matcher::matches);
    }
}
