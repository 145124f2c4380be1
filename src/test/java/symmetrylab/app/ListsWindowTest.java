package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.openControls;
import static symmetrylab.testing.WindowReads.text;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** Lists whose rows are repainted after their objects have gone. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class ListsWindowTest {

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage window) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void another_theme_paints_the_targets_of_a_copy_though_a_weight_is_inspected(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.ENTER);
        await("a neuron", () -> isShown("#copy-open"));
        robot.interact(node("#copy-open", ButtonBase.class)::fire);
        await("its targets", () -> isShown("#copy-target"));
        robot.push(KeyCode.W).push(KeyCode.ENTER);
        await("a weight", () -> isShown("#edit-value"));
        robot.push(KeyCode.T);
        await("painted dark", () -> isDark());
        assertThat(faults).isEmpty();
    }

    @Test
    void another_theme_paints_the_incoming_weights_though_the_network_is_smaller(FxRobot robot) {
        // The settings make room for the inspector, so the smaller network is made first and comes back by redo.
        openControls();
        TextField hidden = node("#network-hidden", TextField.class);
        robot.interact(() -> hidden.setText("1"));
        await("a smaller network", () -> text("#title").contains("changed"));
        robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
        await("the network before", () -> !text("#title").contains("changed"));
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        await(
                "the output",
                () -> isShown("#inspector-title") && text("#inspector-title").startsWith("Output"));
        await("its weights", () -> isShown("#incoming"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.ENTER);
        await(
                "an input",
                () -> isShown("#inspector-title") && text("#inspector-title").startsWith("Input"));
        robot.press(KeyCode.CONTROL).push(KeyCode.Y).release(KeyCode.CONTROL);
        await("the smaller network again", () -> text("#title").contains("changed"));
        robot.push(KeyCode.T);
        await("painted dark", () -> isDark());
        assertThat(faults).isEmpty();
    }

    private static boolean isDark() {
        return node("#lane0").getScene().getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css"));
    }
}
