package symmetrylab.cli.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.HtmlPage;

class HandoutCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writes_a_page_with_its_pictures_inside_and_says_where() throws Exception {
        Path out = folder.resolve("page.html");
        CommandRun run = CommandRun.of("handout", lesson("", ""), "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).containsExactly(out.toString());
        HtmlPage page = HtmlPage.of(Files.readString(out));
        assertThat(page.all("img")).isNotEmpty();
        for (Element image : page.all("img")) {
            var picture = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder()
                    .decode(image.getAttribute("src").substring("data:image/png;base64,".length()))));
            assertThat(picture.getWidth()).isEqualTo(3 * Integer.parseInt(image.getAttribute("width")));
            assertThat(picture.getHeight()).isEqualTo(3 * Integer.parseInt(image.getAttribute("height")));
        }
        assertThat(page.needsNothingElse()).isTrue();
    }

    @Test
    void the_same_lesson_makes_the_same_bytes() throws Exception {
        Path lesson = lesson("", "");
        CommandRun.of("handout", lesson, "--out", folder.resolve("a.html"));
        CommandRun.of("handout", lesson, "--out", folder.resolve("b.html"));
        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
    }

    @Test
    void answers_stand_only_in_the_teachers_version() throws Exception {
        Path lesson = lesson("", "");
        CommandRun.of("handout", lesson, "--out", folder.resolve("class.html"));
        CommandRun.of("handout", lesson, "--notes", "--out", folder.resolve("teacher.html"));
        assertThat(Files.readString(folder.resolve("class.html"))).doesNotContain("So it is.");
        assertThat(Files.readString(folder.resolve("teacher.html"))).contains("So it is.");
    }

    @Test
    void what_a_lesson_says_is_never_taken_for_html() throws Exception {
        Path out = folder.resolve("page.html");
        CommandRun.of(
                "handout",
                lesson("\"lesson\": \"", "\"lesson\": \"<img src='x' onerror='y'> & \\u202E "),
                "--out",
                out);
        HtmlPage page = HtmlPage.of(Files.readString(out));
        assertThat(page.all("h1").get(0).getTextContent()).startsWith("<img src='x' onerror='y'> & \\u202E ");
        assertThat(page.needsNothingElse()).isTrue();
    }

    @Test
    void an_unknown_lesson_is_named_with_the_nearest_one() {
        CommandRun run = CommandRun.of("handout", "why-zero-fail", "--out", folder.resolve("page.html"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no lesson \"why-zero-fail\"", "did you mean \"why-zero-fails\"?");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_lesson_with_mistakes_leaves_the_old_page_as_it_was() throws Exception {
        Path out = Files.writeString(folder.resolve("page.html"), "old");
        CommandRun run = CommandRun.of("handout", lesson("\"pages\"", "\"pagse\""), "--out", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("pagse");
        assertThat(out).hasContent("old");
    }

    @Test
    void a_page_that_cannot_be_written_is_a_failure_in_one_line() {
        Path out = folder.resolve("missing/page.html");
        CommandRun run = CommandRun.of("handout", "why-zero-fails", "--out", out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains(out.toString());
        assertThat(run.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_lesson_itself_is_not_replaced() throws Exception {
        Path lesson = lesson("", "");
        String before = Files.readString(lesson);
        CommandRun run = CommandRun.of("handout", lesson, "--out", lesson);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(lesson).hasContent(before);
    }

    /** A file with the example of the page on lesson files, in which {@code part} is replaced. */
    private Path lesson(String part, String by) throws Exception {
        String page = Files.readString(Path.of("src/site/markdown/lesson-format.md"));
        Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).contains(part);
        String text = part.isEmpty() ? block.group(1) : block.group(1).replace(part, by);
        return Files.writeString(folder.resolve("lesson.json"), text);
    }
}
