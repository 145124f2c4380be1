package symmetrylab.view.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import symmetrylab.claims.Verdict;
import symmetrylab.words.Words;

/** Three buttons in a row that take down what the student says. */
final class GuessButtons extends HBox {

    private final Consumer<Verdict> guess;
    private Optional<Verdict> shown = Optional.empty();

    /**
     * The buttons.
     *
     * @param guesses what can be said; the place of another verdict stays empty
     * @param claim the claim as a sentence, for screen readers
     * @param guess takes the guess
     */
    GuessButtons(List<Verdict> guesses, String claim, Words words, Consumer<Verdict> guess) {
        this.guess = guess;
        getStyleClass().add("guess-buttons");
        setAlignment(Pos.CENTER_LEFT);
        for (Verdict verdict : Verdict.values()) {
            ToggleButton button = new ToggleButton(VerdictSign.word(verdict, words));
            button.getStyleClass().addAll("guess", "guess-" + verdict.id());
            button.setAccessibleText(words.get("claims.guess.name", button.getText(), claim));
            button.setMinWidth(Region.USE_PREF_SIZE);
            // Keys guess the chosen claim; 180 more stops of the Tab key would help nobody.
            button.setFocusTraversable(false);
            button.setUserData(verdict);
            button.setOnAction(event -> press(verdict));
            button.setVisible(guesses.contains(verdict));
            getChildren().add(button);
        }
        getChildren().get(0).getStyleClass().add("left-pill");
        int last = guesses.size() - 1;
        getChildren().get(1).getStyleClass().add(last == 1 ? "right-pill" : "center-pill");
        getChildren().get(2).getStyleClass().add("right-pill");
    }

    private void press(Verdict verdict) {
        // The view model says which button is down.
        show(shown);
        guess.accept(verdict);
    }

    /** Marks what was said. */
    void show(Optional<Verdict> said) {
        shown = said;
        getChildren().forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(said.filter(button.getUserData()::equals).isPresent());
            }
        });
    }
}
