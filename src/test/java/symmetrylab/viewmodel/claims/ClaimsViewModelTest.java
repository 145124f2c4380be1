package symmetrylab.viewmodel.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Trial;
import symmetrylab.claims.Verdict;
import symmetrylab.numeric.OrderedWork;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.SampleClaims;
import symmetrylab.viewmodel.claims.ClaimRow.State;

@Timeout(60)
class ClaimsViewModelTest {

    private final SampleClaims samples = new SampleClaims();
    private final Claim first = samples.first;
    private final Claim second = samples.second;
    private final Claim third = samples.third;
    private final QueuedBackground background = samples.background();
    private ClaimsViewModel claims;

    @BeforeEach
    void list() {
        claims = samples.model();
    }

    @Test
    void a_verdict_stays_covered_until_it_is_guessed() {
        claims.runAll();
        measure();
        assertThat(states()).containsOnly(State.COVERED);
        claims.guess(second, Verdict.TRUE);
        assertThat(claims.row(second).state()).isEqualTo(State.VERDICT);
        assertThat(claims.row(second).isRight()).hasValue(false);
        claims.guess(second, Verdict.FALSE);
        assertThat(claims.row(second).guess()).as("the guess stays").hasValue(Verdict.TRUE);
        claims.guess(first, Verdict.TRUE);
        assertThat(claims.row(first).isRight()).hasValue(true);
        assertThat(claims.row(third).isRight()).isEmpty();
    }

    @Test
    void a_guess_can_change_until_the_verdict_is_there() {
        claims.guess(first, Verdict.FALSE);
        assertThat(claims.row(first).state()).isEqualTo(State.WAITING);
        claims.guess(first, Verdict.TRUE);
        claims.run(first);
        measure();
        assertThat(claims.row(first).isRight()).hasValue(true);
        assertThat(states()).containsExactly(State.VERDICT, State.NOT_GUESSED, State.NOT_GUESSED);
    }

    @Test
    void the_teacher_uncovers_all_that_is_measured() {
        claims.run(first);
        measure();
        claims.uncoverAll();
        assertThat(states()).containsExactly(State.VERDICT, State.NOT_GUESSED, State.NOT_GUESSED);
        assertThat(claims.row(first).isRight()).isEmpty();
        claims.guess(first, Verdict.TRUE);
        assertThat(claims.row(first).guess()).as("too late to guess").isEmpty();
    }

    @Test
    void progress_counts_claims_and_cases_and_estimates_the_time() {
        claims.runAll();
        assertThat(claims.progressProperty().get()).hasValue(new ClaimsProgress(3, 0, 6, 0, 0));
        claims.pull(1_000_000_000L);
        background.drain();
        claims.pull(3_000_000_000L);
        assertThat(claims.progressProperty().get()).isEmpty();
        assertThat(new ClaimsProgress(3, 1, 6, 2, 4).secondsLeft()).hasValue(8);
        assertThat(new ClaimsProgress(3, 1, 6, 3, 4).share()).isEqualTo(0.5);
        assertThat(new ClaimsProgress(3, 0, 6, 0, 4).secondsLeft()).isEmpty();
    }

    @Test
    void what_is_measured_is_not_measured_again() {
        claims.runAll();
        measure();
        claims.runAll();
        assertThat(background.size()).isZero();
        assertThat(claims.progressProperty().get()).isEmpty();
    }

