package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.name;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.openControls;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.selected;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.CssWarnings;
import symmetrylab.testing.HeldBackground;
import symmetrylab.testing.WindowExtension;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.words.Words;

/** The window while an experiment cannot be shown yet, or at all. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class ReplacedExperimentWindowTest {

    private final ChosenFiles files = new ChosenFiles();
    private final HeldBackground background = new HeldBackground(new WindowThreads());

    @TempDir
    Path folder;

    private Wiring wiring;

    @Start
    void start(Stage window) {
        wiring = new Wiring(window, background, files, Words.english());
        wiring.begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void an_unreadable_table_leaves_the_data_and_the_form_says_why(FxRobot robot) {
        files.choose(folder.resolve("missing.csv"));
        openControls();
        robot.interact(() -> node("#data-csv", ToggleButton.class).fire());
        await(
                "the reason",
                () -> isShown("#csv-problem") && text("#csv-problem").contains("no such file"));
        assertThat(selected("#data-xor")).isTrue();
        assertThat(selected("#data-csv")).isFalse();
        assertThat(text("#title")).doesNotContain("changed");
        robot.interact(() -> node("#data-moons", ToggleButton.class).fire());
        await("other data", () -> !isShown("#csv-problem") && selected("#data-moons"));
    }

    @Test
    void a_network_that_does_not_fit_changes_nothing_and_escape_dismisses_the_reason(FxRobot robot) {
        openControls();
        ComboBox<?> output = node("#network-output", ComboBox.class);
        Object before = output.getValue();
        // XOR has one output, too few for softmax.
        robot.interact(() -> output.getSelectionModel().selectLast());
        await("the reason", () -> text("#problem").contains("softmax"));
        assertThat(output.getValue()).isEqualTo(before);
        assertThat(text("#title")).doesNotContain("changed");
        assertThat(node("#problem-dismiss").getAccessibleText()).contains("Dismiss", "softmax");
        robot.push(KeyCode.ESCAPE);
        await("dismissed", () -> !isShown("#problem"));
    }

    @Test
    void the_previous_lanes_are_dim_while_another_experiment_is_trained(FxRobot robot) throws IOException {
        Path slow = Files.writeString(folder.resolve("slow.json"), """
                {"format": 1, "title": "Slow", "data": {"kind": "spiral"}, "runs": [{"name": "One"}]}
                """);
        files.choose(slow);
        background.hold();
        robot.press(KeyCode.CONTROL).push(KeyCode.O).release(KeyCode.CONTROL);
        await("dim", () -> isDim());
        assertThat(text("#lanes-outdated")).contains("still the previous experiment", "Slow");
        assertThat(text("#title")).startsWith("Slow");
        background.release();
        await("trained", () -> !isDim() && name(0).equals("One"));
        assertThat(isShown("#lanes-outdated")).isFalse();
    }

    @Test
    void a_title_of_two_lines_leaves_the_top_bar_as_high_as_it_was(FxRobot robot) throws IOException {
        double height = height();
        Path file = Files.writeString(
                folder.resolve("lines.json"),
                "{\"format\": 1, \"title\": \"one\\ntwo\", \"runs\": [{\"name\": \"a\\nb\"}]}");
        files.choose(file);
        robot.press(KeyCode.CONTROL).push(KeyCode.O).release(KeyCode.CONTROL);
        await("opened", () -> text("#title").contains("two") && name(0).startsWith("a"));
        assertThat(text("#title")).doesNotContain("\n");
        assertThat(name(0)).doesNotContain("\n");
        assertThat(height()).isEqualTo(height);
    }

    @Test
    void a_fault_of_the_program_is_shown_until_it_is_dismissed(FxRobot robot) {
        robot.interact(() -> wiring.report(new IllegalStateException("no such row")));
        await("shown", () -> isShown("#fault"));
        assertThat(text("#fault")).contains("no such row", "Ctrl+S");
        robot.clickOn("#fault-dismiss");
        await("dismissed", () -> !isShown("#fault"));
    }

    @Test
    void changing_the_theme_under_an_open_menu_logs_no_warning(FxRobot robot) {
        openControls(PanelSection.TRAINING);
        try (CssWarnings warnings = new CssWarnings()) {
            MenuButton menu = node("#experiment-menu", MenuButton.class);
            Button theme = node("#theme", Button.class);
            for (int i = 0; i < 2; i++) {
                robot.interact(menu::show);
                await("open", menu::isShowing);
                robot.interact(theme::fire);
                assertThat(menu.isShowing()).isFalse();
            }
            await("the field is still there", () -> node("#training-rate", TextField.class) != null);
            assertThat(warnings.messages()).isEmpty();
        }
    }

    @Test
    void a_menu_opened_before_the_next_frame_has_the_colours_of_the_new_theme(FxRobot robot) {
        MenuButton menu = node("#experiment-menu", MenuButton.class);
        Button theme = node("#theme", Button.class);
        try (CssWarnings warnings = new CssWarnings()) {
            for (int i = 0; i < 2; i++) {
                robot.interact(() -> {
                    theme.fire();
                    menu.show();
                });
                await("open", menu::isShowing);
                Background early = backgroundOfMenu();
                robot.interact(menu::hide);
                robot.interact(menu::show);
                await("open again", menu::isShowing);
                assertThat(early).isNotNull().isEqualTo(backgroundOfMenu());
                robot.interact(menu::hide);
            }
            assertThat(warnings.messages()).isEmpty();
        }
    }

    private static Background backgroundOfMenu() {
        return read(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(window -> ((ContextMenu) window).getSkin())
                .filter(Objects::nonNull)
                .map(skin -> ((Region) skin.getNode()).getBackground())
                .findFirst()
                .orElseThrow());
    }

    private static boolean isDim() {
        return node(".lanes-row").getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("outdated"));
    }

    private static double height() {
        return node(".top-bar").getLayoutBounds().getHeight();
    }
}
