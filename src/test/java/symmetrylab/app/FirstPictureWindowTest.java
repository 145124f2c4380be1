package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** The first picture of the window. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class FirstPictureWindowTest {

    private final List<Double> sizes = new ArrayList<>();

    @Start
    void start(Stage window) {
        window.setWidth(1280);
        window.setHeight(800);
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
        onAdded((Parent) window.getScene().lookup(".lanes-row"), lane -> {
            if (lane.getId().equals("lane0")) {
                onAdded((Parent) lane, part -> follow((Region) part));
            }
        });
    }

    private static void onAdded(Parent to, Consumer<Node> action) {
        to.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(added -> added.getId() != null)
                        .forEach(action);
            }
        });
    }

    private void follow(Region graph) {
        if (!graph.getId().equals("lane0-network")) {
            return;
        }
        for (Observable size : List.of(graph.widthProperty(), graph.heightProperty())) {
            size.addListener(property -> sizes.add(graph.getWidth() * graph.getHeight()));
        }
    }

    /** The room for the lanes is known only after a layout: a picture of another size would be painted for nothing. */
    @Test
    void a_lane_is_painted_in_one_size() {
        awaitFirstPreset();
        awaitFrames(2);
        assertThat(read(() -> sizes.stream().filter(size -> size > 0).toList())).hasSize(1);
    }
}
