package symmetrylab.view.settings;

import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;

/** The left side, filled when it is first shown. */
public final class ControlsPane extends ScrollPane {

    static final String STYLE_CLASS = "controls-pane";

    private final Supplier<ControlsContent> content;

    public ControlsPane(Supplier<ControlsContent> content) {
        this.content = content;
        getStyleClass().addAll(STYLE_CLASS, "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Makes the controls; once. */
    public void fill() {
        if (getContent() == null) {
            setContent(content.get());
        }
    }
}
