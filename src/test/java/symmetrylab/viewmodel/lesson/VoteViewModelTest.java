package symmetrylab.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.testing.InlineBackground;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.viewmodel.lesson.VoteViewModel.Shown;
import symmetrylab.words.Words;

class VoteViewModelTest {

    private static final int EXAM = 2;

    private final LessonsViewModel lessons =
            new LessonsViewModel(new InlineBackground(), Words.english(), VoteViewModelTest::fail);
    private final LessonControls controls = new LessonControls(lessons);

    private static void fail(Exception wrong) {
        throw new AssertionError(wrong);
    }

    private LessonViewModel atTheExamQuestion() {
        lessons.open(Lessons.find("why-zero-fails").orElseThrow());
        LessonViewModel lesson = lessons.openedProperty().get().orElseThrow();
        for (int i = 0; i < EXAM; i++) {
            lesson.next();
        }
        return lesson;
    }

    private void raise(int... options) {
        for (int option : options) {
            controls.digit(option - 1);
        }
    }

    @Test
    void a_page_without_a_choice_has_no_vote() {
        LessonViewModel lesson = atTheExamQuestion();
        lesson.back();
        assertThat(lesson.vote().canOpen()).isFalse();
        controls.vote();
        assertThat(lesson.vote().isShown()).isFalse();
    }

    @Test
    void hands_are_counted_mended_and_taken_back_and_none_is_below_zero() {
        LessonViewModel lesson = atTheExamQuestion();
        controls.vote();
        controls.mend(1);
        controls.mend(-1);
        assertThat(lesson.vote().ballotProperty().get().total()).isZero();
        raise(2, 2, 4);
        assertThat(lesson.vote().ballotProperty().get().touched()).contains(3);
        controls.mend(-1);
        controls.mend(-1);
        assertThat(lesson.vote().ballotProperty().get().counts()).containsExactly(0, 2, 0, 0);
        controls.mend(1);
        controls.undoHand();
        controls.undoHand();
        assertThat(lesson.vote().ballotProperty().get().counts()).containsExactly(0, 2, 0, 1);
        lesson.vote().count(1, -1);
        assertThat(lesson.vote().ballotProperty().get().touched()).contains(1);
        raise(9);
        assertThat(lesson.vote().ballotProperty().get().counts()).containsExactly(0, 1, 0, 1);
        assertThat(lesson.tallies(EXAM)).isEmpty();
    }

    @Test
    void a_vote_without_hands_is_not_closed_and_nothing_runs() {
        LessonViewModel lesson = atTheExamQuestion();
        controls.vote();
        controls.enter();
        controls.space();
        lesson.togglePlaying();
        controls.toEnd();
        assertThat(lesson.vote().shownProperty().get()).isEqualTo(Shown.FIRST);
        assertThat(lesson.partProperty().get()).isEqualTo(Part.PREDICT);
        assertThat(lesson.stepProperty().get()).isZero();
    }

    @Test
    void the_first_vote_is_the_prediction_and_the_second_follows_the_run() {
        LessonViewModel lesson = atTheExamQuestion();
        controls.vote();
        raise(1, 3, 3, 2, 2);
        controls.enter();
        assertThat(lesson.vote().isShown()).isFalse();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.WATCH);
        // Two options have two hands each: the first of them.
        assertThat(lesson.guessProperty().get()).contains(new Guess.Chosen(1));
        lesson.tick(11);
        assertThat(lesson.vote().shownProperty().get()).isEqualTo(Shown.SEEN);
        controls.vote();
        assertThat(lesson.vote().shownProperty().get()).isEqualTo(Shown.SECOND);
        assertThat(lesson.vote().ballotProperty().get().total()).isZero();
        raise(2, 2, 2, 2);
        controls.explain();
        assertThat(lesson.vote().shownProperty().get()).isEqualTo(Shown.SECOND);
        controls.enter();
        assertThat(lesson.vote().shownProperty().get()).isEqualTo(Shown.BOTH);
        assertThat(lesson.tallies(EXAM)).containsExactly(List.of(1, 2, 2, 0), List.of(0, 4, 0, 0));
        controls.explain();
        assertThat(lesson.vote().isShown()).isFalse();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.EXPLAIN);
        assertThat(lesson.guessProperty().get()).contains(new Guess.Chosen(1));
    }

    @Test
    void both_votes_are_shown_again_and_the_second_may_be_repeated() {
        LessonViewModel lesson = atTheExamQuestion();
        controls.vote();
        raise(1);
        controls.enter();
        controls.toEnd();
        controls.vote();
        raise(2);
        controls.enter();
        controls.explain();
        controls.vote();
        assertThat(lesson.vote().shownProperty().get()).isEqualTo(Shown.BOTH);
        controls.vote();
        raise(2, 2);
        controls.enter();
        assertThat(lesson.tallies(EXAM)).containsExactly(List.of(1, 0, 0, 0), List.of(0, 2, 0, 0));
    }

    @Test
    void a_vote_left_goes_on_and_one_that_did_not_run_to_the_end_is_mended() {
        LessonViewModel lesson = atTheExamQuestion();
        controls.vote();
        raise(1, 1);
        assertThat(controls.leave()).isTrue();
        assertThat(lesson.vote().isShown()).isFalse();
        assertThat(lessons.openedProperty().get()).isPresent();
        controls.vote();
        raise(2);
        controls.enter();
        lesson.back();
        lesson.next();
        assertThat(lesson.vote().isShown()).isFalse();
        controls.vote();
        assertThat(lesson.vote().ballotProperty().get().counts()).containsExactly(2, 1, 0, 0);
        assertThat(lesson.tallies(EXAM)).isEmpty();
    }

    @Test
    void a_page_that_ran_without_a_vote_has_none() {
        LessonViewModel lesson = atTheExamQuestion();
        raise(2);
        controls.enter();
        controls.vote();
        assertThat(lesson.vote().isShown()).isFalse();
        controls.toEnd();
        assertThat(lesson.vote().canOpen()).isFalse();
    }

    @Test
    void hands_are_hidden_only_while_they_are_counted() {
        LessonViewModel lesson = atTheExamQuestion();
        assertThat(controls.toggleHands()).isFalse();
        assertThat(lesson.vote().hiddenProperty().get()).isFalse();
        controls.vote();
        assertThat(controls.toggleHands()).isTrue();
        assertThat(lesson.vote().hiddenProperty().get()).isTrue();
    }

    @Test
    void votes_stay_when_a_lesson_is_left_until_it_is_started_over() {
        LessonViewModel lesson = atTheExamQuestion();
        lessons.handsProperty().set(Optional.of(28));
        controls.vote();
        raise(1, 1);
        controls.enter();
        controls.toEnd();
        controls.leave();
        controls.leave();
        lessons.open(Lessons.find("why-zero-fails").orElseThrow());
        assertThat(lessons.openedProperty().get()).contains(lesson);
        assertThat(lesson.tallies(EXAM)).containsExactly(List.of(2, 0, 0, 0));
        lessons.restart();
        assertThat(lessons.openedProperty().get().orElseThrow().tallies(EXAM)).isEmpty();
        assertThat(lessons.handsProperty().get()).contains(28);
    }
}
