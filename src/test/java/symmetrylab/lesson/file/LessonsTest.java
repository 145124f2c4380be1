package symmetrylab.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.file.Lessons.ShippedLesson;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.lesson.report.LiveLesson;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.testing.Json;
import symmetrylab.words.Words;

/** Runs the lessons that ship and compares their texts with what is measured. */
class LessonsTest {

    /** Measured once for all tests. */
    private static final Map<String, LessonMeasurement> MEASURED = measured();

    private static Map<String, LessonMeasurement> measured() {
        LessonMeasurer measurer = new LessonMeasurer();
        Map<String, LessonMeasurement> all = new LinkedHashMap<>();
        Lessons.all().forEach(shipped -> all.put(shipped.id(), measurer.measure(shipped.load())));
        return Map.copyOf(all);
    }

    static List<ShippedLesson> lessons() {
        return Lessons.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void measures_every_fact_and_has_one_answer_to_every_question(ShippedLesson shipped) {
        assertThat(MEASURED.get(shipped.id()).problems().stream().map(LessonsTest::said))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void types_no_number_that_is_measured(ShippedLesson shipped) throws SpecException {
        LessonFile file = LessonFile.parse(shipped.id(), shipped.text());
        assertThat(file.typedNumbers().stream().map(LessonsTest::said)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void names_every_fact_that_it_measures(ShippedLesson shipped) {
        Lesson lesson = shipped.lesson();
        String file = shipped.text().substring(shipped.text().indexOf("\"facts\""));
        // A name stands once where it is defined.
        assertThat(lesson.facts().keySet())
                .allSatisfy(name -> assertThat(file.split("[{\"]" + name + "[}\":]", -1).length - 1)
                        .as(name)
                        .isGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void has_five_to_ten_pages_with_notes_and_no_fact_left_to_fill(ShippedLesson shipped) {
        Lesson lesson = shipped.lesson();
        assertThat(lesson.pages())
                .hasSizeBetween(5, 10)
                .allSatisfy(page ->
                        assertThat(page.notes().isEmpty()).as(page.title()).isFalse());
        assertThat(lesson.pages().stream().flatMap(LessonsTest::texts).map(text -> MEASURED.get(shipped.id())
                        .filled(text, Words.english())
                        .plain()))
                .noneMatch(text -> text.contains("{") || text.contains("NaN"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void asks_before_it_runs_and_asks_again(ShippedLesson shipped) {
        Lesson lesson = shipped.lesson();
        assertThat(lesson.pages()).anyMatch(page -> page.again().isPresent());
        for (int i = 0; i < lesson.pages().size(); i++) {
            Page page = lesson.pages().get(i);
            boolean stands = page.step().isPresent() && page.step().getAsInt() == 0;
            assertThat(stands || !lesson.isLocked(i))
                    .as(page.title() + " shows an experiment before its question")
                    .isTrue();
        }
    }

    private static Stream<Prose> texts(Page page) {
        return Stream.concat(
                Stream.of(page.text(), page.why(), page.notes()),
                page.question().map(LessonsTest::texts).orElse(Stream.of()));
    }

    private static Stream<Prose> texts(Question question) {
        return question.accept(new Question.Visitor<>() {
            @Override
            public Stream<Prose> choice(Question.Choice choice) {
                return Stream.concat(
                        Stream.of(choice.ask(), choice.asked()),
                        choice.options().stream().flatMap(option -> Stream.of(option.text(), option.measured())));
            }

            @Override
            public Stream<Prose> slider(Question.Slider slider) {
                return Stream.of(slider.ask(), slider.asked(), slider.measured());
            }

            @Override
            public Stream<Prose> curve(Question.Curve curve) {
                return Stream.of(curve.ask(), curve.asked(), curve.measured());
            }
        });
    }

    /** Every text in a JSON value, at any depth. */
    private static List<String> texts(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values().stream()
                    .flatMap(each -> texts(each).stream())
                    .toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> texts(each).stream()).toList();
        }
        return value instanceof String text ? List.of(text) : List.of();
    }

    private static String said(Problem problem) {
        return Words.english().say(new Problem(problem.field(), Optional.empty(), problem.message()).text());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void becomes_a_live_page_with_every_number_and_answer_and_without_notes(ShippedLesson shipped) {
        LessonMeasurement measured = MEASURED.get(shipped.id());
        LiveLesson live = new LiveLesson(measured, Words.english());
        String json = JsonPrinter.line(live.json());
        assertThat(json).doesNotContainPattern("\\{[a-z][a-z0-9_]*(:[1-9])?}");
        assertThat(live.experiments()).isNotEmpty();
        List<Json> pages = Json.parse(json).at("pages").items();
        assertThat(pages).hasSameSizeAs(shipped.lesson().pages());
        assertThat(pages).allSatisfy(page -> assertThat(page.names()).doesNotContain("notes"));
        String said = String.join("\n", texts(Json.parse(json).value())).replaceAll("<[^>]*>", "");
        for (Page page : shipped.lesson().pages()) {
            assertThat(measured.filled(page.notes(), Words.english()).plain().lines())
                    .noneMatch(said::contains);
            if (page.question().orElse(null) instanceof Question.Choice choice) {
                assertThat(json)
                        .contains("\"holds\": " + measured.answer(choice).orElseThrow());
            }
        }
    }
}
