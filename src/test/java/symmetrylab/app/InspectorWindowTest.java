package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.asNumber;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.awaitTrained;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.middle;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.number;
import static symmetrylab.testing.WindowReads.numbers;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.openControls;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.startOf;
import static symmetrylab.testing.WindowReads.state;
import static symmetrylab.testing.WindowReads.step;
import static symmetrylab.testing.WindowReads.text;
import static symmetrylab.testing.WindowReads.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.CssWarnings;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** Inspecting a network and editing it by hand; each test is one gesture and its effect. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class InspectorWindowTest {

    private static final String BLOBS = """
            {
              "format": 1,
              "title": "Constant on blobs",
              "data": {"kind": "blobs"},
              "network": {"hidden": [4]},
              "training": {"steps": 400, "optimizer": {"kind": "sgd", "learning_rate": 0.5}},
              "runs": [
                {"name": "Constant", "initializer": {"weights": {"kind": "constant", "value": 0.5}}},
                {"name": "Random", "initializer": {"weights": {"kind": "normal", "sd": 1}}}
              ]
            }
            """;

    private final CssWarnings warnings = new CssWarnings();
    private Path file;

    @Start
    void start(Stage window) throws IOException {
        file = Files.createTempFile("blobs", ".json");
        Files.writeString(file, BLOBS);
        Beginning beginning = Beginning.of(file);
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english(), beginning).begin();
    }

    @BeforeEach
    void theExperimentIsTrained() {
        awaitTrained("400");
    }

    @AfterEach
    void removeTheFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @AfterEach
    void noStyleWasMissing() {
        warnings.close();
        assertThat(warnings.messages()).isEmpty();
    }

    @Test
    void a_click_on_a_neuron_shows_everything_about_it(FxRobot robot) {
        robot.push(KeyCode.HOME);
        robot.clickOn(placeOf(robot));
        await("details", () -> isShown("#inspector"));
        await("its class", () -> text("#inspector-identity").contains("h2–h4"));
        assertThat(text("#inspector-title")).isEqualTo("Neuron h1");
        await("computed", () -> !typed("#inspector-sum").equals("—"));
        assertThat(typed("#inspector-bias")).isEqualTo("0");
        ListView<?> incoming = node("#incoming", ListView.class);
        assertThat(incoming.getItems()).as("two weights and the bias").hasSize(3);
    }

    @Test
    void a_weight_is_reached_and_inspected_by_keyboard_alone(FxRobot robot) {
        robot.push(KeyCode.HOME);
        await("start", () -> step() == 0);
        awaitFrames(2);
        robot.push(KeyCode.G).push(KeyCode.DOWN);
        assertThat(said()).contains("h2", "Identical", "h1, h3, h4", "number 2 of hidden layer 1");
        robot.push(KeyCode.W).push(KeyCode.DOWN);
        assertThat(said()).isEqualTo("Weight x2 → h2; value 0.5000");
        robot.push(KeyCode.ENTER);
        await("details", () -> isShown("#inspector"));
        assertThat(text("#inspector-title")).isEqualTo("Weight x2 → h2");
        assertThat(typed("#inspector-value")).isEqualTo("0.5");
        robot.push(KeyCode.ESCAPE);
        await("closed", () -> !isShown("#inspector"));
    }

    @Test
    void a_nudge_at_step_100_breaks_the_symmetry_and_undo_restores_it(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        String before = numbers(0);
        String value = typed("#inspector-value");
        robot.push(KeyCode.N);
        await("split off", () -> state(0).equals("partly identical"));
        assertThat(step()).isEqualTo(100);
        assertThat(startOf(0)).endsWith("edited at step 100");
        assertThat(text("#edited")).contains("step 100");
        double size = number("#nudge-size");
        assertThat(size).as("one that shows").isGreaterThan(0.01);
        await("value", () -> number("#inspector-value") == asNumber(value) + size);
        assertThat(startOf(1)).doesNotContain("edited");
        robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
        await("identical again", () -> state(0).equals("identical"));
        await("the value", () -> typed("#inspector-value").equals(value));
        assertThat(numbers(0)).isEqualTo(before);
        assertThat(isShown("#edited")).isFalse();
    }

    @Test
    void a_value_is_typed_and_nonsense_is_marked(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        robot.clickOn("#edit-value").push(KeyCode.CONTROL, KeyCode.A).write("wide");
        Node field = node("#edit-value");
        await("marked", () -> field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("error")));
        robot.push(KeyCode.ESCAPE);
        assertThat(state(0)).isEqualTo("identical");
        assertThat(isShown("#inspector"))
                .as("Escape in a field is for the field")
                .isTrue();
        robot.clickOn("#edit-value")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("-0.25")
                .push(KeyCode.ENTER);
        await("set", () -> typed("#inspector-value").equals("−0.25"));
        await("split off", () -> state(0).equals("partly identical"));
    }

    @Test
    void training_follows_the_slider_and_one_undo_takes_it_back(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        String value = typed("#inspector-value");
        Slider slider = node("#edit-slider", Slider.class);
        Node thumb = slider.lookup(".thumb");
        Bounds bounds = onScreen(thumb);
        robot.moveTo(bounds.getCenterX(), bounds.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 6; i++) {
            robot.moveTo(bounds.getCenterX() + 8 * i, bounds.getCenterY());
        }
        await("trained while the mouse is down", () -> state(0).equals("partly identical"));
        robot.release(MouseButton.PRIMARY);
        robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
        await("as before", () -> state(0).equals("identical"));
        await("the value", () -> typed("#inspector-value").equals(value));
    }

    @Test
    void a_selected_weight_is_dragged_in_the_graph(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        double value = number("#inspector-value");
        Point2D middle = placeOf(robot);
        robot.moveTo(middle).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 6; i++) {
            robot.moveTo(middle.getX(), middle.getY() - 5 * i);
        }
        await("larger", () -> number("#inspector-value") > value);
        robot.release(MouseButton.PRIMARY);
        await("one edit", () -> edits() == 1);
        robot.clickOn("#edit-undo");
        await("as before", () -> number("#inspector-value") == value);
    }

    @Test
    void a_neuron_is_copied_back_into_its_class(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        robot.push(KeyCode.N);
        await("split off", () -> state(0).equals("partly identical"));
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.ENTER);
        await("the second", () -> text("#inspector-title").equals("Neuron h2"));
        robot.clickOn("#copy-open").clickOn("#copy-neuron");
        await("one class again", () -> state(0).equals("identical"));
        assertThat(edits()).isEqualTo(2);
    }

    @Test
    void the_target_of_a_copy_is_clicked_in_the_graph(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.G).push(KeyCode.ENTER);
        await("the first of the random lane", () -> isShown("#copy-open"));
        robot.push(KeyCode.DOWN);
        Point2D second = placeOf("#lane1-cursor");
        robot.clickOn("#copy-open").clickOn("#copy-pick").clickOn(second);
        await("two of one class", () -> state(1).equals("partly identical"));
    }

    @Test
    void a_layer_is_set_to_zero_and_the_edit_removed_from_the_list(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.UP).push(KeyCode.ENTER);
        await("layer", () -> text("#inspector-title").equals("Hidden layer 1"));
        robot.clickOn("#zero-layer");
        await("zero", () -> startOf(0).contains("edited at step 0"));
        await("norm", () -> typed("#inspector-weight_norm").equals("0"));
        // By keyboard: the list may have to be scrolled to.
        Node remove = node(".edit-remove");
        robot.interact(remove::requestFocus);
        robot.push(KeyCode.ENTER);
        await("removed", () -> !startOf(0).contains("edited"));
        await("norm", () -> !typed("#inspector-weight_norm").equals("0"));
    }

    @Test
    void the_sample_whose_numbers_are_shown_can_be_inspected(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.ENTER);
        await("details", () -> isShown("#inspector"));
        assertThat(isShown("#inspector-of-sample")).as("means over the batch").isFalse();
        ComboBox<?> fill = node("#neuron-fill", ComboBox.class);
        robot.interact(() -> fill.getSelectionModel().select(3));
        await("sample 3", () -> isShown("#inspector-of-sample"));
        robot.clickOn("#inspector-of-sample");
        await(
                "its output",
                () -> isShown("#inspector-output")
                        && !typed("#inspector-output").equals("—"));
        assertThat(text("#inspector-title")).isEqualTo("Sample 3");
        assertThat(typed("#inspector-target")).isEqualTo("0");
        assertThat(text("#inspector-identity")).startsWith("Classified correctly: 0");
    }

    @Test
    void equations_are_shown_and_come_with_the_phases_of_an_open_step(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        await("derived", () -> isShown("#inspector-derivation") && height("#inspector-derivation") > 60);
        robot.push(KeyCode.O);
        await("nothing yet", () -> !isShown("#inspector-derivation"));
        for (int phase = 0; phase < 6; phase++) {
            robot.push(KeyCode.PERIOD);
        }
        await("all of it", () -> isShown("#inspector-derivation"));
    }

    @Test
    void a_click_on_a_neuron_of_an_open_step_derives_it_with_the_numbers_of_the_phase(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.O);
        await("the keyboard stays in the network", () -> isFocused("#lane0-step-cursor"));
        robot.clickOn(placeOf("#lane0-step-cursor"));
        await("details", () -> isShown("#inspector"));
        assertThat(text("#inspector-title")).isEqualTo("Neuron h1");
        robot.push(KeyCode.PERIOD);
        await("its sum", () -> isShown("#inspector-derivation"));
        awaitFrames(2);
        double forward = height("#inspector-derivation");
        for (int phase = 0; phase < 4; phase++) {
            robot.push(KeyCode.PERIOD);
        }
        await("its delta too", () -> height("#inspector-derivation") > forward);
        robot.push(KeyCode.O);
        await("in the graph again", () -> !isShown("#lane0-step"));
    }

    private static boolean isFocused(String query) {
        return exists(query) && node(query).isFocused();
    }

    private static double height(String query) {
        return node(query).getLayoutBounds().getHeight();
    }

    @Test
    void details_are_closed_and_opened_again(FxRobot robot) {
        inspectFirstWeightAt100(robot);
        robot.clickOn("#inspector-close");
        await("closed", () -> !isShown("#inspector"));
        robot.push(KeyCode.I);
        await("open", () -> isShown("#inspector"));
        assertThat(text("#inspector-title")).isEqualTo("Weight x1 → h1");
    }

    @Test
    void values_are_live_while_steps_play(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.W).push(KeyCode.ENTER);
        await("details", () -> isShown("#inspector"));
        robot.push(KeyCode.SPACE);
        String first = typed("#inspector-value");
        await("another value", () -> !typed("#inspector-value").equals(first));
        String gradient = typed("#inspector-gradient");
        await("another gradient", () -> !typed("#inspector-gradient").equals(gradient));
        robot.push(KeyCode.SPACE);
    }

    @Test
    void details_replace_the_controls_if_lanes_would_be_too_narrow(FxRobot robot) {
        openControls();
        robot.clickOn("#add-lane");
        await("three lanes", () -> exists("#lane2"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.G).push(KeyCode.ENTER);
        await("details", () -> isShown("#inspector"));
        await("no controls", () -> !isShown("#add-lane"));
        robot.push(KeyCode.ESCAPE);
        await("controls", () -> isShown("#add-lane"));
    }

    private static void inspectFirstWeightAt100(FxRobot robot) {
        robot.push(KeyCode.HOME);
        for (int i = 0; i < 10; i++) {
            robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        }
        robot.push(KeyCode.G).push(KeyCode.W).push(KeyCode.ENTER);
        await("step 100", () -> step() == 100);
        await("details", () -> isShown("#inspector-value"));
        await("computed", () -> !typed("#inspector-gradient").equals("—"));
    }

    /** The place of the keyboard cursor in the first graph, after moving it there. */
    private static Point2D placeOf(FxRobot robot) {
        if (!node("#lane0-cursor").isFocused()) {
            robot.push(KeyCode.G);
        }
        return placeOf("#lane0-cursor");
    }

    private static Point2D placeOf(String cursor) {
        WaitForAsyncUtils.waitForFxEvents();
        return middle(node(cursor));
    }

    private static int edits() {
        return node("#edits", ListView.class).getItems().size();
    }

    private static String said() {
        return read(() -> node("#lane0-cursor").getAccessibleText());
    }
}
