package symmetrylab.view.claims;

import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.claims.OpenClaim;
import symmetrylab.words.Words;

/** A case of the open claim: a question mark, later a sign and a figure. Pointing at it marks its curve. */
final class CaseCell extends Button {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");

    private final OpenClaim open;
    private final int number;
    private final String name;
    private final ClaimWords claimWords;
    private final Words words;

    CaseCell(OpenClaim open, int number, String name, ClaimWords claimWords) {
        this.open = open;
        this.number = number;
        this.name = name;
        this.claimWords = claimWords;
        words = claimWords.words();
        setId("case-" + number);
        getStyleClass().add("case-cell");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinWidth(0);
        GridPane.setHgrow(this, Priority.ALWAYS);
        setOnMouseEntered(event -> open.point(number));
        setOnMouseExited(event -> open.point(OpenClaim.NONE));
        focusedProperty().addListener((property, old, focused) -> open.point(focused ? number : OpenClaim.NONE));
        setOnAction(event -> {
            open.press(number);
            showExpected();
        });
    }

    /** Shows that the case is not measured, or covered. */
    void showUnknown() {
        setText("?");
        getStyleClass().add("case-unknown");
        showExpected();
    }

    private void showExpected() {
        boolean isExpected = open.isExpected(number);
        pseudoClassStateChanged(EXPECTED, isExpected);
        if (open.result().isEmpty()) {
            String state = words.get(isExpected ? "claims.cases.marked" : "claims.cases.unknown");
            setAccessibleText(words.get("claims.case.name", name, state));
        }
    }

    /** Shows that the case does not count, with the reason as a tip. */
    void showLeftOut(CaseResult result) {
        setText(words.get("claim.case.leftOut"));
        getStyleClass().add("case-unknown");
        setAccessibleText(words.get("claims.case.leftOut", name));
        result.measurement().leftOut().ifPresent(why -> Tips.give(this, words.say(why)));
    }

    /** Shows whether the claim holds in the case, with this figure. */
    void showResult(CaseResult result, String figure) {
        String amount = claimWords.amount(figure, result.measurement().figures().get(figure));
        setText(amount);
        setGraphic(new FontIcon(result.holds() ? MaterialDesignC.CHECK : MaterialDesignC.CLOSE));
        getStyleClass().add(result.holds() ? "case-cell-holds" : "case-cell-fails");
        setAccessibleText(words.get(result.holds() ? "claims.case.holds" : "claims.case.fails", name, amount));
        Tips.give(
                this,
                result.measurement().figures().values().entrySet().stream()
                        .map(one -> words.get(
                                "claims.case.name",
                                claimWords.figure(one.getKey()),
                                claimWords.amount(one.getKey(), one.getValue())))
                        .collect(Collectors.joining("\n")));
        showExpected();
    }

    void mark(boolean isPointed, boolean isChosen) {
        pseudoClassStateChanged(POINTED, isPointed);
        pseudoClassStateChanged(CHOSEN, isChosen);
    }
}
