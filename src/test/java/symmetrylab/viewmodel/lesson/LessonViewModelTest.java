package symmetrylab.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import symmetrylab.lesson.DrawnLine;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.Stage;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.file.Lessons.ShippedLesson;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.spec.SpecException;
import symmetrylab.testing.InlineBackground;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.words.Words;

class LessonViewModelTest {

    private static final int EXAM = 2;

    private final ShippedLesson shipped = Lessons.find("why-zero-fails").orElseThrow();
    private final LessonsViewModel lessons =
            new LessonsViewModel(new InlineBackground(), Words.english(), LessonViewModelTest::fail);

    private static void fail(Exception wrong) {
        throw new AssertionError(wrong);
    }

    private LessonViewModel opened() {
        lessons.open(shipped);
        return lessons.openedProperty().get().orElseThrow();
    }

    private LessonViewModel atTheExamQuestion() {
        LessonViewModel lesson = opened();
        for (int i = 0; i < EXAM; i++) {
            lesson.next();
        }
        assertThat(lesson.question()).get().isInstanceOf(Question.Choice.class);
        return lesson;
    }

    @Test
    void nothing_runs_or_is_shown_before_a_prediction() {
        LessonViewModel lesson = atTheExamQuestion();
        assertThat(lesson.isCovered()).isTrue();
        lesson.run();
        lesson.togglePlaying();
        lesson.showStep(100);
        lesson.tick(5);
        lesson.next();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.PREDICT);
        assertThat(lesson.stepProperty().get()).isZero();
        assertThat(lesson.pageProperty().get()).isEqualTo(EXAM);
    }

    @Test
    void after_a_prediction_it_runs_once_in_ten_seconds_and_is_explained() {
        LessonViewModel lesson = atTheExamQuestion();
        lesson.predict(new Guess.Chosen(2));
        lesson.predict(new Guess.Chosen(3));
        assertThat(lesson.canRun()).isTrue();
        lesson.run();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.WATCH);
        lesson.predict(new Guess.Chosen(0));
        lesson.tick(5);
        assertThat(lesson.stepProperty().get()).isEqualTo(2000);
        lesson.tick(5.1);
        assertThat(lesson.partProperty().get()).isEqualTo(Part.EXPLAIN);
        assertThat(lesson.stepProperty().get()).isEqualTo(4000);
        assertThat(lesson.playingProperty().get()).isFalse();
        assertThat(lesson.guessProperty().get()).contains(new Guess.Chosen(3));
        assertThat(lesson.canGoOn()).isTrue();
    }

    @Test
    void a_page_left_while_it_runs_may_run_again() {
        LessonViewModel lesson = atTheExamQuestion();
        lesson.predict(new Guess.Chosen(1));
        lesson.run();
        lesson.back();
        assertThat(lesson.playingProperty().get()).isFalse();
        lesson.open(EXAM);
        assertThat(lesson.partProperty().get()).isEqualTo(Part.PREDICT);
        assertThat(lesson.guessProperty().get()).contains(new Guess.Chosen(1));
        assertThat(lesson.stepProperty().get()).isZero();
    }

    @Test
    void only_pages_seen_can_be_opened() {
        LessonViewModel lesson = opened();
        lesson.open(4);
        assertThat(lesson.pageProperty().get()).isZero();
        lesson.back();
        assertThat(lesson.pageProperty().get()).isZero();
    }

    @Test
    void what_was_said_stays_when_a_lesson_is_left_until_it_is_started_over() {
        LessonViewModel lesson = atTheExamQuestion();
        lesson.predict(new Guess.Chosen(1));
        lessons.leave();
        assertThat(lessons.openedProperty().get()).isEmpty();
        assertThat(opened()).isSameAs(lesson);
        assertThat(lesson.guessProperty().get()).contains(new Guess.Chosen(1));
        lessons.restart();
        LessonViewModel anew = lessons.openedProperty().get().orElseThrow();
        assertThat(anew).isNotSameAs(lesson);
        assertThat(anew.pageProperty().get()).isZero();
    }

    @Test
    void numbers_in_a_text_are_the_measured_ones() {
        LessonViewModel lesson = atTheExamQuestion();
        Question.Choice choice = (Question.Choice) lesson.question().orElseThrow();
        assertThat(lesson.filled(choice.options().get(3).measured()).plain()).contains("0.489", "0.0055");
    }

    @Test
    void a_drawn_line_must_be_whole_before_it_runs() {
        ShippedLesson saddles = Lessons.find("saddles-and-plateaus").orElseThrow();
        lessons.open(saddles);
        LessonViewModel lesson = lessons.openedProperty().get().orElseThrow();
        LessonControls controls = new LessonControls(lessons);
        while (!(lesson.question().orElse(null) instanceof Question.Curve)) {
            lesson.predict(new Guess.Chosen(0));
            lesson.run();
            lesson.showStep(Integer.MAX_VALUE);
            lesson.next();
        }
        Question.Curve curve = (Question.Curve) lesson.question().orElseThrow();
        DrawnLine begun = LessonControls.line(lesson, curve);
        lesson.predict(new Guess.Drawn(begun.to(0.5, 0.5)));
        assertThat(lesson.canRun()).isFalse();
        lesson.predict(new Guess.Drawn(begun.to(0.5, 0.5).to(1, 0.1)));
        assertThat(lesson.canRun()).isTrue();
        controls.delete();
        assertThat(lesson.canRun()).isFalse();
        controls.digit(2);
        controls.bend(1);
        assertThat(lesson.canRun()).isTrue();
        controls.enter();
        controls.toEnd();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.EXPLAIN);
    }

    private LessonViewModel atTheSlider() {
        ShippedLesson constants = Lessons.find("any-constant").orElseThrow();
        lessons.open(constants);
        LessonViewModel lesson = lessons.openedProperty().get().orElseThrow();
        while (!(lesson.question().orElse(null) instanceof Question.Slider)) {
            lesson.predict(new Guess.Chosen(0));
            lesson.run();
            lesson.showStep(Integer.MAX_VALUE);
            lesson.next();
        }
        return lesson;
    }

    @Test
    void digits_set_the_slider_to_tenths_of_its_axis() {
        LessonViewModel lesson = atTheSlider();
        LessonControls controls = new LessonControls(lessons);
        Question.Slider slider = (Question.Slider) lesson.question().orElseThrow();
        assertThat(lesson.canRun()).isFalse();
        controls.digit(6);
        assertThat(lesson.canRun()).isTrue();
        assertThat(slider.axis().place(LessonControls.placed(lesson, slider))).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void keys_set_the_slider_by_small_steps_within_its_axis() {
        LessonViewModel lesson = atTheSlider();
        LessonControls controls = new LessonControls(lessons);
        Question.Slider slider = (Question.Slider) lesson.question().orElseThrow();
        controls.across(1);
        double first = LessonControls.placed(lesson, slider);
        assertThat(slider.axis().place(first)).isCloseTo(0.52, within(1e-9));
        for (int i = 0; i < 100; i++) {
            controls.across(1);
        }
        assertThat(LessonControls.placed(lesson, slider))
                .isLessThanOrEqualTo(slider.axis().to());
        assertThat(lesson.canRun()).isTrue();
    }

    private static LessonViewModel withPagesOfTextAlone() throws SpecException, IOException {
        LessonFile file = LessonFile.parse("batches.json", """
                {'format': 1, 'lesson': 'Batches', 'summary': 'In short.', 'minutes': 5,
                 'experiments': {'batches': {
                   'network': {'hidden': [4]},
                   'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
                   'training': {'steps': 50},
                   'runs': [{'name': 'All'}]}},
                 'facts': {'spread': {'run': 'All', 'measure': 'spread', 'over': 'largest'}},
                 'pages': [
                   {'title': 'Words', 'text': 'Words alone.'},
                   {'title': 'The start', 'text': 'This is how it starts.', 'experiment': 'batches'},
                   {'title': 'Words before', 'text': 'Words before the run.'},
                   {'title': 'The run', 'text': 'Now it runs.', 'experiment': 'batches', 'figures': ['spread'],
                    'question': {'kind': 'choice', 'ask': 'Will they part?', 'options': [
                      {'text': 'Yes.', 'measured': 'They do not.', 'holds': {'fact': 'spread', 'above': 0}},
                      {'text': 'No.', 'measured': 'Spread {spread}.', 'holds': {'fact': 'spread', 'equals': 0}}]},
                    'why': 'They are equal.'},
                   {'title': 'Words after', 'text': 'Words after the run.'},
                   {'title': 'Once more', 'text': 'Asked again.', 'again': 4, 'why': 'As before.'}]}
                """.replace('\'', '"'));
        return new LessonViewModel(
                file.load(Path.of("")),
                new LessonMeasurer(),
                new InlineBackground(),
                Words.english(),
                LessonViewModelTest::fail);
    }

    @Test
    void a_page_of_text_alone_keeps_the_experiment_of_the_last_page_that_had_one() throws Exception {
        LessonViewModel lesson = withPagesOfTextAlone();
        assertThat(lesson.staged()).isEmpty();
        assertThat(lesson.stageProperty().get()).isEmpty();
        assertThat(lesson.isCovered()).isFalse();
        lesson.next();
        lesson.next();
        assertThat(lesson.staged()).get().extracting(Page::title).isEqualTo("The start");
        assertThat(lesson.stageProperty().get()).isPresent();
        assertThat(lesson.isCovered()).isTrue();
        lesson.togglePlaying();
        lesson.showStep(10);
        lesson.tick(5);
        assertThat(lesson.stepProperty().get()).isZero();
        lesson.next();
        lesson.predict(new Guess.Chosen(1));
        lesson.run();
        lesson.tick(10.1);
        lesson.next();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.READ);
        assertThat(lesson.staged()).get().extracting(Page::title).isEqualTo("The run");
        assertThat(lesson.isCovered()).isFalse();
        assertThat(lesson.stepProperty().get()).isEqualTo(50);
        lesson.showStep(20);
        assertThat(lesson.stepProperty().get()).isEqualTo(20);
    }

    @Test
    void a_question_without_an_experiment_of_its_own_is_explained_at_once() throws Exception {
        LessonViewModel lesson = withPagesOfTextAlone();
        for (int page = 0; page < 3; page++) {
            lesson.next();
        }
        lesson.predict(new Guess.Chosen(0));
        lesson.run();
        lesson.tick(10.1);
        lesson.next();
        lesson.next();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.PREDICT);
        assertThat(lesson.stepProperty().get()).isEqualTo(50);
        assertThat(lesson.isLast()).isTrue();
        assertThat(lesson.isAnswered()).isFalse();
        lesson.predict(new Guess.Chosen(1));
        lesson.run();
        assertThat(lesson.partProperty().get()).isEqualTo(Part.EXPLAIN);
        assertThat(lesson.isAnswered()).isTrue();
        assertThat(lesson.canGoOn()).isFalse();
        assertThat(lesson.canRepeat()).isFalse();
        assertThat(lesson.playingProperty().get()).isFalse();
    }

    /** Counts what runs in the background. */
    private static final class CountingBackground implements Background {
        private final Background real = new InlineBackground();
        private int count;

        @Override
        public void run(Runnable work) {
            count++;
            real.run(work);
        }

        @Override
        public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
            count++;
            real.run(work, done, failed);
        }
    }

    @Test
    void the_curvature_of_a_page_is_worked_out_once() throws Exception {
        LessonFile file = LessonFile.parse("curved.json", """
                {'format': 1, 'lesson': 'Curved', 'summary': 'In short.', 'minutes': 5,
                 'experiments': {'one': {
                   'network': {'hidden': [2]}, 'training': {'steps': 20}, 'runs': [{'name': 'All'}]}},
                 'pages': [
                   {'title': 'Curvature', 'text': 'See.', 'experiment': 'one', 'figures': ['curvature']},
                   {'title': 'Words', 'text': 'Words alone.'}]}
                """.replace('\'', '"'));
        CountingBackground background = new CountingBackground();
        LessonViewModel lesson = new LessonViewModel(
                file.load(Path.of("")), new LessonMeasurer(), background, Words.english(), LessonViewModelTest::fail);
        int before = background.count;
        assertThat(hasCurvature(lesson)).isTrue();
        lesson.next();
        lesson.back();
        assertThat(hasCurvature(lesson)).isTrue();
        assertThat(background.count).isEqualTo(before);
        lesson.showStep(20);
        assertThat(hasCurvature(lesson)).isTrue();
        int atTheEnd = background.count;
        lesson.showStep(10);
        lesson.togglePlaying();
        lesson.tick(10.1);
        assertThat(hasCurvature(lesson)).isTrue();
        assertThat(background.count).isEqualTo(atTheEnd);
    }

    private static boolean hasCurvature(LessonViewModel lesson) {
        Stage stage = lesson.stageProperty().get().orElseThrow();
        int step = lesson.stepProperty().get();
        return stage.scales().curvatures().spot(stage.lanes().get(0), step).isPresent();
    }
}
