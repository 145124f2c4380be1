package symmetrylab.view.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The place of one thing that can lie over the whole window; when it closes, the focus goes back where it was. */
final class CoverPlace {

    private final Pane window;
    private Optional<Region> shown = Optional.empty();
    private Optional<Node> before = Optional.empty();

    /** A place over {@code window}. */
    CoverPlace(Pane window) {
        this.window = window;
    }

    /** Closes what lies here; returns whether there was anything. */
    boolean close() {
        if (shown.isEmpty()) {
            return false;
        }
        window.getChildren().remove(shown.get());
        shown = Optional.empty();
        before.filter(node -> node.getScene() == window.getScene())
                .orElse(window)
                .requestFocus();
        return true;
    }

    /** Lays {@code cover} over the window and gives its nodes their places. */
    void show(Region cover) {
        before = Optional.ofNullable(window.getScene().getFocusOwner());
        cover.setManaged(false);
        shown = Optional.of(cover);
        window.getChildren().add(cover);
        window.applyCss();
        window.layout();
    }

    /** Gives what lies here the size of the window. */
    void fit() {
        shown.ifPresent(cover -> cover.resizeRelocate(0, 0, window.getWidth(), window.getHeight()));
    }
}
