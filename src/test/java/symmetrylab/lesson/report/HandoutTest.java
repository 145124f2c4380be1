package symmetrylab.lesson.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.testing.HtmlPage;
import symmetrylab.words.Words;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class HandoutTest {

    private static final Words WORDS = Words.english();

    /** The page of a lesson, and what it was made of. */
    private record Made(LoadedLesson lesson, LessonMeasurement measured, String text) {

        static Made of(String id, boolean tells) {
            LoadedLesson lesson = Lessons.find(id).orElseThrow().load();
            LessonMeasurement measured = new LessonMeasurer().measure(lesson);
            // What the pictures show is not looked at here: painting them takes most of the time.
            PictureMaker pictures = (figure, width, height, scale) -> new byte[] {1, 2, 3};
            String text = tells
                    ? Handout.forTeacher(lesson, measured, pictures, WORDS)
                    : Handout.forClass(lesson, measured, pictures, WORDS);
            return new Made(lesson, measured, text);
        }

        HtmlPage html() {
            return HtmlPage.of(text);
        }

        List<Page> pages() {
            return lesson.lesson().pages();
        }

        /** The words of a text as they stand on the page. */
        String words(Prose prose) {
            return HtmlPage.inOneLine(measured.filled(prose, WORDS).plain().replace("• ", ""));
        }
    }

    /** The pages made so far, as making one trains all networks of its lesson. */
    private final Map<String, Made> made = new HashMap<>();

    private Made forClass(String id) {
        return made.computeIfAbsent(id, lesson -> Made.of(lesson, false));
    }

    @ParameterizedTest
    @CsvSource({
        "why-zero-fails, 9, 8",
        "frozen-or-identical, 8, 8",
        "any-constant, 12, 7",
        "what-breaks-symmetry, 18, 10",
        "how-much-randomness, 10, 8",
        "saddles-and-plateaus, 10, 8",
        "one-network-many-orders, 10, 7",
        "when-zeros-are-right, 13, 7"
    })
    void every_lesson_has_a_page_without_answers(String id, int pictures, int pages) {
        Made made = forClass(id);
        HtmlPage html = made.html();
        assertThat(html.root().getAttribute("lang")).isEqualTo("en");
        assertThat(html.all("section")).hasSize(pages);
        assertThat(html.all("img"))
                .hasSize(pictures)
                .allSatisfy(image -> assertThat(image.getAttribute("alt")).isNotBlank())
                .allSatisfy(image -> assertThat(image.getAttribute("src")).isEqualTo("data:image/png;base64,AQID"));
        assertThat(html.needsNothingElse()).isTrue();
        for (Page page : made.pages()) {
            page.question().ifPresent(question -> {
                assertThat(html.text()).contains(made.words(question.ask()));
                answers(question).forEach(answer -> assertThat(html.text()).doesNotContain(made.words(answer)));
            });
            Stream.of(page.why(), page.notes())
                    .filter(prose -> !prose.isEmpty())
                    .forEach(prose -> assertThat(html.text()).doesNotContain(made.words(prose)));
        }
        assertThat(html.text()).doesNotContain("So it is");
    }

    private static Stream<Prose> answers(Question question) {
        return question.accept(new Question.Visitor<>() {
            @Override
            public Stream<Prose> choice(Question.Choice choice) {
                return choice.options().stream().map(Question.Option::measured);
            }

            @Override
            public Stream<Prose> slider(Question.Slider slider) {
                return Stream.of(slider.measured());
            }

            @Override
            public Stream<Prose> curve(Question.Curve curve) {
                return Stream.of(curve.measured());
            }
        });
    }

    @Test
    void each_option_has_an_empty_box() {
        HtmlPage html = forClass("why-zero-fails").html();
        // Four options, asked twice, and three on each of two other pages.
        List<Element> boxes = html.all("span", "box");
        assertThat(boxes).hasSize(14).allMatch(box -> box.getTextContent().isEmpty());
        assertThat(html.all("ul", "options")).hasSize(4);
    }

    @Test
    void a_page_that_tells_what_was_measured_has_lines_in_its_place() {
        Made made = forClass("why-zero-fails");
        HtmlPage html = made.html();
        assertThat(html.text())
                .contains("7. Why, in four lines", "What was measured here, in your words:")
                .doesNotContain("equal gradient");
    }

    @Test
    void a_picture_stands_once_and_later_pages_refer_to_it() {
        String text = forClass("why-zero-fails").html().text();
        assertThat(text).contains("The networks at their start: see page 1.");
        assertThat(text.split("see page", -1)).hasSize(3);
    }

    @Test
    void the_settings_stand_in_one_line() {
        assertThat(forClass("why-zero-fails").html().text())
                .contains("Data: XOR, 4 samples. Network: 2-4-1 sigmoid. "
                        + "Training: SGD, rate 0.5, batch 1, 4,000 steps. "
                        + "Start: Zero: all weights 0; Random: weights N(0, 1), seed 3.");
    }

    @Test
    void the_teacher_sees_what_was_measured_of_each_answer_and_the_notes() {
        Made made = Made.of("saddles-and-plateaus", true);
        String text = made.html().text();
        Map<String, Integer> missing = new TreeMap<>();
        for (Page page : made.pages()) {
            Stream<Prose> answers = page.question().stream().flatMap(HandoutTest::answers);
            Stream.concat(answers, page.notes().blocks().stream().map(block -> new Prose(List.of(block))))
                    .map(made::words)
                    .filter(words -> !text.contains(words))
                    .forEach(words -> missing.merge(words, 1, Integer::sum));
        }
        assertThat(missing).isEmpty();
        assertThat(text)
                .contains("For the teacher, with all answers")
                .contains("Noise grows by a fixed factor")
                .doesNotContain("{", "…", "in your words");
        assertThat(made.html().all("p", "holds")).hasSize(4);
    }
}
