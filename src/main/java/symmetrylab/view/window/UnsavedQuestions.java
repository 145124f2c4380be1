package symmetrylab.view.window;

import javafx.stage.Stage;
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
            edited.document().close(() -> {
                frame.remember();
                edited.kept().close();
                stage.close();
            });
        });
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
