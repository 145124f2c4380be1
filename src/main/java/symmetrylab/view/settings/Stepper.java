package symmetrylab.view.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.view.control.Icons;

/** A number between a button for less and a button for more. */
final class Stepper extends HBox {

    static final String STYLE_CLASS = "stepper";

    private final Label shown = new Label();
    private final Button less;
    private final Button more;

    /** {@code id} is the prefix of the buttons' ids. */
    Stepper(String id, String lessText, String moreText, Runnable onLess, Runnable onMore) {
        getStyleClass().add(STYLE_CLASS);
        less = Icons.dress(new Button(), MaterialDesignM.MINUS, lessText);
        more = Icons.dress(new Button(), MaterialDesignP.PLUS, moreText);
        less.setId(id + "-less");
        more.setId(id + "-more");
        less.setOnAction(event -> onLess.run());
        more.setOnAction(event -> onMore.run());
        less.getStyleClass().add("flat");
        more.getStyleClass().add("flat");
        shown.setId(id + "-number");
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        getChildren().addAll(less, shown, more);
    }

    /** Shows a number, and whether it can go down and up. */
    void show(String number, boolean canLess, boolean canMore) {
        shown.setText(number);
        less.setDisable(!canLess);
        more.setDisable(!canMore);
    }
}
