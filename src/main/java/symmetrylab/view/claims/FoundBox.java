package symmetrylab.view.claims;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import symmetrylab.claims.ClaimResult;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.ClaimsViewModel;
import symmetrylab.words.Words;

/** What a row shows of the measurement: nothing yet, how far it is, that it is covered, or the verdict. */
final class FoundBox extends HBox {

    private final ClaimsViewModel claims;
    private final Words words;
    private boolean isNarrow;
    private String text = "";
    private Region ornament = new Region();

    FoundBox(ClaimsViewModel claims, Words words) {
        this.claims = claims;
        this.words = words;
        getStyleClass().add("claim-found");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** What it shows, in words. */
    String text() {
        return text;
    }

    /** Leaves out dots and bars, or not. */
    void narrow(boolean narrow) {
        isNarrow = narrow;
        FormGrid.setShown(ornament, !isNarrow);
    }

    void show(ClaimRow row) {
        getChildren().clear();
        ornament = new Region();
        switch (row.state()) {
            case NOT_GUESSED, WAITING -> showWaiting(row);
            case RUNNING -> showRunning(row);
            case COVERED -> showCovered();
            case VERDICT -> row.result().ifPresent(this::showVerdict);
        }
        narrow(isNarrow);
    }

    private void showWaiting(ClaimRow row) {
        int cases = row.claim().cases().size();
        text = words.get(row.isAsked() ? "claims.waits" : "claims.cases", cases);
        if (row.state() == ClaimRow.State.WAITING && !row.isAsked()) {
            Button run = new Button(words.get("claims.run"));
            run.getStyleClass().add("claim-run");
            run.setFocusTraversable(false);
            run.setAccessibleText(
                    words.get("claims.run.name", words.say(row.claim().claim())));
            run.setOnAction(event -> claims.run(row.claim()));
            getChildren().add(run);
        }
        getChildren().add(muted(text));
    }

    private void showRunning(ClaimRow row) {
        int cases = row.claim().cases().size();
        text = words.get("claims.case", Math.min(cases, row.measured() + 1), cases);
        ProgressBar bar = new ProgressBar(row.measured() / (double) cases);
        bar.getStyleClass().add("small");
        ornament = bar;
        getChildren().addAll(muted(text), bar);
    }

    private void showCovered() {
        text = words.get("claims.covered");
        Label covered = new Label(text, new FontIcon(MaterialDesignL.LOCK_OUTLINE));
        covered.getStyleClass().add("covered");
        getChildren().add(covered);
    }

    private void showVerdict(ClaimResult result) {
        int counted = result.counted().size();
        String held = words.get("claims.held", result.held(), counted);
        text = words.get("claims.verdict", VerdictSign.word(result.verdict(), words), held);
        Label count = muted(held);
        count.getStyleClass().add("claim-held");
        ornament = new CaseDots(result);
        getChildren().addAll(VerdictSign.pill(result.verdict(), words), count, ornament);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
