package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.view.lesson.LessonFiles;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.ReportViewModel;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The files of lessons, asked for as all others are.
 *
 * @param files asks for them
 * @param reports writes reports
 * @param document says when one is written
 * @param words the language
 */
record ChosenLessonFiles(FileChoice files, ReportViewModel reports, DocumentViewModel document, Words words)
        implements LessonFiles {

    @Override
    public Optional<Path> toOpen() {
        return files.toOpen(FileChoice.EXPERIMENT);
    }

    @Override
    public void saveReport(LessonViewModel lesson) {
        files.toSave(FileChoice.PAGE, words.get("lessons.report.file"))
                .ifPresent(file -> reports.save(
                        lesson,
                        file,
                        saved -> document.announce(
                                Notice.Kind.DONE, words.get("lessons.report.done"), Text.verbatim(saved.toString())),
                        problem ->
                                document.announce(Notice.Kind.PROBLEM, words.get("lessons.report.failed"), problem)));
    }

    @Override
    public ReadOnlyBooleanProperty savingProperty() {
        return reports.runningProperty();
    }
}
