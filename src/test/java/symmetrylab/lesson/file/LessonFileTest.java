package symmetrylab.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Words;

class LessonFileTest {

    private static final String LESSON = """
            {
              "format": 1,
              "lesson": "Batches",
              "summary": "Whether they matter.",
              "minutes": 5,
              "experiments": {
                "xor": {"initializer": {"weights": {"kind": "zero"}},
                        "training": {"steps": 20},
                        "runs": [{"name": "A"}, {"name": "B", "training": {"batch": 1, "steps": 10}}]}
              },
              "facts": {
                "a": {"run": "A", "measure": "loss"},
                "b": {"run": "B", "measure": "spread", "layer": 1, "over": "largest"},
                "c": {"ratio": ["a", "b"]},
                "d": {"run": "A", "measure": "state", "at": 3},
                "e": {"setting": "learning_rate", "of_run_with": "least", "measure": "loss"},
                "f": {"run": "A", "measure": "weight", "layer": 2, "to": 1, "from": 4},
                "g": {"run": "A", "with": "B", "measure": "barrier", "at": 5}
              },
              "pages": [
                {"title": "One", "experiment": "xor", "runs": ["A"], "figures": ["loss"], "highlight": "network:A",
                 "text": ["Loss *{a}*.", "", "- Spread {b:2}."], "notes": "Well?",
                 "question": {"kind": "choice", "ask": "Which?", "options": [
                   {"text": "This", "measured": "{a}", "holds": {"fact": "a", "below": 0.1}},
                   {"text": "That", "measured": "{d}", "holds": {"all": [{"fact": "d", "equals": "frozen"}]}}]},
                 "why": "Because."},
                {"title": "Two", "experiment": "xor", "step": "end",
                 "question": {"kind": "slider", "ask": "Where?", "answer": "a", "tolerance": 0.1, "measured": "{a}",
                   "axis": {"from": 0, "to": 1}},
                 "why": "So."},
                {"title": "Three", "experiment": "xor",
                 "question": {"kind": "curve", "ask": "How?", "run": "B", "measure": "loss", "now": 2, "to": 8,
                   "axis": {"from": 0.1, "to": 1, "scale": "log"}, "threshold": 0.5, "threshold_name": "half",
                   "measured": "{a}"},
                 "why": "So."},
                {"title": "Four", "again": 1, "text": "Once more."}
              ]
            }
            """;

    private static String with(String found, String instead) {
        assertThat(LESSON).contains(found);
        return LESSON.replace(found, instead.replace("¶", "\n"));
    }

    private static String problems(String text) {
        try {
            LoadedLesson loaded = LessonFile.parse("l", text).load(Path.of(""));
            return loaded.toString();
        } catch (SpecException e) {
            return Words.english().say(e.text());
        }
    }

