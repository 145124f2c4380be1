package symmetrylab.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import symmetrylab.viewmodel.window.DroppedFiles;
import symmetrylab.words.Words;

/** Accepts files dropped onto the window. */
final class DropTarget {

    private DropTarget() {}

    static void attach(Scene scene, DroppedFiles dropped, Words words) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(true);
            event.consume();
            // The desktop waits for the drop to end.
            Platform.runLater(() -> dropped.open(files, words.get("open.failed")));
        });
    }
}
