package symmetrylab.view;

import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;

/** The left side; it stands there from the start and is filled after the lanes have been seen, which come first. */
final class ControlsPane extends ScrollPane {

    static final String STYLE_CLASS = "controls-pane";

    private final Supplier<ControlsContent> content;

    ControlsPane(Supplier<ControlsContent> content) {
        this.content = content;
        getStyleClass().addAll(STYLE_CLASS, "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Makes the controls; once. */
    void fill() {
        if (getContent() == null) {
            setContent(content.get());
        }
    }
}