    @Test
    void reads_every_field() throws SpecException {
        LoadedLesson loaded = LessonFile.parse("l", LESSON).load(Path.of(""));
        assertThat(loaded.lesson().title()).isEqualTo("Batches");
        assertThat(loaded.lesson().facts()).containsOnlyKeys("a", "b", "c", "d", "e", "f", "g");
        Page first = loaded.lesson().pages().get(0);
        assertThat(first.text().plain()).isEqualTo("Loss {a}.\n• Spread {b:2}.");
        assertThat(first.highlight().orElseThrow().run()).contains("A");
        assertThat(loaded.shownOn(0).runs()).hasSize(1);
        assertThat(loaded.shownOn(1).runs()).hasSize(2);
        assertThat(loaded.lesson().pages().get(1).step()).isEmpty();
        assertThat(loaded.lesson().pages().get(2).question().orElseThrow())
                .isInstanceOfSatisfying(Question.Curve.class, curve -> {
                    assertThat(curve.asked()).isEqualTo(curve.ask());
                    assertThat(curve.threshold()).hasValue(0.5);
                });
        assertThat(loaded.lesson().questionOf(3)).isEqualTo(first.question());
        assertThat(loaded.lesson().askedAgainOn(0)).contains(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"format\": 1|\"format\": 2|l:2:13: format: found 2; allowed: the format's number, 1",
                "\"minutes\": 5|\"minutes\": 0|l:5:14: minutes: found 0; allowed: a whole number from 1 to 600",
                "\"minutes\"|\"minute\"|l:5:3: minute: unknown field \"minute\"; allowed: format, lesson, summary, minutes, experiments, facts, pages; did you mean \"minutes\"?",
                "\"Batches\"|\" \"|l:3:13: lesson: found \" \"; allowed: a string that is not blank",
                "\"zero\"|\"zeros\"|l:7:49: experiments.xor.initializer.weights.kind: found \"zeros\"; allowed: zero",
                "\"batch\": 1|\"batch\": 0|l:9:73: experiments.xor.runs[1].training.batch: found 0; allowed: \"full\" or a whole number from 1 to",
                "{\"run\": \"A\", \"measure\": \"loss\"}|{\"run\": \"C\", \"measure\": \"loss\"}|l:12:18: facts.a.run: found \"C\"; allowed: A, B",
                "\"measure\": \"loss\"},|\"measure\": \"los\"},|l:12:34: facts.a.measure: found \"los\"; allowed: step, loss, accuracy",
                "\"layer\": 1|\"layer\": 2|l:13:53: facts.b.layer: found 2; allowed: a whole number from 1 to 1",
                "\"over\": \"largest\"|\"over\": \"most\"|l:13:64: facts.b.over: found \"most\"; allowed: least, largest, rises",
                "\"over\": \"largest\"|\"over\": \"largest\", \"at\": 1|l:13:64: facts.b.over: found at, over together; allowed: one of at, first_below, first_above, over",
                "[\"a\", \"b\"]|[\"a\", \"x\"]|l:14:26: facts.c.ratio[1]: found \"x\"; allowed: a, b",
                "[\"a\", \"b\"]|[\"a\"]|l:14:20: facts.c.ratio: found a list of 1; allowed: a list of the names of two facts",
                "\"at\": 3|\"at\": 21|l:15:49: facts.d.at: found 21; allowed: \"end\" or a whole number from 0 to 20",
                "\"setting\": \"learning_rate\"|\"setting\": \"random_sprea\"|l:16:22: facts.e.setting: found \"random_sprea\"; allowed: common_value, random_spread, learning_rate; did you mean",
                "\"from\": 4|\"from\": 5|l:17:73: facts.f.from: found 5; allowed: 0 to 4",
                "\"barrier\", \"at\": 5|\"barrier\", \"over\": \"least\"|l:18:66: facts.g.over: barrier is measured at one step only; allowed: at",
                "\"with\": \"B\"|\"with\": \"Z\"|l:18:31: facts.g.with: found \"Z\"; allowed: A, B",
                "\"runs\": [\"A\"]|\"runs\": [\"Z\"]|l:21:52: pages[0].runs[0]: found \"Z\"; allowed: A, B",
                "\"figures\": [\"loss\"]|\"figures\": [\"los\"]|l:21:70: pages[0].figures[0]: found \"los\"; allowed: trajectories, spread, loss",
                "network:A|net:A|l:21:92: pages[0].highlight: found \"net:A\"; allowed: a part of the window, lane, sentence, figures, network, output, plot, timeline, or one",
                "network:A|network:Z|l:21:92: pages[0].highlight: found \"network:Z\"; allowed: network and, after a colon, the name of a run",
                "\"Loss *{a}*.\"|\"# Loss\"|l:22:15: pages[0].text[0]: found a heading; allowed: paragraphs",
                "{b:2}|{z}|l:22:34: pages[0].text[2]: found the fact \"z\"; allowed: a, b, c, d, e, f, g",
                "\"Loss *{a}*.\"|\"Loss fell.\", \"It *ends* at {zz}.\"|l:22:29: pages[0].text[1]: found the fact \"zz\"",
                "\"Loss *{a}*.\"|\"Loss fell.\", \"**It** ends { there.\"|l:22:29: pages[0].text[1]: found a brace",
                "\"runs\": [\"A\"]|\"runs\": [\"B\"]|l:21:92: pages[0].highlight: found \"network:A\"; allowed: network and, after a colon, the name of a run that the page shows: B",
                "\"Three\", \"experiment\": \"xor\"|\"Three\", \"experiment\": \"xor\", \"runs\": [\"A\"]|l:32:58: pages[2].question.run: found \"B\"; allowed: A",
                "\"xor\", \"step\": \"end\"|\"xor\", \"runs\": [\"B\"], \"step\": 15|l:27:66: pages[1].step: found 15; allowed: \"end\" or a whole number from 0 to 10",
                "\"below\": 0.1|\"below\": \"d\"|l:24:76: pages[0].question.options[0].holds.below: is a word; allowed: a fact that is a number",
                "\"equals\": \"frozen\"|\"equals\": \"frozen\", \"times\": 2|l:25:105: pages[0].question.options[1].holds.all[0].times: goes with the name of a fact only",
                "\"at\": 3|\"first_above\": 3|l:15:58: facts.d.first_above: state is a word; allowed: at",
                "\"at\": 3|\"over\": \"largest\"|l:15:51: facts.d.over: state is a word; allowed: at",
                "\"least\", \"measure\": \"loss\"|\"least\", \"measure\": \"state\"|l:16:74: facts.e.measure: is a word; allowed: a measure that is a number",
                "\"least\", \"measure\": \"loss\"|\"least\", \"measure\": \"loss\", \"at\": 15|l:16:88: facts.e.at: found 15; allowed: \"end\" or a whole number from 0 to 10",
                "\"barrier\", \"at\": 5|\"barrier\", \"at\": 15|l:18:64: facts.g.at: found 15; allowed: \"end\" or a whole number from 0 to 10",
                "\"ask\": \"Which?\"|\"ask\": \"- Which?\"|l:23:44: pages[0].question.ask: found more than a paragraph",
                "\"kind\": \"choice\"|\"kind\": \"choise\"|l:23:27: pages[0].question.kind: found \"choise\"; allowed: choice, slider, curve; did you mean \"choice\"?",
                "\"below\": 0.1|\"under\": 0.1|l:24:67: pages[0].question.options[0].holds.under: unknown field \"under\"; allowed: fact, equals, below, at_most, above, at_least, times",
                "\"below\": 0.1|\"below\": \"x\"|l:24:76: pages[0].question.options[0].holds.below: found \"x\"; allowed: a, b",
                "\"equals\": \"frozen\"|\"equals\": \"frosen\"|l:25:86: pages[0].question.options[1].holds.all[0].equals: found \"frosen\"; allowed: diverged",
                "\"why\": \"Because.\"|\"because\": \"Because.\"|l:26:6: pages[0].because: unknown field \"because\"",
                "\"answer\": \"a\"|\"answer\": \"d\"|l:28:64: pages[1].question.answer: is a word; allowed: a fact that is a number",
                "\"axis\": {\"from\": 0, \"to\": 1}|\"axis\": {\"from\": 1, \"to\": 0}|l:29:34: pages[1].question.axis.to: allowed: a number above from",
                "\"scale\": \"log\"|\"unit\": \"% accuracy\"|l:33:16: pages[2].question.axis: allowed: a unit that does not begin with %",
                "\"now\": 2|\"now\": 10|l:32:89: pages[2].question.now: found 10; allowed: a whole number from 0 to 9",
                "\"threshold\": 0.5|\"threshold\": 5|l:33:69: pages[2].question.threshold: lies beyond the ends of the axis",
                "\"again\": 1|\"again\": 4|l:36:32: pages[3].again: found 4; allowed: a whole number from 1 to 3",
                "\"text\": \"Once more.\"|\"text\": \"\"|l:36:43: pages[3].text: found an empty text; allowed: a string, or a list",
                "\"experiment\": \"xor\", \"step\"|\"step\"|l:27:5: pages[1].experiment: missing; a question is about the experiment of its page",
                "\"experiments\": {|\"experiments\": {\"X\": {},|l:6:24: experiments.X: found \"X\"; allowed: a name of lower-case letters",
                "\"xor\": {\"init|\"p\": {\"preset\": \"xor\"}, \"xor\": {\"init|l:7:21: experiments.p.preset: found \"xor\"; allowed: zero-against-random",
            })
    void a_mistake_has_its_line_its_column_and_what_is_allowed(String found, String instead, String expected) {
        assertThat(problems(with(found, instead))).contains(expected);
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        String text = with("\"minutes\": 5", "\"minutes\": 0").replace("\"again\": 1", "\"again\": 4");
        assertThat(problems(text)).contains("minutes", "again");
    }

