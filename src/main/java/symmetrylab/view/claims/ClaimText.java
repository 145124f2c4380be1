package symmetrylab.view.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Verdict;
import symmetrylab.claims.shown.ClaimSeconds;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.words.Words;

/** The open claim in words: before the measurement what is said, run and counts, and the guess; after it the verdict and why. */
final class ClaimText extends VBox {

    private final ClaimsNavigation navigation;
    private final Words words;

    ClaimText(ClaimsNavigation navigation, Words words) {
        this.navigation = navigation;
        this.words = words;
        getStyleClass().add("claim-text");
    }

    void show(ClaimRow row) {
        Optional<String> focused = focused();
        build(row);
        // A button that was made anew keeps the focus.
        focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(node -> node instanceof ButtonBase && lookupAll("*").contains(node))
                .map(Node::getId);
    }

    private void build(ClaimRow row) {
        boolean isAfter = row.state() == ClaimRow.State.VERDICT;
        Claim claim = row.claim();
        Label source = new Label(
                words.get("claims.saidIn." + claim.sources().get(0).id()),
                new FontIcon(MaterialDesignF.FORMAT_QUOTE_CLOSE));
        source.getStyleClass().addAll("muted", "claim-source");
        Label sentence = wrapped(words.say(claim.claim()), isAfter ? "claim-after" : "claim-before");
        sentence.setId("claim-open");
        getChildren().setAll(source, sentence);
        if (isAfter) {
            row.result().ifPresent(result -> addVerdict(row, result));
            getChildren().add(paragraph("claims.why", words.say(claim.why())));
            getChildren().add(what(claim));
        } else {
            getChildren().add(what(claim));
            addGuess(row);
        }
    }

    private VBox what(Claim claim) {
        int cases = claim.cases().size();
        String run = words.say(claim.run());
        if (cases > 1) {
            run = words.get("claims.inCases", run, cases);
        }
        VBox box =
                new VBox(paragraph("claims.run.what", run), paragraph("claims.counts.what", words.say(claim.counts())));
        box.getStyleClass().add("claim-card");
        return box;
    }

    private void addGuess(ClaimRow row) {
        Claim claim = row.claim();
        int cases = claim.cases().size();
        Label think = wrapped(words.get("claims.think"), "claim-think");
        List<Verdict> guesses = claim.guesses();
        GuessCards cards = new GuessCards(
                guesses, cases, row.guess(), verdict -> navigation.claims().guess(claim, verdict), words);
        HBox hint = new HBox();
        hint.getStyleClass().add("claim-hint");
        hint.setAlignment(Pos.CENTER_LEFT);
        guesses.forEach(verdict -> hint.getChildren().add(key(VerdictSign.key(verdict))));
        hint.getChildren().add(wrapped(words.get("claims.change"), "muted"));
        getChildren().addAll(think, cards, hint, createRun(row, cases));
    }

    private HBox createRun(ClaimRow row, int cases) {
        boolean mayRun = row.mayRun();
        Button run = new Button(
                words.get("claims.runCases", cases),
                new FontIcon(mayRun ? MaterialDesignP.PLAY : MaterialDesignL.LOCK_OUTLINE));
        run.setId("claim-run");
        run.getStyleClass().add(mayRun ? "claim-run-now" : "claim-run-locked");
        run.setDisable(!mayRun);
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setOnAction(event -> navigation.claims().run(row.claim()));
        Label note = wrapped(note(row, cases), "muted");
        note.setId("claim-note");
        HBox line = new HBox(run, note);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("claim-run-line");
        if (row.isAsked()) {
            ProgressBar bar = new ProgressBar(row.measured() / (double) cases);
            bar.getStyleClass().add("small");
            bar.setAccessibleText(note.getText());
            line.getChildren().setAll(bar, note);
        }
        return line;
    }

    private String note(ClaimRow row, int cases) {
        if (row.isAsked()) {
            return words.get("claims.measuring", Math.min(cases, row.measured() + 1), cases);
        }
        OptionalDouble seconds =
                ClaimSeconds.expected(row.claim(), navigation.claims().threads());
        String time = seconds.isEmpty()
                ? words.get("claims.someTime")
                : words.get("claims.about", (int) Math.max(1, Math.round(seconds.getAsDouble())));
        return words.get(row.guess().isPresent() ? "claims.takes" : "claims.guessFirst", time);
    }

    private void addVerdict(ClaimRow row, ClaimResult result) {
        Label pill = VerdictSign.pill(result.verdict(), words);
        pill.getStyleClass().add("verdict-large");
        Label held = new Label(
                words.get("claims.heldIn", result.held(), result.counted().size()));
        held.getStyleClass().add("claim-held-in");
        Label said = new Label(row.guess()
                .map(guess -> words.get("claims.youGuessed", VerdictSign.word(guess, words)))
                .orElse(words.get("claims.youDidNot")));
        said.setId("claim-guessed");
        said.getStyleClass().add(row.guess().isPresent() ? "claim-said" : "muted");
        HBox head = new HBox(pill, new VBox(held, said));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("claim-verdict-head");
        VBox card = new VBox(head);
        card.setId("claim-verdict");
        card.getStyleClass().add("claim-card");
        card.getChildren().addAll(new SeparationLines(result, words).nodes());
        getChildren().add(card);
    }

    private TextFlow paragraph(String head, String text) {
        Text start = new Text(words.get(head) + " ");
        start.getStyleClass().add("claim-paragraph-head");
        Text rest = new Text(text);
        rest.getStyleClass().add("claim-paragraph");
        TextFlow flow = new TextFlow(start, rest);
        flow.setAccessibleText(start.getText() + text);
        return flow;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node key(String key) {
        Label plate = new Label(key);
        plate.getStyleClass().add("claim-key");
        plate.setMinWidth(Region.USE_PREF_SIZE);
        return plate;
    }
}
