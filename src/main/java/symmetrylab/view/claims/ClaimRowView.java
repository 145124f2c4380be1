package symmetrylab.view.claims;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.claims.Claim;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.words.Words;

/** A row of the list: the claim, what the student says, and what the program measured. */
final class ClaimRowView extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Claim claim;
    private final ClaimsNavigation navigation;
    private final Words words;
    private final HBox chips = new HBox();
    private final StackPane say = new StackPane();
    private final GuessButtons guess;
    private final FoundBox found;
    private Optional<ClaimRow> shown = Optional.empty();

    ClaimRowView(Claim claim, ClaimsNavigation navigation, Words words) {
        this.claim = claim;
        this.navigation = navigation;
        this.words = words;
        String sentence = words.say(claim.claim());
        setId("claim-" + claim.id());
        getStyleClass().add("claim-row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        Label label = new Label(sentence);
        label.getStyleClass().add("claim-sentence");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        chips.getStyleClass().add("claim-chips");
        chips.setAlignment(Pos.CENTER_RIGHT);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        claim.sources().stream().skip(1).forEach(source -> {
            Label chip = new Label(words.get("claims.chip." + source.id()));
            chip.getStyleClass().add("claim-chip");
            chips.getChildren().add(chip);
        });
        say.getStyleClass().add("claim-say");
        say.setAlignment(Pos.CENTER_LEFT);
        guess = new GuessButtons(claim.guesses(), sentence, words, said -> {
            navigation.choose(claim);
            navigation.claims().guess(claim, said);
        });
        found = new FoundBox(navigation.claims(), words);
        Button open = Icons.dress(new Button(), MaterialDesignC.CHEVRON_RIGHT, words.get("claims.open.name", sentence));
        open.getStyleClass().addAll("flat", "button-icon", "claim-open");
        open.setFocusTraversable(false);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> navigation.open(claim));
        getChildren().addAll(label, chips, say, found, open);
        setOnMouseClicked(event -> {
            navigation.choose(claim);
            if (event.getClickCount() == 2) {
                navigation.open(claim);
            }
        });
    }

    /** Shows the row as it is now. */
    void show(ClaimRow row) {
        if (shown.filter(row::equals).isPresent()) {
            return;
        }
        shown = Optional.of(row);
        if (row.state() == ClaimRow.State.VERDICT) {
            say.getChildren().setAll(said(row));
        } else {
            if (!say.getChildren().contains(guess)) {
                say.getChildren().setAll(guess);
            }
            guess.show(row.guess());
        }
        found.show(row);
        setAccessibleText(words.get("claims.row.name", words.say(claim.claim()), saidText(row), found.text()));
    }

    /** Whether a narrow list leaves out chips and dots. */
    void narrow(boolean isNarrow) {
        FormGrid.setShown(chips, !isNarrow && !chips.getChildren().isEmpty());
        found.narrow(isNarrow);
    }

    /** Marks the row that keys act on. */
    void mark(boolean isChosen) {
        pseudoClassStateChanged(CHOSEN, isChosen);
    }

    private String saidText(ClaimRow row) {
        return row.guess()
                .map(said -> words.get("claims.said", VerdictSign.word(said, words)))
                .orElse(words.get("claims.notSaid"));
    }

    private HBox said(ClaimRow row) {
        HBox box = new HBox();
        box.getStyleClass().add("claim-said-box");
        box.setAlignment(Pos.CENTER_LEFT);
        if (row.guess().isEmpty()) {
            Label none = new Label(words.get("claims.notSaid"));
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
            return box;
        }
        Label word =
                new Label(VerdictSign.word(row.guess().get(), words), new FontIcon(MaterialDesignA.ACCOUNT_OUTLINE));
        word.getStyleClass().add("claim-said");
        box.getChildren().add(word);
        row.isRight().ifPresent(right -> {
            Label sign = new Label(
                    words.get(right ? "claims.right" : "claims.notSo"),
                    new FontIcon(right ? MaterialDesignC.CHECK : MaterialDesignC.CLOSE));
            sign.getStyleClass().add("claim-right");
            box.getChildren().add(sign);
        });
        return box;
    }
}
