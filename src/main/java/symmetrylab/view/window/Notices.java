package symmetrylab.view.window;

import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import symmetrylab.viewmodel.Notice;
import symmetrylab.words.Words;

/** Shows a success for a few seconds, and a failure until the user closes it. */
final class Notices {

    private static final Duration SHOWN = Duration.seconds(6);

    private Notices() {}

    static void show(Notice notice, Words words, Window owner) {
        switch (notice.kind()) {
            case DONE -> showDone(notice, words, owner);
            case PROBLEM -> showProblem(notice, words, owner);
            default -> throw new IllegalStateException("no way to show " + notice.kind());
        }
    }

    private static void showDone(Notice notice, Words words, Window owner) {
        Notifications.create()
                .owner(owner)
                .title(notice.title())
                .text(words.say(notice.text()))
                .hideAfter(SHOWN)
                .styleClass("notice")
                .showInformation();
    }

    private static void showProblem(Notice notice, Words words, Window owner) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        alert.setTitle(notice.title());
        alert.setHeaderText(notice.title());
        Label text = new Label(words.say(notice.text()));
        text.setId("problem-text");
        text.setWrapText(true);
        text.setMaxWidth(640);
        alert.getDialogPane().setContent(text);
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        alert.show();
    }
}
