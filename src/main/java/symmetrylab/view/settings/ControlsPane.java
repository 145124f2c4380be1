package symmetrylab.view.settings;

import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import symmetrylab.viewmodel.settings.PanelSection;

/** The settings at the left, filled when first shown. */
public final class ControlsPane extends ScrollPane {

    static final String STYLE_CLASS = "controls-pane";

    private final Supplier<ControlsContent> content;

    public ControlsPane(Supplier<ControlsContent> content) {
        this.content = content;
        getStyleClass().addAll(STYLE_CLASS, "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Creates the controls, once. */
    public void fill() {
        if (getContent() == null) {
            setContent(content.get());
        }
    }

    /** Scrolls a section to the top, as far as the content below it allows; the controls must be laid out already. */
    public void reveal(PanelSection section) {
        scrollTo(((ControlsContent) getContent()).topOf(section));
    }

    /** Scrolls the form of a table to the top, likewise, if there are controls of the data. */
    public void revealTable() {
        if (getContent() instanceof ControlsContent made) {
            made.topOfTable().ifPresent(this::scrollTo);
        }
    }

    private void scrollTo(double top) {
        double room = getContent().getBoundsInLocal().getHeight()
                - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.min(1, top / room));
    }
}
