package symmetrylab.view.window;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import symmetrylab.viewmodel.window.UnsavedChanges;
import symmetrylab.words.Words;

/** Asks whether to save changes before they are lost. Escape and closing the dialog leave everything as it is. */
final class UnsavedDialog {

    private UnsavedDialog() {}

    /** The actions for the answers. */
    record Answers(Runnable save, Runnable giveUp, Runnable cancel) {}

    static void ask(UnsavedChanges.Question question, Answers answers, Words words, Window owner) {
        ButtonType save = new ButtonType(words.get("top.save"), ButtonData.YES);
        ButtonType giveUp = new ButtonType(words.get("unsaved.giveUp"), ButtonData.NO);
        ButtonType cancel = new ButtonType(words.get("export.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, words.say(question.detail()), save, giveUp, cancel);
        alert.initOwner(owner);
        alert.setTitle(words.get("window.title"));
        alert.setHeaderText(words.say(question.text()));
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        name(alert, save, "unsaved-save");
        name(alert, giveUp, "unsaved-give-up");
        name(alert, cancel, "unsaved-cancel");
        alert.setOnHidden(event -> {
            ButtonType answer = alert.getResult();
            if (answer == save) {
                answers.save().run();
            } else if (answer == giveUp) {
                answers.giveUp().run();
            } else {
                answers.cancel().run();
            }
        });
        alert.show();
    }

    private static void name(Alert alert, ButtonType type, String id) {
        if (alert.getDialogPane().lookupButton(type) instanceof Button button) {
            button.setId(id);
        }
    }
}
