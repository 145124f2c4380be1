package symmetrylab.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.awaitFrames;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The screen of window tests, {@code TestPlatformFactory}. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class ScreenBorderTest {

    private Label label;

    @Start
    void start(Stage window) {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        label = new Label("first");
        window.setScene(new Scene(label, 300, 200));
        window.setX(screen.getMaxX() - 200);
        window.setY(screen.getMaxY() - 100);
        window.show();
    }

    @Test
    void a_window_that_the_border_cuts_can_be_painted_again(FxRobot robot) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String text : new String[] {"second", "third", "fourth"}) {
                robot.interact(() -> label.setText(text));
                awaitFrames(3);
            }
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
