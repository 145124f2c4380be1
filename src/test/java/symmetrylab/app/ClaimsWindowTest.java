package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.selected;
import static symmetrylab.testing.WindowReads.text;
import static symmetrylab.testing.WindowReads.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.Browser;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.CssWarnings;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** The claims in the real window, by keys alone and by mouse alone. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class ClaimsWindowTest {

    private final ChosenFiles files = new ChosenFiles();

    @TempDir
    private Path folder;

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), files, Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void the_list_is_walked_by_keys_alone(FxRobot robot) {
        String before = text("#title");
        try (CssWarnings warnings = new CssWarnings()) {
            robot.push(KeyCode.Q);
            await("the claims", () -> isShown("#claims-screen"));
            assertThat(isShown("#scrubber")).isFalse();
            assertThat(selected("#claims")).isTrue();
            robot.push(KeyCode.SLASH).write("hill");
            await("found", () -> !exists("#claim-same-features"));
            robot.push(KeyCode.ENTER).push(KeyCode.F);
            await("guessed", () -> row("hilltop").contains("You say: False"));
            robot.push(KeyCode.D);
            await("another guess", () -> row("hilltop").contains("You say: It depends"));
            robot.push(KeyCode.DIGIT2).push(KeyCode.SPACE);
            assertThat(isShown("#claims-screen")).as("no preset is loaded").isTrue();
            robot.push(KeyCode.SLASH).push(KeyCode.ESCAPE);
            await("all again", () -> exists("#claim-same-features"));
            assertThat(typed("#claims-search")).isEmpty();
            robot.push(KeyCode.UP);
            await("marked", () -> read(() ->
                            node("#claim-linear-model").getScene().getFocusOwner())
                    .getStyleClass()
                    .contains("claim-row"));
            robot.push(KeyCode.F1);
            await("the keys of the claims", () -> exists("#CLAIM_GUESS"));
            assertThat(exists("#DIGITS")).isFalse();
            robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
            await("the experiment", () -> !isShown("#claims-screen") && isShown("#scrubber"));
            assertThat(warnings.messages()).isEmpty();
        }
        assertThat(text("#title")).isEqualTo(before);
    }

    @Test
    void the_list_is_walked_by_mouse_alone(FxRobot robot) {
        robot.clickOn("#claims");
        await("the claims", () -> isShown("#claims-screen"));
        robot.clickOn("#claims-source-threads").clickOn("#claims-source-faq");
        await("both sources", () -> exists("#claim-hilltop") && !exists("#claim-zero-hidden-random-output"));
        show(robot, "hilltop");
        robot.clickOn("#claim-hilltop .guess-true");
        await("guessed", () -> selected("#claim-hilltop .guess-true"));
        robot.clickOn("#claim-hilltop .claim-run");
        await("measured", () -> row("hilltop").contains("False, 0 of 6"));
        assertThat(text("#claims-score")).isEqualTo("0 of 1 right");
        assertThat(exists("#claim-hilltop .guess-true")).as("too late to guess").isFalse();
        robot.clickOn("#claims-verdict-false");
        await("verdicts", () -> !exists("#claim-saddle") && exists("#claim-hilltop"));
        robot.clickOn("#claim-group-threads");
        await("folded", () -> !exists("#claim-hilltop"));
        robot.clickOn("#claims");
        await("the experiment", () -> !isShown("#claims-screen"));
    }

    @Test
    void every_control_has_a_name_and_loading_an_experiment_leaves_the_claims(FxRobot robot) {
        robot.clickOn("#claims");
        await("the claims", () -> isShown("#claims-screen"));
        assertThat(read(() -> robot.lookup("#claims-screen *").queryAll().stream()
                        .filter(node -> node instanceof ButtonBase || node instanceof TextInputControl)
                        .filter(node -> node.getAccessibleText() == null && !isPartOfControl(node))
                        .toList()))
                .isEmpty();
        robot.clickOn("#experiment-menu").clickOn("#examples");
        await("the gallery", () -> isShown("#preset-gallery"));
        robot.clickOn("#preset-tiny-noise");
        await("the experiment", () -> !isShown("#claims-screen"));
    }

    @Test
    void one_claim_is_guessed_run_and_opened_by_keys_alone(FxRobot robot) {
        String before = text("#title");
        robot.push(KeyCode.Q);
        await("the claims", () -> isShown("#claims-screen"));
        robot.push(KeyCode.SLASH).write("hill");
        await("found", () -> !exists("#claim-same-features"));
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        await("the claim", () -> isShown("#claim-page"));
        assertThat(node("#claim-run").isDisabled()).as("guess first").isTrue();
        assertThat(read(() -> node("#case-0").getAccessibleText())).endsWith("not measured yet");
        robot.push(KeyCode.F);
        await("guessed", () -> selected("#guess-false") && !node("#claim-run").isDisabled());
        robot.push(KeyCode.ENTER);
        await("the verdict", () -> exists("#claim-verdict"));
        assertThat(text("#claim-guessed")).isEqualTo("You guessed: False");
        assertThat(exists("#claim-run")).isFalse();
        robot.push(KeyCode.ESCAPE);
        await("the list", () -> isShown("#claim-hilltop") && !exists("#claim-page"));
        robot.push(KeyCode.SLASH).push(KeyCode.ESCAPE);
        await("all again", () -> exists("#claim-saddle"));
        robot.push(KeyCode.ENTER);
        await("the claim", () -> exists("#claim-page"));
        robot.push(KeyCode.RIGHT);
        await("another claim", () -> exists("#claim-run"));
        robot.push(KeyCode.LEFT);
        await("the first claim", () -> exists("#claim-verdict"));
        robot.push(KeyCode.ENTER);
        await(
                "its case as an experiment",
                () -> !isShown("#claims-screen") && text("#title").equals("Zero is the peak of a hill of the loss."));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("one step of undo", () -> text("#title").equals(before));
    }

    @Test
    void one_claim_is_guessed_run_and_opened_by_mouse_alone(FxRobot robot) {
        robot.clickOn("#claims");
        await("the claims", () -> isShown("#claims-screen"));
        show(robot, "hilltop");
        robot.clickOn("#claim-hilltop .claim-open");
        await("the claim", () -> isShown("#claim-page"));
        robot.clickOn("#case-4");
        await("marked", () -> read(() -> node("#case-4").getAccessibleText()).endsWith("expected to hold"));
        robot.clickOn("#guess-true");
        await("guessed", () -> !node("#claim-run").isDisabled());
        robot.clickOn("#claim-run");
        await("the verdict", () -> exists("#claim-verdict"));
        robot.moveTo("#case-0");
        await(
                "pointed at",
                () -> read(() -> node("#case-0").getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("pointed"))));
        robot.clickOn("#case-0").clickOn("#claim-next").clickOn("#claim-previous");
        await("back again", () -> exists("#claim-verdict"));
        if (Browser.hasProgram()) {
            Path page = folder.resolve("claim.html");
            files.choose(page);
            robot.clickOn("#claim-save-page");
            await("the page", () -> Files.exists(page));
        }
        robot.clickOn("#claim-open-case");
        await("the experiment", () -> !isShown("#claims-screen"));
        robot.clickOn("#claims");
        await("the claim is still open", () -> isShown("#claim-page"));
        robot.clickOn("#claim-back");
        await("the list", () -> isShown("#claim-hilltop"));
    }

    /** Whether it belongs to the skin of another control, or says its own name. */
    private static boolean isPartOfControl(Node node) {
        return node.getId() == null
                || node instanceof ButtonBase button && !button.getText().isEmpty();
    }

    private static void show(FxRobot robot, String claim) {
        robot.interact(() -> {
            Node row = node("#claim-" + claim);
            ScrollPane list = (ScrollPane) node(".claims-list");
            double height = list.getContent().getBoundsInLocal().getHeight();
            double hidden = height - list.getViewportBounds().getHeight();
            list.setVvalue(Math.min(1, Math.max(0, row.getBoundsInParent().getMinY() - 60) / hidden));
        });
    }

    private static String row(String claim) {
        return read(() -> node("#claim-" + claim).getAccessibleText());
    }
}