    @Test
    void stopping_keeps_what_is_measured_and_ends_the_rest() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Trial endless = experiment -> {
            begun.countDown();
            while (!OrderedWork.isInterrupted()) {
                Thread.onSpinWait();
            }
            return SampleClaims.HOLDS.measure(experiment);
        };
        Claim slow = SampleClaims.claim("gradients-grow", 1, endless, ClaimSource.EXAM_NOTE);
        claims = samples.model(first, slow);
        claims.runAll();
        Thread worker = new Thread(background::drain);
        worker.start();
        assertThat(begun.await(50, TimeUnit.SECONDS)).isTrue();
        pullUntil(row -> row.state() == State.COVERED);
        claims.stop();
        worker.join();
        claims.pull(1);
        assertThat(states()).containsExactly(State.COVERED, State.NOT_GUESSED);
        assertThat(claims.progressProperty().get()).isEmpty();
    }

    @Test
    void a_claim_asked_for_while_all_run_comes_first() {
        claims.runAll();
        claims.run(third);
        background.runNext();
        claims.pull(0);
        assertThat(states()).as("the first run was stopped").containsOnly(State.NOT_GUESSED);
        background.runNext();
        claims.pull(0);
        assertThat(states()).as("the second measures all").containsOnly(State.COVERED);
    }

    @Test
    void filters_of_one_kind_add_up_and_those_of_different_kinds_narrow() {
        claims.filter(ClaimFilter.NONE.withSources(Set.of(ClaimSource.FAQ, ClaimSource.THREADS)));
        assertThat(listed()).containsExactly("same-gradient", "one-neuron");
        claims.guess(third, Verdict.TRUE);
        claims.filter(claims.filterProperty().get().withStates(Set.of(State.NOT_GUESSED)));
        assertThat(listed()).containsExactly("same-gradient");
        claims.filter(ClaimFilter.NONE.withText("single NEURON"));
        assertThat(listed()).containsExactly("one-neuron");
        claims.filter(ClaimFilter.NONE.withVerdicts(Set.of(Verdict.TRUE)));
        assertThat(listed()).as("no verdict is uncovered").isEmpty();
        claims.run(third);
        measure();
        assertThat(listed()).containsExactly("one-neuron");
    }

    @Test
    void a_claim_that_cannot_be_measured_is_a_fault_and_ends_the_run() {
        Trial broken = experiment -> {
            throw new IllegalStateException("no");
        };
        claims = samples.model(SampleClaims.claim("same-features", 1, broken, ClaimSource.FAQ));
        claims.runAll();
        background.drain();
        assertThatThrownBy(() -> claims.pull(0)).hasRootCauseMessage("no");
        assertThat(claims.progressProperty().get()).isEmpty();
    }

    @Test
    void an_error_in_the_background_is_told_like_any_fault() {
        Trial broken = experiment -> {
            throw new StackOverflowError("too deep");
        };
        claims = samples.model(SampleClaims.claim("same-features", 1, broken, ClaimSource.FAQ));
        claims.runAll();
        background.drain();
        assertThatThrownBy(() -> claims.pull(0)).hasRootCauseMessage("too deep");
    }

    @Test
    void what_is_measured_when_it_is_stopped_is_kept_although_it_was_not_shown_yet() {
        claims.run(first);
        background.drain();
        claims.stop();
        assertThat(states()).containsExactly(State.COVERED, State.NOT_GUESSED, State.NOT_GUESSED);
        claims.run(second);
        background.drain();
        claims.run(third);
        assertThat(claims.row(second).state()).isEqualTo(State.COVERED);
    }

    @Test
    void a_claim_with_one_case_cannot_depend() {
        Claim one = SampleClaims.claim("same-features", 1, SampleClaims.HOLDS, ClaimSource.FAQ);
        claims = samples.model(one);
        assertThat(one.guesses()).containsExactly(Verdict.TRUE, Verdict.FALSE);
        assertThat(first.guesses()).containsExactly(Verdict.values());
        claims.guess(one, Verdict.IT_DEPENDS);
        assertThat(claims.row(one).guess()).isEmpty();
    }

    private void measure() {
        background.drain();
        claims.pull(0);
    }

    private void pullUntil(Predicate<ClaimRow> reached) {
        while (claims.rows().stream().noneMatch(reached)) {
            claims.pull(0);
            Thread.onSpinWait();
        }
    }

    private List<State> states() {
        return claims.rows().stream().map(ClaimRow::state).toList();
    }

    private List<String> listed() {
        return claims.listedProperty().get().stream()
                .map(row -> row.claim().id())
                .toList();
    }
}
