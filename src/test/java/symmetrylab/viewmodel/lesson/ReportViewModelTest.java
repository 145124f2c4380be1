package symmetrylab.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.report.LessonReport;
import symmetrylab.lesson.report.PageAnswer;
import symmetrylab.lesson.report.Said;
import symmetrylab.testing.HtmlPage;
import symmetrylab.testing.InlineBackground;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class ReportViewModelTest {

    private final LessonsViewModel lessons =
            new LessonsViewModel(new InlineBackground(), Words.english(), ReportViewModelTest::fail);
    private final List<String> said = new ArrayList<>();
    private String written = "";

    private static void fail(Exception wrong) {
        throw new AssertionError(wrong);
    }

    private void write(LoadedLesson lesson, LessonMeasurement measured, List<PageAnswer> answers, Path file) {
        written = LessonReport.of(
                lesson,
                measured,
                answers,
                LocalDate.of(2026, 11, 30),
                (figure, width, height, scale) -> new byte[] {1},
                Words.english());
    }

    private LessonViewModel open(String id) {
        lessons.open(Lessons.find(id).orElseThrow());
        return lessons.openedProperty().get().orElseThrow();
    }

    private HtmlPage saved(LessonViewModel lesson) {
        ReportViewModel reports = new ReportViewModel(new InlineBackground(), this::write);
        reports.save(lesson, Path.of("report.html"), file -> said.add("saved " + file), wrong -> said.add("failed"));
        assertThat(said).containsExactly("saved report.html");
        return HtmlPage.of(written);
    }

    private static void answer(LessonViewModel lesson, Guess guess) {
        lesson.predict(guess);
        lesson.run();
        lesson.tick(11);
    }

    @Test
    void an_answer_stands_beside_what_was_measured() {
        LessonViewModel lesson = open("saddles-and-plateaus");
        lesson.next();
        answer(lesson, new Guess.Chosen(0));
        HtmlPage page = saved(lesson);
        assertThat(page.text())
                .contains("Report, 2026-11-30", "Saddles and plateaus", "Your guess.", "So it is.")
                .contains("Accuracy 100%")
                .doesNotContain("Not answered", "wrong guess", "3. How long");
        assertThat(page.all("span", "chosen")).hasSize(1);
        assertThat(page.all("span", "box")).hasSize(2);
        assertThat(page.all("section")).hasSize(2);
        assertThat(page.all("img")).hasSize(4).allSatisfy(image -> assertThat(image.getAttribute("alt"))
                .isNotBlank());
        assertThat(page.all("img").get(2).getAttribute("alt")).contains("Zero", "loss 0.562");
        assertThat(page.needsNothingElse()).isTrue();
    }

    @Test
    void a_question_without_an_answer_says_so_and_tells_nothing() {
        LessonViewModel lesson = open("saddles-and-plateaus");
        lesson.next();
        HtmlPage page = saved(lesson);
        assertThat(page.text()).contains("Not answered.").doesNotContain("So it is", "Accuracy 100%", "Why:");
    }

    @Test
    void a_guess_that_has_not_run_is_told_without_the_answer() {
        LessonViewModel lesson = open("saddles-and-plateaus");
        lesson.next();
        lesson.predict(new Guess.Chosen(2));
        HtmlPage page = saved(lesson);
        assertThat(page.text())
                .contains("Your guess.", "The experiment has not run yet.")
                .doesNotContain("So it is", "Accuracy 100%");
    }

    @Test
    void a_number_and_a_drawn_line_stand_beside_what_was_measured() {
        LessonViewModel lesson = open("what-breaks-symmetry");
        for (int i = 0; i < 5; i++) {
            lesson.next();
            answer(lesson, new Guess.Chosen(0));
        }
        lesson.next();
        var curve = (Question.Curve) lesson.question().orElseThrow();
        answer(lesson, new Guess.Drawn(LessonControls.line(lesson, curve).shaped(CurveShape.Kind.STAYS)));
        lesson.next();
        answer(lesson, new Guess.Placed(30));
        assertThat(lesson.answers())
                .hasSize(8)
                .allMatch(PageAnswer::told)
                .element(7)
                .extracting(PageAnswer::said)
                .isEqualTo(Optional.of(new Said.Placed(30)));
        HtmlPage page = saved(lesson);
        assertThat(page.text()).contains("You said: it stays", "You said: 30 steps", "Measured: ");
        assertThat(page.all("img", "wide")).hasSize(2);
        assertThat(page.all("img", "wide").get(1).getAttribute("alt")).isEqualTo("A number from 0 to 60 steps");
    }

    @Test
    void a_share_stands_as_a_percentage() {
        LessonViewModel lesson = open("why-zero-fails");
        List<PageAnswer> answers = lesson.loaded().lesson().pages().stream()
                .map(asking -> asking.question()
                        .filter(Question.Slider.class::isInstance)
                        .map(slider -> new PageAnswer(Optional.of(new Said.Placed(0.52)), true, List.of()))
                        .orElse(new PageAnswer(Optional.empty(), true, List.of())))
                .toList();
        write(lesson.loaded(), lesson.measuredProperty().get().orElseThrow(), answers, Path.of("x"));
        HtmlPage page = HtmlPage.of(written);
        assertThat(page.text())
                .contains("You said: 52% accuracy", "Measured: 75% accuracy")
                .doesNotContain("0.52");
        assertThat(page.all("img", "wide")).singleElement().satisfies(image -> assertThat(image.getAttribute("alt"))
                .isEqualTo("A number from 0% to 100% accuracy"));
    }

    @Test
    void votes_stand_in_a_table_one_beside_the_other() {
        LessonViewModel lesson = open("saddles-and-plateaus");
        PageAnswer read = new PageAnswer(Optional.empty(), true, List.of());
        PageAnswer voted =
                new PageAnswer(Optional.of(new Said.Chosen(1)), true, List.of(List.of(5, 12, 3), List.of(0, 1, 19)));
        write(lesson.loaded(), lesson.measuredProperty().get().orElseThrow(), List.of(read, voted), Path.of("x"));
        HtmlPage page = HtmlPage.of(written);
        assertThat(page.all("table", "votes")).hasSize(1);
        assertThat(page.all("td").stream().map(cell -> cell.getTextContent()).toList())
                .containsExactly("5", "0", "12", "1", "3", "19");
        assertThat(page.text()).contains("First vote", "Second vote");
    }

    @Test
    void a_report_that_cannot_be_written_is_a_message() {
        LessonViewModel lesson = open("saddles-and-plateaus");
        ReportViewModel reports = new ReportViewModel(new InlineBackground(), (loaded, measured, answers, file) -> {
            throw new IOException("full");
        });
        List<Text> problems = new ArrayList<>();
        reports.save(lesson, Path.of("x"), file -> said.add("saved"), problems::add);
        assertThat(problems).hasSize(1);
        assertThat(said).isEmpty();
        assertThat(reports.runningProperty().get()).isFalse();
    }
}
