package symmetrylab.view.settings;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.view.control.FormGrid;

/** A section with a heading that folds it; folded, it sums up its settings in one line. */
final class FoldSection extends VBox {

    static final String STYLE_CLASS = "fold-section";

    private final Button heading;
    private final HBox head;
    private final Label summary = new Label();
    private final VBox content = new VBox();
    private final Supplier<? extends Node> maker;
    private final BooleanProperty open;

    /** {@code maker} creates the controls when they are first shown. */
    FoldSection(String id, String title, BooleanProperty open, Supplier<? extends Node> maker) {
        this.open = open;
        this.maker = maker;
        getStyleClass().add(STYLE_CLASS);
        heading = new Button(title);
        heading.setId("section-" + id);
        heading.getStyleClass().addAll("flat", "section-heading");
        heading.setContentDisplay(ContentDisplay.LEFT);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setOnAction(event -> open.set(!open.get()));
        HBox.setHgrow(heading, Priority.ALWAYS);
        head = new HBox(heading);
        head.getStyleClass().add("section-head");
        summary.setId("summary-" + id);
        summary.getStyleClass().addAll("muted", "section-summary");
        summary.setMinWidth(0);
        content.getStyleClass().add("section-content");
        getChildren().addAll(head, summary, content);
        open.addListener(property -> fold());
        fold();
    }

    /** Puts a control at the right of the heading. */
    FoldSection with(Node control) {
        head.getChildren().add(control);
        return this;
    }

    /** Sets the line that sums up the settings while the section is folded. */
    void summarize(String line) {
        summary.setText(line);
    }

    private void fold() {
        boolean shown = open.get();
        if (shown && content.getChildren().isEmpty()) {
            content.getChildren().add(maker.get());
        }
        heading.setGraphic(new FontIcon(shown ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        FormGrid.setShown(content, shown);
        FormGrid.setShown(summary, !shown);
    }
}
