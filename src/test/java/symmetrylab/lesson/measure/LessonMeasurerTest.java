package symmetrylab.lesson.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.Curve;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.prose.Markdown;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Words;

class LessonMeasurerTest {

    private static LoadedLesson lesson(String experiment, String facts) {
        String text = """
                {"format": 1, "lesson": "L", "summary": "S", "minutes": 1, "experiments": {"e": %s},
                 "facts": {%s}, "pages": [{"title": "T", "text": "U"}]}""".formatted(experiment, facts);
        try {
            return LessonFile.parse("l", text).load(Path.of(""));
        } catch (SpecException e) {
            throw new AssertionError(e);
        }
    }

    private static LessonMeasurement measured(String experiment, String facts) {
        return new LessonMeasurer().measure(lesson(experiment, facts));
    }

    /** XOR at zero with tanh and the full batch: nothing moves, and the loss is ln 2. */
    private static final String FROZEN = "{\"initializer\": {\"weights\": {\"kind\": \"zero\"}}, "
            + "\"training\": {\"steps\": 5}, \"runs\": [{\"name\": \"A\"}, {\"name\": \"B\"}]}";

    @Test
    void facts_of_a_frozen_network_are_what_theory_says() {
        LessonMeasurement facts = measured(FROZEN, """
                "loss": {"run": "A", "measure": "loss"}, "state": {"run": "A", "measure": "state", "at": 0},
                "step": {"run": "A", "measure": "step"}, "gradient": {"run": "A", "measure": "gradient_norm"},
                "below": {"run": "A", "measure": "loss", "first_below": 0.7},
                "above": {"run": "A", "measure": "loss", "first_above": 0.7},
                "rises": {"run": "A", "measure": "loss", "over": "rises"},
                "classes": {"run": "A", "measure": "classes"}, "lines": {"run": "A", "measure": "lines"},
                "largest": {"run": "A", "measure": "largest_eigenvalue", "at": 0},
                "barrier": {"run": "A", "with": "B", "measure": "barrier", "at": 3},
                "ratio": {"ratio": ["loss", "loss"]}, "larger": {"larger": ["step", "classes"]}""");
        assertThat(facts.facts().get("loss")).isCloseTo(StrictMath.log(2), within(1e-15));
        assertThat(facts.filled(
                                Markdown.read(
                                        "{state}, {step}, {below}, {above}, {loss:2}, {larger}",
                                        (line, text) -> {},
                                        (line, name) -> {}),
                                Words.english())
                        .plain())
                .isEqualTo("frozen, 5, 0, never, 0.69, 5");
        assertThat(facts.facts().get("gradient")).isZero();
        assertThat(facts.facts().get("rises")).isZero();
        assertThat(facts.facts().get("classes")).isEqualTo(1);
        assertThat(facts.facts().get("lines")).isZero();
        assertThat(facts.facts().get("largest")).isCloseTo(0.25, within(1e-12));
        assertThat(facts.facts().get("barrier")).isZero();
        assertThat(facts.facts().get("ratio")).isEqualTo(1);
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void the_setting_of_the_best_run_is_found() {
        String experiment = "{\"data\": {\"kind\": \"and\"}, \"training\": {\"steps\": 50}, \"runs\": ["
                + "{\"name\": \"A\", \"initializer\": {\"weights\": {\"kind\": \"normal\", \"sd\": 0.001}}},"
                + "{\"name\": \"B\", \"initializer\": {\"weights\": {\"kind\": \"normal\", \"sd\": 1}}}]}";
        LessonMeasurement facts = measured(experiment, """
                "a": {"run": "A", "measure": "loss"}, "b": {"run": "B", "measure": "loss"},
                "best": {"setting": "random_spread", "of_run_with": "least", "measure": "loss"},
                "worst": {"setting": "random_spread", "of_run_with": "largest", "measure": "loss"}""");
        boolean isFirst = facts.facts().get("a") < facts.facts().get("b");
        assertThat(facts.facts().get("best")).isEqualTo(isFirst ? 0.001 : 1);
        assertThat(facts.facts().get("worst")).isEqualTo(isFirst ? 1 : 0.001);
    }

    @Test
    void a_run_that_diverges_has_no_value_at_later_steps() {
        String experiment = "{\"data\": {\"kind\": \"plane\"}, \"network\": {\"activation\": \"identity\"}, "
                + "\"training\": {\"optimizer\": {\"learning_rate\": 1000}, \"steps\": 400}}";
        LessonMeasurement facts = measured(
                experiment,
                "\"early\": {\"run\": \"Run\", \"measure\": \"loss\", \"at\": 0}, "
                        + "\"late\": {\"run\": \"Run\", \"measure\": \"loss\", \"at\": 400}");
        assertThat(facts.problems()).singleElement().satisfies(problem -> assertThat(problem.field())
                .isEqualTo("facts.late"));
    }

    @Test
    void what_is_known_is_measured_again_with_the_same_result() {
        LessonMeasurer measurer = new LessonMeasurer();
        String loss = "\"loss\": {\"run\": \"A\", \"measure\": \"loss\"}";
        double first = measurer.measure(lesson(FROZEN, loss)).facts().get("loss");
        LessonMeasurement second =
                measurer.measure(lesson(FROZEN, loss + ", \"more\": {\"run\": \"B\", \"measure\": \"loss\"}"));
        assertThat(second.facts().get("loss")).isEqualTo(first);
        assertThat(second.facts().get("more")).isEqualTo(first);
    }

    @Test
    void only_the_experiments_of_the_lesson_measured_last_are_kept() {
        LessonMeasurer measurer = new LessonMeasurer();
        String loss = "\"loss\": {\"run\": \"A\", \"measure\": \"loss\"}";
        measurer.measure(lesson(FROZEN, loss));
        LoadedLesson longer = lesson(FROZEN.replace("5", "6"), loss);
        measurer.measure(longer);
        assertThat(measurer.known())
                .containsExactlyElementsOf(longer.lesson().experiments().values());
    }

    @Test
    void drawn_curves_of_the_lessons_have_the_shapes_that_their_texts_say() {
        assertThat(shape("what-breaks-symmetry", 6).kind()).isEqualTo(CurveShape.Kind.LINE_THEN_FLAT);
        assertThat(shape("saddles-and-plateaus", 3).kind()).isEqualTo(CurveShape.Kind.WAITS_THEN_JUMPS);
    }

    private static CurveShape shape(String id, int page) {
        LessonMeasurement measurement =
                new LessonMeasurer().measure(Lessons.find(id).orElseThrow().load());
        Question.Curve question = (Question.Curve)
                measurement.lesson().pages().get(page).question().orElseThrow();
        return MeasuredCurve.shape(measurement.curves().get(page).future(), question.axis());
    }

    @Test
    void a_drawn_curve_is_known_on_both_sides_of_its_crossing() {
        LessonMeasurement measurement = new LessonMeasurer()
                .measure(Lessons.find("saddles-and-plateaus").orElseThrow().load());
        double low = measurement.facts().get("small_low");
        Curve future = measurement.curves().get(3).future();
        assertThat(low % 6).as("not among the steps at equal distances").isNotEqualTo(500 % 6);
        int crossing = future.steps().indexOf((int) low);
        assertThat(future.steps().get(crossing - 1)).isEqualTo((int) low - 1);
        assertThat(future.values().get(crossing - 1)).isGreaterThanOrEqualTo(0.3);
        assertThat(future.values().get(crossing)).isLessThan(0.3);
        assertThat(future.steps())
                .doesNotHaveDuplicates()
                .isSorted()
                .startsWith(500, 506)
                .endsWith(6000);
    }
}
