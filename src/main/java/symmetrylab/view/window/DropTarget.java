package symmetrylab.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import symmetrylab.spec.file.LinkText;
import symmetrylab.viewmodel.window.DroppedFiles;
import symmetrylab.words.Words;

/** Accepts files and links dropped onto the window. */
final class DropTarget {

    private DropTarget() {}

    static void attach(Scene scene, DroppedFiles dropped, Words words) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || link(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            List<Path> files = files(event.getDragboard());
            event.setDropCompleted(true);
            event.consume();
            // The desktop waits for the drop to end.
            Platform.runLater(() -> dropped.open(files, words.get("open.failed")));
        });
    }

    private static List<Path> files(Dragboard dragged) {
        return link(dragged)
                .map(List::of)
                .orElseGet(() -> dragged.getFiles().stream().map(File::toPath).toList());
    }

    private static Optional<Path> link(Dragboard dragged) {
        return Stream.of(Optional.ofNullable(dragged.getUrl()), Optional.ofNullable(dragged.getString()))
                .flatMap(text -> text.flatMap(LinkText::path).stream())
                .findFirst();
    }
}
