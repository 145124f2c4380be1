package symmetrylab.view.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.view.control.Icons;
import symmetrylab.words.Words;

/** A message across the window, visible while it has a text; it can be dismissed. */
final class Banner extends HBox {

    static final String STYLE_CLASS = "problem";

    /** Shows {@code text} in a label {@code id}; {@code dismiss} empties it. */
    Banner(String id, ObservableValue<String> text, Runnable dismiss, Words words) {
        getStyleClass().add(STYLE_CLASS);
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("window.dismiss"));
        close.setId(id + "-dismiss");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.accessibleTextProperty().bind(label.textProperty().map(said -> words.get("window.dismiss.name", said)));
        close.setOnAction(event -> dismiss.run());
        visibleProperty().bind(label.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(label, close);
    }

    /** Puts {@code answers} before the dismiss button. */
    Banner withAnswers(Button... answers) {
        for (Button answer : answers) {
            answer.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(getChildren().size() - 1, answer);
        }
        return this;
    }
}
