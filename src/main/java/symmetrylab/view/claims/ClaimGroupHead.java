package symmetrylab.view.claims;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.claims.ClaimSource;
import symmetrylab.viewmodel.claims.ClaimGroup;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.words.Words;

/** The head of a source in the list: it folds the source's claims and says how many are guessed. */
final class ClaimGroupHead extends HBox {

    private final Words words;
    private final Button fold = new Button();
    private final Label count = new Label();
    private final Label say = new Label();
    private final Label found = new Label();

    ClaimGroupHead(ClaimSource source, ClaimsNavigation navigation, Words words) {
        this.words = words;
        getStyleClass().add("claim-group");
        setAlignment(Pos.CENTER_LEFT);
        fold.setId("claim-group-" + source.id());
        fold.getStyleClass().addAll("flat", "claim-fold");
        fold.setText(words.get("claims.source." + source.id()));
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.setOnAction(event -> navigation.toggle(source));
        count.getStyleClass().add("muted");
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        say.getStyleClass().addAll("muted", "claim-say");
        found.getStyleClass().addAll("muted", "claim-found");
        Region end = new Region();
        end.getStyleClass().add("claim-open-room");
        getChildren().addAll(fold, count, say, found, end);
    }

    /** Shows the group; the first one names the columns. */
    void show(ClaimGroup group, boolean isFirst) {
        fold.setGraphic(new FontIcon(group.isFolded() ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_DOWN));
        fold.setAccessibleText(words.get(group.isFolded() ? "claims.unfold" : "claims.fold", fold.getText()));
        int size = group.rows().size();
        count.setText(
                group.score().of() == 0
                        ? words.get("claims.group", size, group.guessed())
                        : words.get(
                                "claims.group.score",
                                size,
                                group.guessed(),
                                group.score().right()));
        say.setText(isFirst ? words.get("claims.column.say") : "");
        found.setText(isFirst ? words.get("claims.column.found") : "");
    }
}
