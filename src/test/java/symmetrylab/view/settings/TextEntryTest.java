package symmetrylab.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.testing.WindowExtension;
import symmetrylab.viewmodel.settings.StartText;
import symmetrylab.words.Words;

/** A list of nudges that is typed. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class TextEntryTest {

    private final List<List<Nudge>> changes = new ArrayList<>();
    private Button elsewhere;
    private TextEntry<List<Nudge>> entry;

    @Start
    void start(Stage stage) {
        elsewhere = new Button("elsewhere");
        StartText text = new StartText(Words.english());
        entry = new TextEntry<>(
                "nudges", "Nudges", typed -> text.nudges(typed, List.of(2, 4, 1)), StartText::write, changes::add);
        entry.show(List.of(new Nudge(1, 1, 0, 0.5)));
        stage.setScene(new Scene(new VBox(entry, elsewhere), 300, 300));
        stage.show();
    }

    @Test
    void what_is_typed_is_used_once_it_is_valid_and_the_reason_is_said_while_it_is_not(FxRobot robot) {
        TextArea area = robot.lookup("#nudges").queryAs(TextArea.class);
        Label problem = robot.lookup("#nudges-problem").queryAs(Label.class);
        assertThat(area.getText()).isEqualTo("1 1 0 0.5");
        robot.interact(() -> {
            area.requestFocus();
            area.setText("1 9 0 0.5");
            elsewhere.requestFocus();
        });
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).isEqualTo("Line 1: neuron 9: allowed are 1 to 4");
        assertThat(changes).isEmpty();
        robot.interact(() -> {
            area.requestFocus();
            area.setText("1 2 0 0.5");
            elsewhere.requestFocus();
        });
        assertThat(problem.isVisible()).isFalse();
        assertThat(changes).containsExactly(List.of(new Nudge(1, 2, 0, 0.5)));
    }

    @Test
    void escape_shows_the_value_again(FxRobot robot) {
        TextArea area = robot.lookup("#nudges").queryAs(TextArea.class);
        robot.interact(() -> {
            area.requestFocus();
            area.setText("nonsense");
        });
        robot.push(KeyCode.ESCAPE);
        assertThat(area.getText()).isEqualTo("1 1 0 0.5");
        assertThat(changes).isEmpty();
    }
}