    @Test
    void an_empty_text_and_a_page_that_asks_nothing_are_reported_beside_other_mistakes() {
        String text = with("\"minutes\": 5", "\"minutes\": 0")
                .replace("\"Once more.\"}", "\"\"}, {\"title\": \"Five\", \"again\": 4, \"text\": \"\"}");
        assertThat(problems(text))
                .contains("l:5:14: minutes")
                .contains("l:36:43: pages[3].text: found an empty text")
                .contains("l:36:75: pages[4].again: found 4, a page without a question")
                .contains("l:36:86: pages[4].text: found an empty text");
    }

    @Test
    void a_text_that_is_empty_for_its_own_mistakes_is_reported_once() {
        assertThat(problems(with("\"Once more.\"", "\"# Once more.\"")))
                .contains("pages[3].text: found a heading")
                .doesNotContain("empty");
        assertThat(problems(with("\"Once more.\"", "[1]")))
                .contains("pages[3].text[0]: found 1")
                .doesNotContain("empty");
    }

    @Test
    void a_page_whose_question_has_mistakes_asks_one() {
        assertThat(problems(with("\"kind\": \"choice\"", "\"kind\": \"choise\"")))
                .contains("pages[0].question.kind")
                .doesNotContain("again");
    }

    @Test
    void nothing_is_said_of_a_field_for_the_mistake_of_another() {
        assertThat(problems(with("{\"from\": 0.1, \"to\": 1, \"scale\": \"log\"}", "{\"from\": \"x\", \"to\": 0.3}")))
                .contains("axis.from: found \"x\"")
                .doesNotContain("axis.to", "threshold");
        assertThat(problems(with("\"threshold\": 0.5", "\"threshold\": \"x\"")))
                .contains("threshold: found \"x\"")
                .doesNotContain("threshold_name");
        assertThat(problems(with("\"xor\", \"runs\": [\"A\"]", "\"xor\", \"runs\": [\"Z\"]")))
                .contains("runs[0]: found \"Z\"")
                .doesNotContain("highlight");
    }

