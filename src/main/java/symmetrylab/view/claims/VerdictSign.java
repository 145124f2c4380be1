package symmetrylab.view.claims;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.claims.Verdict;
import symmetrylab.words.Words;

/** The word, sign and colour of a verdict. */
final class VerdictSign {

    private VerdictSign() {}

    /** Its word, such as It depends. */
    static String word(Verdict verdict, Words words) {
        return words.get("claim.verdict." + verdict.id());
    }

    /** Its sign. */
    static Ikon icon(Verdict verdict) {
        return switch (verdict) {
            case TRUE -> MaterialDesignC.CHECK;
            case FALSE -> MaterialDesignC.CLOSE;
            case IT_DEPENDS -> MaterialDesignC.CIRCLE_HALF_FULL;
        };
    }

    /** The name of the key that guesses it. */
    static String key(Verdict verdict) {
        return switch (verdict) {
            case TRUE -> "T";
            case FALSE -> "F";
            case IT_DEPENDS -> "D";
        };
    }

    /** The style class with its colours. */
    static String styleClass(Verdict verdict) {
        return "verdict-" + verdict.id().replace('_', '-');
    }

    /** A filled label with sign and word. */
    static Label pill(Verdict verdict, Words words) {
        Label pill = new Label(word(verdict, words), new FontIcon(icon(verdict)));
        pill.getStyleClass().addAll("verdict", styleClass(verdict));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }
}
