package symmetrylab.view.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.WindowExtension;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.words.Words;

/** The inspector between a click and the pulse that brings its details. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class InspectorPaneTest {

    private InspectedRuns runs;
    private InspectorPane pane;

    @Start
    void start(Stage stage) {
        runs = new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground());
        pane = new InspectorPane(
                new InspectorModels(runs.selection, runs.inspector, runs.editing),
                runs.playback,
                runs.display,
                new LatexSetter(),
                Words.english());
        pane.fill();
        stage.setScene(new Scene(pane, 400, 700));
        stage.show();
    }

    @Test
    void a_sample_that_is_clicked_before_anything_is_known_is_not_inspected(FxRobot robot) {
        robot.interact(() -> ((Hyperlink) pane.lookup("#inspector-of-sample")).fire());
        assertThat(runs.selection.selectionProperty().get()).isEmpty();
    }

    @Test
    void the_sample_whose_numbers_are_shown_is_inspected(FxRobot robot) {
        robot.interact(() -> {
            runs.display.fillProperty().set(Optional.of(new NeuronFill.Sample(2)));
            runs.selection.select(1, new Neuron(1, 0));
            runs.pulse();
            ((Hyperlink) pane.lookup("#inspector-of-sample")).fire();
        });
        assertThat(runs.selection.selectionProperty().get().orElseThrow().subject())
                .isEqualTo(new Subject.Sample(2));
    }

    @Test
    void an_incoming_weight_chosen_after_closing_the_details_is_not_inspected(FxRobot robot) {
        robot.interact(() -> {
            runs.selection.select(1, new Neuron(1, 0));
            runs.pulse();
            runs.selection.clear();
            runs.pulse();
            ListView<?> incoming = (ListView<?>) pane.lookup("#incoming");
            incoming.getSelectionModel().select(0);
            Event.fireEvent(
                    incoming, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(runs.selection.selectionProperty().get()).isEmpty();
    }
}
