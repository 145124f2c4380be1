package symmetrylab.viewmodel.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Verdict;
import symmetrylab.testing.SampleClaims;
import symmetrylab.viewmodel.claims.ClaimRow.State;

class ClaimsNavigationTest {

    private final SampleClaims samples = new SampleClaims();
    private final ClaimsViewModel claims = samples.model();
    private final ClaimsNavigation navigation = new ClaimsNavigation(claims);

    @Test
    void claims_are_grouped_by_their_first_source() {
        assertThat(navigation.groupsProperty().get())
                .extracting(ClaimGroup::source)
                .containsExactly(ClaimSource.EXAM_NOTE, ClaimSource.THREADS);
        claims.guess(samples.first, Verdict.FALSE);
        claims.guess(samples.second, Verdict.FALSE);
        claims.runAll();
        samples.measure(claims);
        ClaimGroup exam = navigation.groupsProperty().get().get(0);
        assertThat(exam.guessed()).isEqualTo(2);
        assertThat(exam.score()).isEqualTo(new ClaimScore(1, 2));
    }

    @Test
    void arrows_move_over_the_rows_that_can_be_seen() {
        navigation.moveBy(1);
        assertThat(navigation.chosenProperty().get()).contains(samples.first);
        navigation.moveBy(5);
        assertThat(navigation.chosenProperty().get()).contains(samples.third);
        navigation.toggle(ClaimSource.THREADS);
        assertThat(navigation.chosenProperty().get())
                .as("its row is folded away")
                .contains(samples.second);
        navigation.moveBy(-5);
        assertThat(navigation.chosenProperty().get()).contains(samples.first);
        navigation.toggle(ClaimSource.THREADS);
        assertThat(navigation.groupsProperty().get()).noneMatch(ClaimGroup::isFolded);
    }

    @Test
    void a_guess_that_takes_its_row_away_marks_the_next_one() {
        claims.filter(ClaimFilter.NONE.withStates(Set.of(State.NOT_GUESSED)));
        navigation.moveBy(1);
        navigation.guess(Verdict.TRUE);
        assertThat(navigation.chosenProperty().get()).contains(samples.second);
        navigation.guess(Verdict.TRUE);
        navigation.guess(Verdict.TRUE);
        assertThat(navigation.chosenProperty().get()).isEmpty();
        assertThat(claims.rows()).allMatch(row -> row.guess().equals(Optional.of(Verdict.TRUE)));
    }

    @Test
    void enter_opens_the_chosen_claim_and_runs_it_once_it_is_guessed() {
        navigation.moveBy(1);
        navigation.enter();
        assertThat(navigation.openedProperty().get()).contains(samples.first);
        navigation.enter();
        assertThat(claims.progressProperty().get()).as("not guessed yet").isEmpty();
        navigation.guess(Verdict.TRUE);
        navigation.enter();
        samples.measure(claims);
        assertThat(claims.row(samples.first).state()).isEqualTo(State.VERDICT);
    }

    @Test
    void next_and_previous_stay_among_the_listed_claims() {
        claims.filter(ClaimFilter.NONE.withSources(Set.of(ClaimSource.EXAM_NOTE)));
        navigation.open(samples.first);
        navigation.openNext(-1);
        assertThat(navigation.openedProperty().get()).contains(samples.first);
        navigation.openNext(1);
        navigation.openNext(1);
        assertThat(navigation.openedProperty().get()).contains(samples.second);
        navigation.moveBy(-1);
        assertThat(navigation.chosenProperty().get())
                .as("the list is not shown")
                .contains(samples.second);
        navigation.close();
        assertThat(navigation.openedProperty().get()).isEmpty();
        assertThat(navigation.chosenProperty().get()).contains(samples.second);
    }

    @Test
    void next_and_previous_go_on_from_a_claim_that_a_filter_has_dropped() {
        claims.filter(ClaimFilter.NONE.withStates(Set.of(State.NOT_GUESSED)));
        navigation.open(samples.second);
        navigation.guess(Verdict.TRUE);
        navigation.openNext(-1);
        assertThat(navigation.openedProperty().get()).contains(samples.first);
        navigation.open(samples.second);
        navigation.openNext(1);
        assertThat(navigation.openedProperty().get()).contains(samples.third);
        navigation.openNext(1);
        assertThat(navigation.openedProperty().get()).as("the last").contains(samples.third);
    }

    @Test
    void an_open_claim_that_a_filter_has_dropped_shows_what_is_measured() {
        claims.filter(ClaimFilter.NONE.withStates(Set.of(State.NOT_GUESSED)));
        navigation.open(samples.first);
        navigation.guess(Verdict.TRUE);
        navigation.enter();
        assertThat(navigation.openClaim().rowProperty().get())
                .matches(row -> row.orElseThrow().isAsked());
        samples.measure(claims);
        assertThat(claims.listedProperty().get())
                .extracting(ClaimRow::claim)
                .containsExactly(samples.second, samples.third);
        assertThat(navigation.openClaim().result()).isPresent();
    }

    @Test
    void enter_does_not_begin_again_what_is_on_its_way() {
        navigation.open(samples.first);
        navigation.guess(Verdict.TRUE);
        navigation.enter();
        int begun = samples.background().size();
        navigation.enter();
        assertThat(samples.background().size()).isEqualTo(begun).isPositive();
    }

    @Test
    void rows_that_wait_for_their_turn_know_it() {
        claims.runAll();
        assertThat(claims.rows()).allMatch(ClaimRow::isAsked);
        claims.stop();
        assertThat(claims.rows()).noneMatch(ClaimRow::isAsked);
        assertThat(List.copyOf(claims.listedProperty().get())).isEqualTo(claims.rows());
    }
}
