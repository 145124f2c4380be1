package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.selected;
import static symmetrylab.testing.WindowReads.state;
import static symmetrylab.testing.WindowReads.step;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.JavaFxWarnings;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** Present mode in the real window. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class PresentWindowTest {

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsPresented(FxRobot robot) {
        awaitFirstPreset();
        robot.push(KeyCode.F11);
        await("presenting", () -> !isShown("#title"));
    }

    @Test
    void the_strip_changes_how_a_lane_starts_and_moves_no_sentence(FxRobot robot) {
        Bounds head = onScreen(node("#lane0-head"));
        try (JavaFxWarnings warnings = new JavaFxWarnings()) {
            robot.push(KeyCode.C);
            await("strip", () -> isShown("#strip1-zero"));
            awaitFrames(2);
            assertThat(warnings.messages()).isEmpty();
        }
        assertThat(onScreen(node("#lane0-head"))).isEqualTo(head);
        assertThat(selected("#strip0-zero")).isTrue();
        assertThat(selected("#strip1-normal")).isTrue();
        robot.push(KeyCode.END);
        fire(robot, "#strip1-constant");
        await("identical", () -> state(1).equals("identical"));
        Slider spread = node("#strip0-sigma", Slider.class);
        robot.interact(() -> spread.setValue(0.95));
        await("split", () -> state(0).equals("split"));
        assertThat(selected("#strip0-normal")).isTrue();
        robot.push(KeyCode.C);
        await("no strip", () -> !isShown("#strip1-zero"));
    }

    @Test
    void every_kind_shows_its_own_numbers(FxRobot robot) {
        robot.push(KeyCode.C);
        await("strip", () -> isShown("#strip0-common"));
        fire(robot, "#strip0-uniform");
        await("limits", () -> isShown("#strip0-limits") && !isShown("#strip0-common"));
        fire(robot, "#strip0-named");
        await("gain", () -> isShown("#strip0-gain") && isShown("#strip0-name-of-kind"));
    }

    @Test
    void the_screen_is_blank_until_any_key_which_does_nothing_else(FxRobot robot) {
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.B);
        await("blank", () -> isShown("#curtain"));
        robot.push(KeyCode.RIGHT);
        await("back", () -> !isShown("#curtain"));
        assertThat(step()).isZero();
        robot.push(KeyCode.PERIOD);
        await("blank again", () -> isShown("#curtain"));
        robot.push(KeyCode.PERIOD);
        await("back again", () -> !isShown("#curtain"));
        robot.push(KeyCode.PAGE_DOWN);
        await("a clicker steps", () -> step() == 1);
    }

    @Test
    void a_frozen_picture_stays_while_keys_still_work(FxRobot robot) {
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.Z);
        await("frozen", () -> isShown("#frozen"));
        ImageView picture = node("#frozen-picture", ImageView.class);
        assertThat(picture.getImage().getWidth()).isGreaterThanOrEqualTo(1024);
        Node hints = node(".key-hints");
        assertThat(colours(picture.getImage(), onScreen(hints)))
                .as("nothing shows beside the sign")
                .hasSize(1);
        assertThat(hints.getOpacity()).isEqualTo(1);
        robot.push(KeyCode.RIGHT);
        await("the next step", () -> step() == 1);
        assertThat(isShown("#frozen-picture")).isTrue();
        robot.push(KeyCode.Z);
        await("as it is", () -> !isShown("#frozen-picture") && !isShown("#frozen"));
    }

    @Test
    void a_spot_follows_the_mouse_and_goes_with_present_mode(FxRobot robot) {
        robot.push(KeyCode.H);
        robot.moveTo(node("#lane1-network"));
        await("spot", () -> isShown("#spot"));
        awaitFrames(2);
        Bounds network = onScreen(node("#lane1-network"));
        Bounds spot = onScreen(node("#spot"));
        assertThat(spot.getCenterX()).isBetween(network.getCenterX() - 1, network.getCenterX() + 1);
        assertThat(spot.getCenterY()).isBetween(network.getCenterY() - 1, network.getCenterY() + 1);
        robot.push(KeyCode.ESCAPE);
        await("no longer presenting", () -> isShown("#title"));
        assertThat(isShown("#spot")).isFalse();
        robot.push(KeyCode.H);
        robot.push(KeyCode.C);
        assertThat(isShown("#spot")).as("only in present mode").isFalse();
        assertThat(isShown("#strip0")).as("only in present mode").isFalse();
    }

    /** The colours of a part of a picture of the whole screen. */
    private static Set<Integer> colours(Image picture, Bounds part) {
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) part.getMinY(); y < part.getMaxY(); y++) {
            for (int x = (int) part.getMinX(); x < part.getMaxX(); x++) {
                colours.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }

    private static void fire(FxRobot robot, String query) {
        ButtonBase button = node(query, ButtonBase.class);
        robot.interact(button::fire);
    }
}
