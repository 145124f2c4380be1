package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.testing.Browser;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Json;

class LessonPageTest {

    private static final int MOST_BYTES = 2 << 20;

    @TempDir
    private Path folder;

    /** A file with the example of the page on lesson files, in which {@code part} is replaced. */
    private Path lesson(String part, String by) throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/lesson-format.md"));
        Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).contains(part);
        String text = part.isEmpty() ? block.group(1) : block.group(1).replace(part, by);
        return Files.writeString(folder.resolve("lesson.json"), text);
    }

    private String page(Path out, Object... arguments) throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("export", "--out", out), Stream.of(arguments))
                .toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).containsExactly(out.toString());
        return Files.readString(out);
    }

    private static String stock(String page) throws IOException {
        Matcher part =
                Pattern.compile("id=\"stock\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(part.find()).isTrue();
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(part.group(1))))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_lesson_file_becomes_a_page_that_tells_no_answer_in_its_source() throws IOException {
        String page = page(folder.resolve("page.html"), lesson("", ""));
        assertThat(page).contains("<title>").doesNotContain("\"holds\"", "<figure>");
        assertThat(stock(page)).contains("\"lesson\"", "\"holds\"", "\"pages\"", "lessons.soItIs", "lesson.why");
        assertThat(Files.size(folder.resolve("page.html"))).isLessThan(MOST_BYTES);
    }

    @Test
    void the_option_gives_the_same_page_as_the_file() throws IOException {
        Path lesson = lesson("", "");
        assertThat(page(folder.resolve("a.html"), lesson))
                .isEqualTo(page(folder.resolve("b.html"), "--lesson", lesson));
    }

    @Test
    void no_control_is_there_but_a_locked_one() throws IOException {
        String page = page(folder.resolve("page.html"), lesson("", ""), "--lock", "sliders", "--title", "Ours");
        assertThat(page)
                .contains("<title>Ours</title>", "\"sliders\": \"locked\"", "\"start\": \"hidden\"")
                .doesNotContain("\": \"shown\"");
    }

    @Test
    void what_a_lesson_says_is_never_taken_for_html() throws IOException {
        String image = "<img src='x' onerror='y'> ";
        Path lesson = lesson("\"lesson\": \"", "\"lesson\": \"" + image);
        String text = Files.readString(lesson).replace("Both networks", "\\\\" + image + "Both networks");
        String page = page(folder.resolve("page.html"), Files.writeString(lesson, text));
        assertThat(page).doesNotContain("<img");
        Json prose = Json.parse(stock(page)).at("lesson.pages[0].text");
        assertThat(prose.value().toString()).contains("&lt;img src=").doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    why-zero-fail  | a.html |                 | there is no lesson "why-zero-fail"
                    why-zero-fail  | a.html |                 | did you mean "why-zero-fails"?
                    why-zero-fails | a.png  |                 | a lesson becomes a live page
                    why-zero-fails | a.csv  |                 | a lesson becomes a live page
                    why-zero-fails | a.html | --theme dark    | --theme is not for the page of a lesson
                    why-zero-fails | a.html | --steps 3       | --steps is not for the page of a lesson
                    why-zero-fails | a.html | --claim saddle  | --lesson
                    why-zero-fails | a.html | x.json          | --lesson takes the place of FILE
                    why-zero-fails | a.html | --url page      | --url is "page"
                    why-zero-fails | a.html | --all-presets   | --all-presets
                    """)
    void what_does_not_go_with_a_lesson_is_refused_before_it_is_measured(
            String lesson, String out, String more, String sentence) {
        Stream<String> options = more == null ? Stream.of() : Stream.of(more.split(" "));
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of("export", "--lesson", lesson, "--out", folder.resolve(out)), options)
                        .toArray());
        assertThat(run.err()).contains(sentence);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_lesson_with_mistakes_leaves_the_old_page_as_it_was() throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        Path out = Files.writeString(folder.resolve("page.html"), "old");
        CommandRun run = CommandRun.of("export", lesson("\"pages\"", "\"pagse\""), "--out", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("pagse");
        assertThat(out).hasContent("old");
    }
}
