package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.name;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.numbers;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.openControls;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.selected;
import static symmetrylab.testing.WindowReads.startOf;
import static symmetrylab.testing.WindowReads.state;
import static symmetrylab.testing.WindowReads.step;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import symmetrylab.testing.Browser;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.CountedBackground;
import symmetrylab.testing.JavaFxWarnings;
import symmetrylab.testing.WindowExtension;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.words.Words;

/** The real window, driven by mouse and keys; each test is one gesture and its effect. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class WindowTest {

    private final ChosenFiles files = new ChosenFiles();
    private final CountedBackground background = new CountedBackground(new WindowThreads());

    @TempDir
    Path folder;

    private Stage stage;
    private Wiring window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new Wiring(shown, background, files, Words.english());
        window.begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void plays_from_the_start_and_pauses(FxRobot robot) {
        await("playing", () -> step() > 20);
        robot.clickOn("#play");
        int paused = step();
        awaitFrames(20);
        assertThat(step()).isEqualTo(paused);
        robot.clickOn("#play");
        await("playing again", () -> step() > paused + 20);
    }

    @Test
    void the_state_of_each_lane_is_shown_in_words(FxRobot robot) {
        robot.push(KeyCode.END);
        await("last step", () -> step() == 4000);
        await("identical", () -> state(0).equals("identical"));
        assertThat(state(1)).isEqualTo("split");
        assertThat(numbers(0)).contains("0.4888").contains("75%");
        assertThat(numbers(1)).contains("100%");
    }

    @Test
    void steps_forward_and_back_by_button_and_key(FxRobot robot) {
        robot.clickOn("#to-start");
        await("start", () -> step() == 0);
        robot.clickOn("#step").clickOn("#step");
        await("two steps on", () -> step() == 2);
        robot.clickOn("#step-back");
        await("one step back", () -> step() == 1);
        robot.push(KeyCode.RIGHT);
        await("right", () -> step() == 2);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        await("ten on", () -> step() == 12);
        robot.push(KeyCode.LEFT);
        await("left", () -> step() == 11);
    }

    @Test
    void space_plays_and_pauses_wherever_the_focus_is(FxRobot robot) {
        robot.clickOn("#to-start");
        robot.push(KeyCode.SPACE);
        await("playing", () -> step() > 5);
        robot.push(KeyCode.SPACE);
        int paused = step();
        awaitFrames(20);
        assertThat(step()).isEqualTo(paused);
    }

    @Test
    void scrubs_to_any_step(FxRobot robot) {
        robot.clickOn("#to-start");
        Bounds bounds = onScreen(node("#scrubber"));
        robot.moveTo(bounds.getMinX() + 8, bounds.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(bounds.getCenterX(), bounds.getCenterY())
                .release(MouseButton.PRIMARY);
        await("about the middle", () -> Math.abs(step() - 2000) < 200);
    }

    @Test
    void a_toggle_changes_how_a_lane_starts_and_undo_takes_it_back(FxRobot robot) {
        openControls();
        robot.push(KeyCode.END);
        robot.clickOn("#lane0-normal");
        await("the zero lane parts", () -> state(0).equals("split"));
        assertThat(selected("#lane0-normal")).isTrue();
        robot.clickOn("#undo");
        await("identical again", () -> state(0).equals("identical"));
        await("toggle", () -> selected("#lane0-zero"));
        robot.clickOn("#lane0-zero");
        assertThat(selected("#lane0-zero"))
                .as("a second click leaves it chosen")
                .isTrue();
    }

    @Test
    void an_initializer_is_chosen_by_its_name_and_its_gain_typed(FxRobot robot) {
        openControls();
        robot.clickOn("#lane0-named");
        await("Glorot", () -> startOf(0).contains("Glorot normal"));
        ComboBox<?> name = node("#lane0-name-of-kind", ComboBox.class);
        robot.interact(() -> name.getSelectionModel().select(name.getItems().indexOf("orthogonal")));
        await("orthogonal", () -> startOf(0).contains("orthogonal"));
        robot.clickOn("#lane0-gain-field").eraseText(1).write("2.5");
        await("gain", () -> startOf(0).contains("orthogonal × 2.5"));
        robot.interact(() -> name.getSelectionModel().select(name.getItems().indexOf("sparse")));
        await("sparse", () -> startOf(0).contains("sparse, 1 per neuron"));
        robot.clickOn("#lane0-zero");
        await("zero", () -> startOf(0).contains("all weights 0"));
        assertThat(selected("#lane0-named")).isFalse();
    }

    @Test
    void other_data_are_chosen_and_some_held_out(FxRobot robot) {
        openControls();
        ComboBox<?> samples = node("#neuron-fill", ComboBox.class);
        // The preset has a sigmoid and cross-entropy, which do not fit a sine.
        choose(robot, "sine");
        await("200 samples", () -> samples.getItems().size() == 200);
        choose(robot, "iris");
        await("150 samples", () -> samples.getItems().size() == 150);
        TextField share = node("#data-validation", TextField.class);
        robot.interact(() -> share.setText("0.2"));
        await("120 samples are left", () -> samples.getItems().size() == 120);
        choose(robot, "checkerboard");
        await("160 samples and the plane", () -> samples.getItems().size() == 161);
        assertThat(text("#problem")).isEmpty();
    }

    @Test
    void another_optimizer_is_chosen_with_its_own_parameters(FxRobot robot) {
        openControls(PanelSection.TRAINING);
        ComboBox<?> kind = node("#training-optimizer", ComboBox.class);
        choose(robot, kind, "adam");
        TextField rate = node("#training-rate", TextField.class);
        await("Adam's rate", () -> rate.getText().equals("0.001"));
        assertThat(node("#training-momentum").isVisible()).isFalse();
        assertThat(node("#training-beta2", TextField.class).getText()).isEqualTo("0.999");
        TextField dropout = node("#training-dropout", TextField.class);
        robot.interact(() -> dropout.setText("0.5"));
        robot.push(KeyCode.END);
        await("dropout parts the zero lane", () -> state(0).equals("split"));
        choose(robot, kind, "sgd");
        await("SGD's rate", () -> rate.getText().equals("0.1"));
    }

    @Test
    void less_memory_trains_again_to_the_same_numbers(FxRobot robot) {
        openControls(PanelSection.RECORDING);
        robot.push(KeyCode.END);
        await("last step", () -> step() == 4000);
        String before = numbers(1);
        TextField memory = node("#recording-memory", TextField.class);
        assertThat(memory.getText()).isEqualTo("256");
        assertThat(memory.getAccessibleText()).isEqualTo("Memory for recordings, MB");
        assertThat(strideSteps()).as("all states are kept").isEqualTo(1);
        int trainings = background.begun();
        robot.interact(() -> memory.setText("1"));
        await("trained again", () -> background.begun() > trainings && background.isIdle());
        await("fewer states are kept", () -> strideSteps() > 1);
        awaitFrames(2);
        assertThat(step()).as("the same step").isEqualTo(4000);
        assertThat(text("#problem")).isEmpty();
        assertThat(numbers(1)).isEqualTo(before);
        assertThat(text("#title")).as("no part of the experiment").doesNotContain("changed");
        robot.interact(() -> memory.setText("0"));
        await("marked", () -> isMarked(memory));
    }

    private int strideSteps() {
        return read(() -> window.lanes().orElseThrow().history().strideSteps());
    }

    private static void choose(FxRobot robot, String data) {
        ToggleButton tile = node("#data-" + data, ToggleButton.class);
        robot.interact(tile::fire);
        await(data, tile::isSelected);
    }

    private static void choose(FxRobot robot, ComboBox<?> choice, Object word) {
        robot.interact(() -> choice.getSelectionModel().select(choice.getItems().indexOf(word)));
    }

    @Test
    void dragging_a_slider_trains_again_while_it_is_dragged(FxRobot robot) {
        openControls();
        robot.push(KeyCode.HOME);
        await("start", () -> step() == 0);
        awaitFrames(2);
        String before = numbers(0);
        Slider common = node("#lane0-common", Slider.class);
        Bounds bounds = onScreen(common);
        robot.moveTo(bounds.getCenterX(), bounds.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 8; i++) {
            robot.moveTo(bounds.getCenterX() + i * bounds.getWidth() / 20, bounds.getCenterY());
        }
        await("trained while the mouse is down", () -> !numbers(0).equals(before));
        robot.release(MouseButton.PRIMARY);
        await("constant", () -> selected("#lane0-constant"));
        TextField field = node("#lane0-common-field", TextField.class);
        assertThat(Double.parseDouble(field.getText())).isBetween(1.0, 2.0);
        robot.push(KeyCode.END);
        await("still one neuron", () -> state(0).equals("identical"));
    }

    @Test
    void digits_load_presets(FxRobot robot) {
        robot.push(KeyCode.DIGIT2);
        await("frozen preset", () -> text("#title").startsWith("Frozen"));
        await("three lanes", () -> exists("#lane2"));
        await("frozen", () -> state(1).equals("frozen"));
    }

    @Test
    void loading_the_current_preset_again_restarts_it(FxRobot robot) {
        robot.push(KeyCode.END);
        await("end", () -> step() == 4000);
        robot.push(KeyCode.DIGIT1);
        await("from the start", () -> step() > 5 && step() < 3000);
        robot.push(KeyCode.END);
        await("end again", () -> step() == 4000);
    }

    @Test
    void the_keys_work_again_after_using_a_field_or_a_slider(FxRobot robot) {
        openControls();
        robot.clickOn("#to-start");
        robot.clickOn("#lane0-seed").eraseText(1).write("7").push(KeyCode.ENTER);
        robot.push(KeyCode.RIGHT);
        await("after Enter in a field", () -> step() == 1);
        Slider spread = node("#lane1-sigma", Slider.class);
        Bounds bounds = onScreen(spread);
        robot.moveTo(bounds.getMaxX() - 30, bounds.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(bounds.getCenterX(), bounds.getCenterY())
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.RIGHT);
        await("after a drag of a slider", () -> step() == 2);
        robot.clickOn("#lane0-seed");
        robot.clickOn("#lane0-head");
        robot.push(KeyCode.RIGHT);
        await("after a click on the picture", () -> step() == 3);
    }

    @Test
    void a_broken_file_is_explained_and_the_experiment_stays(FxRobot robot) throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, """
                {"format": 1, "runs": [{"initialiser": {}}]}
                """);
        files.choose(broken);
        robot.press(KeyCode.CONTROL).push(KeyCode.O).release(KeyCode.CONTROL);
        await("message", () -> exists("#problem-text"));
        assertThat(text("#problem-text")).contains("broken.json:1:").contains("initialiser", "initializer");
        robot.push(KeyCode.ENTER);
        assertThat(text("#title")).startsWith("Zero against random");
    }

    @Test
    void a_copied_link_is_opened_and_other_text_is_explained(FxRobot robot) {
        copy(robot, "some text");
        robot.press(KeyCode.CONTROL).push(KeyCode.V).release(KeyCode.CONTROL);
        await("message", () -> exists("#problem-text"));
        assertThat(text("#problem-text")).contains("#e=");
        robot.push(KeyCode.ENTER);
        // {"format":1,"title":"Linked"}, deflated.
        copy(robot, "https://example.org/a.html#e=q1ZKyy_KTSxRsjLUUSrJLMlJVbJS8snMy05NUaoFAA");
        robot.press(KeyCode.CONTROL).push(KeyCode.V).release(KeyCode.CONTROL);
        await("opened", () -> text("#title").startsWith("Linked"));
    }

    private static void copy(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Test
    void an_experiment_is_saved_and_opened_again(FxRobot robot) {
        openControls();
        robot.clickOn("#lane0-constant");
        await("changed", () -> text("#title").endsWith("(changed)"));
        Path saved = folder.resolve("saved.json");
        files.choose(saved);
        robot.press(KeyCode.CONTROL).push(KeyCode.S).release(KeyCode.CONTROL);
        await("saved", () -> !text("#title").endsWith("(changed)"));
        robot.push(KeyCode.DIGIT2);
        await("another", () -> text("#title").startsWith("Frozen"));
        files.choose(saved);
        robot.press(KeyCode.CONTROL).push(KeyCode.O).release(KeyCode.CONTROL);
        await("opened again", () -> text("#title").startsWith("Constant 0.5 against Random"));
        await("as it was", () -> selected("#lane0-constant"));
    }

    @Test
    void exports_an_animation_as_chosen(FxRobot robot) throws IOException {
        Path gif = folder.resolve("out.gif");
        files.choose(gif);
        robot.clickOn("#export");
        await("screen", () -> exists("#export-start"));
        robot.interact(() -> node("#export-range", TextField.class).setText("0:20"));
        robot.clickOn("#export-choose");
        await("chosen", () -> node("#export-to", TextField.class).getText().equals(gif.toString()));
        robot.clickOn("#export-start");
        await("written", () -> Files.exists(gif));
        byte[] bytes = Files.readAllBytes(gif);
        assertThat(new String(bytes, 0, 6, StandardCharsets.US_ASCII)).isEqualTo("GIF89a");
        robot.push(KeyCode.ESCAPE);
        await("closed", () -> !exists("#export-screen"));
    }

    @Test
    void the_keys_stay_with_the_export_after_a_format_is_chosen(FxRobot robot) {
        robot.clickOn("#export");
        await("screen", () -> exists("#export-png"));
        robot.clickOn("#export-png");
        await("chosen", () -> selected("#export-png"));
        assertThat(node("#export-png").isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> !exists("#export-screen"));
    }

    @Test
    void closing_the_window_while_an_export_runs_asks(FxRobot robot) {
        files.choose(folder.resolve("long.gif"));
        robot.clickOn("#export");
        await("screen", () -> exists("#export-start"));
        robot.clickOn("#export-choose").clickOn("#export-start");
        await("running", () -> exists("#export-cancel-job"));
        Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("asked", () -> exists(".dialog-pane"));
        robot.clickOn("Stay");
        await("answered", () -> !exists(".dialog-pane"));
        assertThat(stage.isShowing()).isTrue();
        robot.clickOn("#export-cancel-job");
        await("given up", () -> !exists("#export-cancel-job"));
    }

    @Test
    void exports_an_opened_step_in_slow_motion_into_a_folder(FxRobot robot) {
        files.choose(folder);
        robot.clickOn("#export");
        await("screen", () -> exists("#export-purpose-video"));
        robot.clickOn("#export-purpose-video");
        await("its formats", () -> exists("#export-frames"));
        robot.clickOn("#export-frames").clickOn("#export-show-step");
        await("phases", () -> node("#export-phases").isVisible());
        robot.clickOn("#export-phases");
        robot.interact(() -> node("#export-typed-size", TextField.class).setText("320 x 180"));
        robot.clickOn("#export-choose");
        await("chosen", () -> node("#export-to", TextField.class).getText().startsWith(folder.toString()));
        Path pictures = Path.of(node("#export-to", TextField.class).getText());
        robot.clickOn("#export-start");
        await("written", () -> Files.isDirectory(pictures));
        assertThat(pictures).isDirectoryContaining("glob:**.png");
        await("listed", () -> exists(".export-link"));
    }

    @Test
    void exports_a_page_and_opens_it_in_the_browser(FxRobot robot) throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        Path page = folder.resolve("lesson.html");
        files.choose(page);
        robot.clickOn("#export");
        await("screen", () -> exists("#export-purpose-page"));
        robot.clickOn("#export-purpose-page");
        await("its controls", () -> node("#export-data-locked").isVisible());
        assertThat(exists("#export-network")).as("every lane shows its network").isFalse();
        robot.clickOn("#export-all-hidden").clickOn("#export-data-locked");
        assertThat(selected("#export-rate-hidden")).isTrue();
        assertThat(selected("#export-all-hidden")).isFalse();
        robot.interact(() -> node("#export-url", TextField.class).setText("example.org"));
        assertThat(isMarked(node("#export-url", TextField.class))).isTrue();
        robot.interact(() -> node("#export-url", TextField.class).setText("https://example.org/a.html"));
        robot.clickOn("#export-choose");
        await("chosen", () -> node("#export-to", TextField.class).getText().equals(page.toString()));
        robot.clickOn("#export-start");
        await("written", () -> exists("#export-open-page"));
        assertThat(Files.readString(page))
                .contains("\"data\": \"locked\", \"hidden\": \"hidden\"", "https://example.org/a.html");
        robot.clickOn("#export-open-page");
        await("in the browser", () -> files.opened().filter(page::equals).isPresent());
    }

    @Test
    void exports_the_derivation_of_a_weight_as_a_drawing(FxRobot robot) throws IOException {
        Path tex = folder.resolve("weight.tex");
        files.choose(tex);
        robot.clickOn("#export");
        await("screen", () -> exists("#export-purpose-paper"));
        robot.clickOn("#export-purpose-paper");
        await("its formats", () -> exists("#export-tex"));
        robot.clickOn("#export-tex").clickOn("#export-show-derivation");
        await("its part", () -> node("#export-part").isVisible());
        robot.interact(() -> node("#export-part", TextField.class).setText("1.9"));
        assertThat(text("#export-part-name")).as("no such part").isEqualTo("Neuron h1");
        robot.interact(() -> node("#export-part", TextField.class).setText("0.1-1.2"));
        await("named", () -> text("#export-part-name").equals("Weight x1 → h2"));
        robot.interact(() -> node("#export-sample", TextField.class).setText("3"));
        robot.clickOn("#export-choose");
        await("chosen", () -> node("#export-to", TextField.class).getText().equals(tex.toString()));
        robot.clickOn("#export-start");
        await("written", () -> Files.exists(tex));
        assertThat(Files.readString(tex)).contains("\\formula{", "{sample 3");
    }

    @Test
    void choices_of_an_export_are_saved_by_name_and_kept_until_the_dialog_opens_again(FxRobot robot) {
        robot.clickOn("#export");
        await("screen", () -> exists("#export-png"));
        robot.clickOn("#export-png").clickOn("#export-large");
        pick(robot, "export-save-as");
        await("asked", () -> node("#export-save-name").isVisible());
        robot.interact(() -> node("#export-save-name", TextField.class).setText("Big picture"));
        robot.clickOn("#export-save");
        assertThat(node("#export-saved", MenuButton.class).getText()).isEqualTo("Big picture");
        robot.clickOn("#export-purpose-paper");
        assertThat(node("#export-saved", MenuButton.class).getText()).isEqualTo("Saved choices");
        robot.push(KeyCode.ESCAPE);
        await("closed", () -> !exists("#export-screen"));
        robot.clickOn("#export");
        await("as it was left", () -> node("#export-purpose-paper", ToggleButton.class)
                .isSelected());
        robot.interact(() -> items().stream()
                .filter(item -> "Big picture".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(selected("#export-purpose-slide")).isTrue();
        assertThat(selected("#export-png")).isTrue();
        assertThat(node("#export-large", CheckBox.class).isSelected()).isTrue();
        pick(robot, "export-delete-saved");
        assertThat(node("#export-saved", MenuButton.class).getText()).isEqualTo("Saved choices");
        robot.interact(() -> assertThat(items()).hasSize(1));
    }

    private List<MenuItem> items() {
        MenuButton menu = node("#export-saved", MenuButton.class);
        menu.getOnShowing().handle(null);
        return menu.getItems();
    }

    private void pick(FxRobot robot, String id) {
        robot.interact(() -> items().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void an_export_can_be_cancelled_and_leaves_nothing(FxRobot robot) throws IOException {
        files.choose(folder.resolve("never.gif"));
        robot.clickOn("#export");
        await("screen", () -> exists("#export-start"));
        robot.clickOn("#export-choose").clickOn("#export-start");
        await("running", () -> exists("#export-cancel-job"));
        robot.clickOn("#export-cancel-job");
        await("given up", () -> !exists("#export-cancel-job"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void an_export_that_cannot_be_written_says_why(FxRobot robot) {
        Path nowhere = folder.resolve("missing").resolve("out.png");
        files.choose(nowhere);
        robot.clickOn("#export");
        await("screen", () -> exists("#export-png"));
        robot.clickOn("#export-png").clickOn("#export-choose").clickOn("#export-start");
        await("message", () -> exists("#export-problem"));
        assertThat(text("#export-problem")).contains("out.png");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void a_wrong_value_is_marked_and_changes_nothing(FxRobot robot) {
        openControls(PanelSection.TRAINING);
        TextField field = node("#training-rate", TextField.class);
        robot.interact(() -> field.requestFocus());
        robot.eraseText(3).write("fast");
        await("marked", () -> isMarked(field));
        robot.clickOn("#to-start");
        await("the value that holds is shown again", () -> field.getText().equals("0.5"));
    }

    @Test
    void letters_typed_into_a_field_are_not_keys_of_the_window(FxRobot robot) {
        openControls();
        robot.clickOn("#lane0-name").eraseText(4).write("Trio 2 ");
        await("named", () -> name(0).equals("Trio 2"));
        assertThat(text("#title")).startsWith("Zero against random");
    }

    @Test
    void a_diverging_run_says_at_which_step(FxRobot robot) {
        openControls(PanelSection.TRAINING);
        TextField rate = node("#training-rate", TextField.class);
        ComboBox<?> activation = node("#network-activation", ComboBox.class);
        robot.interact(() -> activation.getSelectionModel().selectFirst());
        robot.interact(() -> rate.setText("1e6"));
        robot.push(KeyCode.END);
        await("diverged", () -> state(1).equals("diverged"));
    }

    @Test
    void the_theme_is_toggled_without_a_warning(FxRobot robot) {
        try (JavaFxWarnings warnings = new JavaFxWarnings()) {
            robot.push(KeyCode.T);
            await("dark", () -> isStyledBy("dark.css"));
            awaitFrames(2);
            robot.push(KeyCode.T);
            await("light", () -> isStyledBy("light.css"));
            awaitFrames(2);
            assertThat(warnings.messages()).isEmpty();
        }
    }

    @Test
    void a_colour_that_no_theme_knows_is_a_warning(FxRobot robot) {
        try (JavaFxWarnings warnings = new JavaFxWarnings()) {
            robot.interact(() -> node("#title").setStyle("-fx-text-fill: no-such-colour;"));
            await("warned", () -> warnings.messages().stream().anyMatch(text -> text.contains("no-such-colour")));
        }
    }

    private boolean isStyledBy(String sheet) {
        return stage.getScene().getStylesheets().stream().anyMatch(name -> name.endsWith(sheet));
    }

    @Test
    void lanes_are_added_and_removed(FxRobot robot) {
        openControls();
        robot.clickOn("#add-lane");
        await("three lanes", () -> exists("#lane2"));
        robot.clickOn("#lane0-remove");
        await("two lanes", () -> !exists("#lane2"));
        assertThat(name(0)).isEqualTo("Random");
    }

    private static boolean isMarked(TextField field) {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("error"));
    }
}
