package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import symmetrylab.viewmodel.Notice;
import symmetrylab.words.Words;

/** Shows a success for a few seconds, and a failure until the user closes it. */
final class Notices {

    private static final Duration SHOWN = Duration.seconds(6);

    private Notices() {}

    /** Shows a message; {@code open} opens the page that it tells of. */
    static void show(Notice notice, Words words, Window owner, Consumer<Path> open) {
        switch (notice.kind()) {
            case DONE -> showDone(notice, words, owner, open);
            case PROBLEM -> showProblem(notice, words, owner);
            default -> throw new IllegalStateException("no way to show " + notice.kind());
        }
    }

    private static void showDone(Notice notice, Words words, Window owner, Consumer<Path> open) {
        Notifications shown = Notifications.create()
                .owner(owner)
                .title(notice.title())
                .text(words.say(notice.text()))
                .hideAfter(SHOWN)
                .styleClass("notice");
        notice.page()
                .ifPresent(page -> shown.action(new Action(words.get("export.openPage"), event -> open.accept(page)))
                        .hideAfter(SHOWN.multiply(2)));
        shown.showInformation();
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
