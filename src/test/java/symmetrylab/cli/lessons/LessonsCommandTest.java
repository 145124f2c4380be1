package symmetrylab.cli.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.testing.CommandRun;

class LessonsCommandTest {

    @Test
    void lists_id_and_title_of_each_lesson() {
        CommandRun lessons = CommandRun.of("lessons");
        assertThat(lessons.exit()).isZero();
        assertThat(lessons.lines()).hasSameSizeAs(Lessons.all());
        assertThat(lessons.lines().get(0)).matches("why-zero-fails {2,}Why zero fails");
    }

    @Test
    void prints_a_lesson_with_what_was_measured() {
        CommandRun lesson = CommandRun.of("lessons", "why-zero-fails");
        assertThat(lesson.exit()).isZero();
        assertThat(lesson.lines()).startsWith("Why zero fails").allMatch(line -> line.length() <= 100);
        assertThat(lesson.out())
                .contains("About 25 minutes, 8 pages")
                .contains("2. All neurons of a layer learn the same feature. (so it is)")
                .contains("Spread 0 at every step")
                .contains("random: 484.")
                .doesNotContain("{", "…");
    }

    @Test
    void an_unknown_lesson_is_named_with_the_nearest_one() {
        CommandRun lesson = CommandRun.of("lessons", "why-zero-fail");
        assertThat(lesson.exit()).isEqualTo(2);
        assertThat(lesson.err()).contains("there is no lesson \"why-zero-fail\"", "did you mean \"why-zero-fails\"?");
    }

    @Test
    void the_example_of_the_page_works_as_it_stands(@TempDir Path folder) throws Exception {
        Path file = example(folder, "");
        CommandRun check = CommandRun.of("check", file.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.lines()).containsExactly("ok");
        assertThat(CommandRun.of("lessons", file.toString()).out()).contains("2. No, they stay equal. (so it is)");
    }

    @Test
    void check_names_the_place_of_a_question_without_an_answer(@TempDir Path folder) throws Exception {
        Path file = example(folder, "\"equals\": 0");
        Files.writeString(file, Files.readString(file).replace("\"equals\": 0", "\"above\": 1"));
        CommandRun check = CommandRun.of("check", file.toString());
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err())
                .contains("lesson.json:29:20: pages[0].question.options: no option holds; allowed: exactly one");
    }

    @Test
    void check_notes_a_number_that_is_typed(@TempDir Path folder) throws Exception {
        Path file = example(folder, "all at once.");
        Files.writeString(file, Files.readString(file).replace("all at once.", "all at once, loss 0.37."));
        CommandRun check = CommandRun.of("check", file.toString());
        assertThat(check.lines()).containsExactly("ok");
        assertThat(check.err()).contains("pages[0].question.options[1].measured: 0.37 is typed");
    }

    @Test
    void check_notes_a_typed_number_once_and_in_its_own_line(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lesson.json");
        Files.writeString(file, """
                {"format": 1, "lesson": "L", "summary": "S", "minutes": 1,
                 "experiments": {"e": {"training": {"steps": 20}}},
                 "facts": {"f": {"run": "Run", "measure": "step"}},
                 "pages": [{"title": "T", "experiment": "e",
                   "text": [
                     "Loss\\nfell.",
                     "It *ends*",
                     "at **0.37** in `0.38`",
                     "",
                     "- and 0.38."
                   ],
                   "question": {"kind": "slider", "ask": ["How far", "is 0.39?"], "answer": "f", "tolerance": 5,
                     "axis": {"from": 0, "to": 20}, "measured": "There."},
                   "why": "So."}]}
                """);
        CommandRun check = CommandRun.of("check", file.toString());
        assertThat(check.lines()).containsExactly("ok");
        assertThat(check.err().lines().map(line -> line.replaceAll(";.*", "")))
                .containsExactly(
                        "note: 8:6: pages[0].text[2]: 0.37 is typed",
                        "note: 10:6: pages[0].text[4]: 0.38 is typed",
                        "note: 12:54: pages[0].question.ask[1]: 0.39 is typed");
    }

    @Test
    void run_says_that_a_lesson_is_no_experiment(@TempDir Path folder) throws Exception {
        CommandRun run = CommandRun.of("run", example(folder, "").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is a lesson, not an experiment");
    }

    /** A file with the example of the page on lesson files, which has {@code part} in it. */
    private static Path example(Path folder, String part) throws Exception {
        String page = Files.readString(Path.of("src/site/markdown/lesson-format.md"));
        Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).contains(part);
        return Files.writeString(folder.resolve("lesson.json"), block.group(1));
    }
}
