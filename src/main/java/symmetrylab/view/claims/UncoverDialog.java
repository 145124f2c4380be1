package symmetrylab.view.claims;

import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import symmetrylab.viewmodel.claims.ClaimsViewModel;
import symmetrylab.words.Words;

/** Asks before all verdicts are uncovered, as the guesses are lost then. */
final class UncoverDialog {

    private UncoverDialog() {}

    static void ask(ClaimsViewModel claims, Words words, Scene scene) {
        ButtonType uncover = new ButtonType(words.get("claims.uncoverAll"), ButtonData.YES);
        ButtonType cancel = new ButtonType(words.get("export.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, words.get("claims.uncoverAll.detail"), uncover, cancel);
        alert.initOwner(scene.getWindow());
        alert.setTitle(words.get("window.title"));
        alert.setHeaderText(words.get("claims.uncoverAll.question"));
        alert.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        if (alert.getDialogPane().lookupButton(uncover) instanceof Button button) {
            button.setId("claims-uncover-yes");
        }
        alert.setOnHidden(event -> {
            if (alert.getResult() == uncover) {
                claims.uncoverAll();
            }
        });
        alert.show();
    }
}
