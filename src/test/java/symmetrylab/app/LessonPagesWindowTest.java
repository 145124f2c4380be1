package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.Browser;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.HtmlPage;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** What a page of a lesson looks like, and the report on it. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class LessonPagesWindowTest {

    private static final String PICTURE = "data:image/png;base64,";

    @TempDir
    private Path folder;

    private final ChosenFiles files = new ChosenFiles();

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), files, Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    private static void open(FxRobot robot, String id) {
        robot.push(KeyCode.U);
        await("the list", () -> isShown("#lesson-file"));
        robot.clickOn("#lesson-" + id);
        await("opened", () -> exists("#lesson-page"));
    }

    private static void answer(FxRobot robot) {
        await("the question", () -> exists("#lesson-option-1"));
        robot.push(KeyCode.DIGIT1);
        await("may run", () -> !node("#lesson-run", Button.class).isDisabled());
        robot.push(KeyCode.ENTER);
        await("runs", () -> !isShown("#lesson-run"));
        robot.push(KeyCode.END);
        await("explained", () -> isShown("#lesson-again"));
    }

    @Test
    void the_report_of_a_page_gone_through_is_saved_with_answer_measurement_and_pictures(FxRobot robot)
            throws IOException {
        open(robot, "saddles-and-plateaus");
        robot.push(KeyCode.PAGE_DOWN);
        answer(robot);
        Path file = folder.resolve("report.html");
        files.choose(file);
        robot.clickOn("#lesson-report");
        await("saved", () -> Files.exists(file));
        HtmlPage page = HtmlPage.of(Files.readString(file));
        assertThat(page.all("title").get(0).getTextContent()).contains("Saddles and plateaus");
        assertThat(page.all("section")).hasSize(2);
        assertThat(page.all("span", "chosen")).hasSize(1);
        assertThat(page.text()).contains("Report, ", "Your guess.", "So it is.", "Accuracy 100%");
        assertThat(page.all("img")).isNotEmpty().allSatisfy(image -> {
            assertThat(image.getAttribute("src")).startsWith(PICTURE);
            byte[] picture =
                    Base64.getDecoder().decode(image.getAttribute("src").substring(PICTURE.length()));
            assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth())
                    .isGreaterThan(300);
        });
        assertThat(page.needsNothingElse()).isTrue();
    }

    @Test
    void a_lesson_is_saved_as_the_page_that_the_command_writes(FxRobot robot) throws IOException {
        assumeTrue(Browser.hasProgram(), "this build has no live pages");
        open(robot, "saddles-and-plateaus");
        robot.push(KeyCode.PAGE_DOWN);
        answer(robot);
        Path file = folder.resolve("lesson.html");
        files.choose(file);
        robot.clickOn("#lesson-save-page");
        await("saved", () -> Files.exists(file));
        Path byCommand = folder.resolve("command.html");
        CommandRun.of("export", "--lesson", "saddles-and-plateaus", "--out", byCommand);
        assertThat(file).hasSameBinaryContentAs(byCommand);
    }

    @Test
    void words_have_the_whole_width_until_there_is_an_experiment(FxRobot robot) {
        open(robot, "what-breaks-symmetry");
        double width = read(() -> node("#lesson-page").getScene().getWidth());
        awaitFrames(2);
        assertThat(onScreen(node(".lesson-words")).getWidth()).isEqualTo(width);
        assertThat(isShown(".lesson-stage")).isFalse();
        assertThat(isShown("#lesson-step")).isFalse();
        robot.push(KeyCode.PAGE_DOWN);
        await("lanes", () -> isShown(".lesson-stage") && isShown("#lesson-step"));
        awaitFrames(2);
        assertThat(onScreen(node(".lesson-words")).getWidth()).isLessThan(0.4 * width);
    }

    @Test
    void a_neuron_under_the_pointer_is_described_once_the_run_may_be_seen(FxRobot robot) {
        open(robot, "saddles-and-plateaus");
        robot.push(KeyCode.PAGE_DOWN);
        await("the question", () -> exists("#lesson-option-1"));
        assertThat(exists("#lesson-network0") && isShown("#lesson-network0")).isFalse();
        answer(robot);
        await("networks", () -> isShown("#lesson-network0") && isShown("#lesson-network1"));
        awaitFrames(2);
        Bounds network = onScreen(node("#lesson-network0"));
        // The input neurons are flush left; somewhere along that side is one.
        for (double y = network.getMinY() + 10; y < network.getMaxY() && !isDescribed(); y += 12) {
            robot.moveTo(network.getMinX() + 8, y);
            awaitFrames(20);
        }
        assertThat(isDescribed()).isTrue();
    }

    /** Whether a description of an input is shown. */
    private static boolean isDescribed() {
        return read(() -> Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tip
                        && tip.isShowing()
                        && tip.getText().contains("x1")));
    }

    @Test
    void type_is_large_enough_for_the_last_row_in_present_mode(FxRobot robot) {
        open(robot, "saddles-and-plateaus");
        robot.push(KeyCode.PAGE_DOWN);
        await("the question", () -> exists("#lesson-option-1"));
        double before = sizes().stream().mapToDouble(size -> size).min().orElseThrow();
        robot.push(KeyCode.F11);
        await("presenting", () -> !isShown("#title"));
        awaitFrames(3);
        double least = read(() -> 24
                * Math.min(
                        node(".lesson-pane").getScene().getWidth() / 1920,
                        node(".lesson-pane").getScene().getHeight() / 1080));
        assertThat(least).isGreaterThan(before);
        assertThat(sizes()).hasSizeGreaterThan(10).allMatch(size -> size > least - 0.01);
        answer(robot);
        awaitFrames(3);
        assertThat(sizes()).hasSizeGreaterThan(15).allMatch(size -> size > least - 0.01);
        robot.push(KeyCode.F11);
        await("the window again", () -> isShown("#title"));
        assertThat(sizes()).anyMatch(size -> size < least);
    }

    /** The sizes of all type that is shown in the lesson. */
    private static List<Double> sizes() {
        return read(() -> Stream.concat(
                        new FxRobot()
                                .lookup(".lesson-pane .prose-text").queryAllAs(Text.class).stream()
                                        .filter(LessonPagesWindowTest::isVisible)
                                        .map(text -> text.getFont().getSize()),
                        new FxRobot()
                                        .lookup(node -> node instanceof Labeled labeled
                                                && labeled.getText() != null
                                                && !labeled.getText().isEmpty()
                                                && isVisible(node)
                                                && isInLesson(node))
                                        .queryAllAs(Labeled.class)
                                        .stream()
                                        .map(label -> label.getFont().getSize()))
                .toList());
    }

    private static boolean isVisible(Node node) {
        return node == null || node.isVisible() && isVisible(node.getParent());
    }

    private static boolean isInLesson(Node node) {
        return node != null && (node.getStyleClass().contains("lesson-pane") || isInLesson(node.getParent()));
    }
}