    @Test
    void pages_are_counted_beside_one_that_is_no_page() {
        assertThat(problems(with("{\"title\": \"Four\", \"again\": 1", "4, {\"title\": \"Five\", \"again\": 3")))
                .contains("pages[3]: found 4")
                .doesNotContain("again", "pages[4]");
    }

    @Test
    void a_curve_is_asked_for_again_only_where_its_run_is_shown() {
        String again = "\"again\": 3, \"experiment\": \"xor\", \"runs\": [\"%s\"]";
        assertThat(problems(with("\"again\": 1", again.formatted("A"))))
                .contains("l:36:32: pages[3].again: asks for the curve of the run B; allowed: a question about what");
        assertThat(problems(with("\"again\": 1", again.formatted("B")))).startsWith("LoadedLesson");
        assertThat(problems(with("\"again\": 1", "\"again\": 3"))).startsWith("LoadedLesson");
    }

    @Test
    void mistakes_are_reported_beside_data_that_cannot_be_loaded() {
        String text = with("\"from\": 4", "\"from\": 5")
                .replace(
                        "\"xor\": {\"init",
                        "\"t\": {\"data\": {\"kind\": \"csv\", \"path\": \"none.csv\"}}, \"xor\": {\"init")
                .replaceAll("(\"[a-g]\": \\{)(\"(run|setting)\")", "$1\"experiment\": \"xor\", $2");
        assertThat(problems(text)).contains("experiments.t.data.path", "facts.f.from: found 5; allowed: 0 to 4");
    }

