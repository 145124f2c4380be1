package symmetrylab.view.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import symmetrylab.claims.Verdict;
import symmetrylab.words.Words;

/** Three large buttons that take down what the student says of the open claim, with what that means for its cases. */
final class GuessCards extends HBox {

    GuessCards(List<Verdict> guesses, int cases, Optional<Verdict> said, Consumer<Verdict> guess, Words words) {
        getStyleClass().add("guess-cards");
        for (Verdict verdict : guesses) {
            String word = VerdictSign.word(verdict, words);
            Label name = new Label(word);
            name.getStyleClass().add("guess-card-name");
            Label meaning = new Label(words.get("claims.mean." + verdict.id() + (cases == 1 ? ".one" : ""), cases));
            meaning.getStyleClass().add("guess-card-meaning");
            VBox content = new VBox(new FontIcon(VerdictSign.icon(verdict)), name, meaning);
            content.setAlignment(Pos.CENTER);
            content.getStyleClass().add("guess-card-content");
            ToggleButton card = new ToggleButton();
            card.setId("guess-" + verdict.id());
            card.setGraphic(content);
            card.getStyleClass().addAll("guess-card", VerdictSign.styleClass(verdict));
            card.setAccessibleText(words.get("claims.guess.name", word, meaning.getText()));
            card.setMaxWidth(Double.MAX_VALUE);
            card.setMinWidth(0);
            card.setPrefWidth(1);
            card.setSelected(said.filter(known -> known == verdict).isPresent());
            card.setOnAction(event -> {
                card.setSelected(said.filter(known -> known == verdict).isPresent());
                guess.accept(verdict);
            });
            HBox.setHgrow(card, Priority.ALWAYS);
            getChildren().add(card);
        }
    }
}
