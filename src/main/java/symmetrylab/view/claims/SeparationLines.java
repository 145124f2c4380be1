package symmetrylab.view.claims;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Separation;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.claims.shown.DecidedCases;
import symmetrylab.words.Words;

/** Which values of the factors decide what, a line each. */
final class SeparationLines {

    private final ClaimResult result;
    private final ClaimWords claimWords;
    private final Words words;

    SeparationLines(ClaimResult result, Words words) {
        this.result = result;
        this.words = words;
        claimWords = new ClaimWords(words);
    }

    List<Node> nodes() {
        return result.separation().lines().stream().map(this::line).toList();
    }

    private Node line(Separation.Line line) {
        String cases = new DecidedCases(claimWords).words(result.separation().factors(), line.values());
        Label label = new Label(cases, new FontIcon(icon(line.outcome())));
        label.setAccessibleText(words.get("claims.line." + line.outcome().name().toLowerCase(Locale.ROOT), cases));
        label.getStyleClass().add("claim-line");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Ikon icon(Separation.Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> MaterialDesignC.CHECK;
            case FAILS -> MaterialDesignC.CLOSE;
            case MIXED -> MaterialDesignT.TILDE;
        };
    }
}