    @Test
    void a_best_run_needs_what_is_measured_in_every_run() {
        String runs = "\"runs\": [{\"name\": \"A\", \"network\": {\"hidden\": %s}}, "
                + "{\"name\": \"B\", \"network\": {\"hidden\": %s}}]";
        String best = "{\"setting\": \"learning_rate\", \"of_run_with\": \"least\", \"measure\": ";
        String text = """
                {"format": 1, "lesson": "L", "summary": "S", "minutes": 1,
                 "experiments": {"e": {"data": {"kind": "xor"}, %s}},
                 "facts": {"f": %s"%s", "layer": %d%s}},
                 "pages": [{"title": "T", "text": "U"}]}""";
        assertThat(problems(
                        text.formatted(runs.formatted("[4, 4]", "[4]"), best, "weight", 3, ", \"to\": 1, \"from\": 1")))
                .contains("l:3:100: facts.f.layer: found 3; allowed: 1 to 2");
        assertThat(problems(
                        text.formatted(runs.formatted("[4, 4]", "[4]"), best, "weight", 2, ", \"to\": 4, \"from\": 1")))
                .contains("l:3:109: facts.f.to: found 4; allowed: 1 to 1");
        assertThat(problems(text.formatted(runs.formatted("[4]", "[]"), best, "spread", 1, "")))
                .contains("l:3:81: facts.f.measure: measures a hidden layer, but the network has none");
    }

    @Test
    void no_option_or_several_that_hold_are_reported() throws SpecException {
        assertThat(measured(LESSON)).isEmpty();
        assertThat(measured(with("\"below\": 0.1", "\"above\": 0.1")))
                .contains("pages[0].question.options", "the options 1, 2 hold; allowed: exactly one");
        assertThat(measured(with("\"frozen\"", "\"split\"")))
                .contains("pages[0].question.options", "no option holds; allowed: exactly one");
    }

    @Test
    void an_answer_beyond_its_axis_is_reported() throws SpecException {
        assertThat(measured(with("{\"from\": 0, \"to\": 1}", "{\"from\": 0, \"to\": 0.5}")))
                .contains("l:29", "pages[1].question.axis", "the answer, 0.6931, lies beyond its ends");
    }

    @Test
    void a_fact_without_a_value_is_reported() throws SpecException {
        assertThat(measured(with("[\"a\", \"b\"]", "[\"b\", \"b\"]"))).contains("facts.c", "has no value");
    }

    /** What is wrong once the lesson is measured. */
    private static String measured(String text) throws SpecException {
        LessonFile file = LessonFile.parse("l", text.replace("\"ratio\": [\"a\", \"b\"]", "\"ratio\": [\"b\", \"a\"]"));
        LessonMeasurement measurement = new LessonMeasurer().measure(file.load(Path.of("")));
        StringBuilder said = new StringBuilder();
        measurement.problems().forEach(problem -> said.append("l:")
                .append(Words.english().say(file.locate(problem).text()))
                .append('\n'));
        return said.toString();
    }

    @Test
    void a_table_lies_beside_the_lesson(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("t.csv"), "x,y\n0,1\n1,0\n");
        String text = with("\"xor\": {", "\"xor\": {\"data\": {\"kind\": \"csv\", \"path\": \"t.csv\"}, ");
        Path file = Files.writeString(folder.resolve("lesson.json"), text);
        assertThatCode(() -> LessonFile.read(file).load(folder)).doesNotThrowAnyException();
        assertThatThrownBy(() -> LessonFile.read(file).load(Path.of("")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("experiments.xor.data.path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"lesson\": 1}|true",
                "{\"format\": 1, \"pages\": []}|true",
                "{\"format\": 1, \"lesson\": \"a\", |true",
                "{\"format\": 1}|false",
                "[]|false",
                "lesson|false"
            })
    void a_lesson_is_told_from_an_experiment(String text, boolean isLesson) {
        assertThat(LessonFile.isLesson(text)).isEqualTo(isLesson);
    }
}
