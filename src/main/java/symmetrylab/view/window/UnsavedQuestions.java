package symmetrylab.view.window;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import symmetrylab.viewmodel.export.ExportQueue;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.words.Words;

/** Shows the question about unsaved changes, and closes the window once it is answered. */
final class UnsavedQuestions {

    private final EditedExperiment edited;
    private final FileChoice files;
    private final Words words;

    UnsavedQuestions(EditedExperiment edited, FileChoice files, Words words) {
        this.edited = edited;
        this.files = files;
        this.words = words;
    }

    /** Asks over {@code stage}, and before it closes; {@code frame} then remembers its place. */
    void attach(Stage stage, WindowFrame frame) {
        UnsavedDialog.Answers answers = new UnsavedDialog.Answers(
                this::saveFirst,
                edited.document().unsaved()::giveUp,
                edited.document().unsaved()::cancel);
        edited.document()
                .unsaved()
                .questionProperty()
                .addListener((property, old, question) ->
                        question.ifPresent(asked -> UnsavedDialog.ask(asked, answers, words, stage)));
        stage.setOnCloseRequest(event -> {
            event.consume();
            if (!mayCancelExports(stage)) {
                return;
            }
            edited.document().close(() -> {
                frame.remember();
                edited.kept().close();
                stage.close();
            });
        });
    }

    /** Whether no export runs, or the user agrees to cancel those that do. */
    private boolean mayCancelExports(Stage stage) {
        ExportQueue queue = edited.export().queue();
        if (queue.openProperty().get() == 0) {
            return true;
        }
        ButtonType end = new ButtonType(words.get("export.end"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(words.get("export.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, words.get("export.open.text"), end, stay);
        alert.initOwner(stage);
        alert.setTitle(words.get("export.title"));
        alert.setHeaderText(words.get("export.open"));
        alert.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        boolean ends = alert.showAndWait().filter(end::equals).isPresent();
        if (ends) {
            queue.cancelAll();
        }
        return ends;
    }

    private void saveFirst() {
        edited.experiment()
                .fileProperty()
                .get()
                .or(() -> files.toSave(FileChoice.EXPERIMENT, "experiment.json"))
                .ifPresentOrElse(
                        file -> edited.document().saveFirst(file, words.get("save.done"), words.get("save.failed")),
                        edited.document().unsaved()::cancel);
    }
}
