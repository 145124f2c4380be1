package symmetrylab.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.said.Claims;
import symmetrylab.data.file.FolderTexts;

class ClaimRunnerTest {

    private static final List<Claim> SOME = Stream.of("learns-nothing", "one-neuron")
            .map(id -> Claims.find(id).orElseThrow())
            .toList();

    @Test
    void any_number_of_threads_measures_the_same_to_the_last_bit() {
        List<ClaimResult> alone = run(1);
        List<ClaimResult> three = run(3);
        assertThat(cases(three)).isEqualTo(cases(alone));
        assertThat(alone.stream().map(ClaimResult::verdict)).containsExactly(Verdict.FALSE, Verdict.TRUE);
    }

    @Test
    void the_watcher_hears_of_every_case_in_order() {
        List<String> heard = new ArrayList<>();
        new ClaimRunner(new FolderTexts(Path.of("")), 2)
                .run(SOME.subList(0, 1), (claim, done) -> heard.add(claim.id() + done), result -> heard.add("result"));
        assertThat(heard)
                .containsExactly(
                        "learns-nothing1",
                        "learns-nothing2",
                        "learns-nothing3",
                        "learns-nothing4",
                        "learns-nothing5",
                        "learns-nothing6",
                        "result");
    }

    @Test
    void an_interrupted_thread_ends_the_claims() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> run(2)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void needs_a_thread() {
        assertThatThrownBy(() -> new ClaimRunner(new FolderTexts(Path.of("")), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    private static List<ClaimResult> run(int threads) {
        List<ClaimResult> results = new ArrayList<>();
        new ClaimRunner(new FolderTexts(Path.of("")), threads).run(SOME, (claim, done) -> {}, results::add);
        return results;
    }

    private static List<List<CaseResult>> cases(List<ClaimResult> results) {
        return results.stream().map(ClaimResult::cases).toList();
    }
}
