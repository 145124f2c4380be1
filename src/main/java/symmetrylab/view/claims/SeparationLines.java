package symmetrylab.view.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Separation;
import symmetrylab.viewmodel.claims.ClaimWords;
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
        String values = line.values().entrySet().stream()
                .map(this::values)
                .reduce((first, next) -> words.get("claims.line.and", first, next))
                .orElse(words.get("claims.line.any"));
        Label label = new Label(
                words.get("claims.line." + line.outcome().name().toLowerCase(Locale.ROOT), values),
                new FontIcon(icon(line.outcome())));
        label.getStyleClass().add("claim-line");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String values(Map.Entry<String, List<String>> factor) {
        String values = factor.getValue().stream()
                .map(value -> claimWords.value(factor.getKey(), value))
                .reduce((first, next) -> words.get("claims.or", first, next))
                .orElse("");
        boolean areNumbers = factor.getValue().stream().allMatch(ClaimWords::isNumber);
        return areNumbers ? words.get("claims.value.of", claimWords.factor(factor.getKey()), values) : values;
    }

    private static Ikon icon(Separation.Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> MaterialDesignC.CHECK;
            case FAILS -> MaterialDesignC.CLOSE;
            case MIXED -> MaterialDesignT.TILDE;
        };
    }
}
