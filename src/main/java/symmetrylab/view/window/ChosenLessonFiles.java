package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.view.lesson.LessonFiles;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.ScreenFiles;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The files of lessons, asked for as all others are.
 *
 * @param files asks for them
 * @param saved writes them
 * @param document says when one is written
 * @param words the language
 */
record ChosenLessonFiles(FileChoice files, ScreenFiles saved, DocumentViewModel document, Words words)
        implements LessonFiles {

    @Override
    public Optional<Path> toOpen() {
        return files.toOpen(FileChoice.EXPERIMENT);
    }

    @Override
    public void saveReport(LessonViewModel lesson) {
        files.toSave(FileChoice.PAGE, words.get("lessons.report.file")).ifPresent(file -> saved.reports()
                .save(lesson, file, done("lessons.report.done"), failed("lessons.report.failed")));
    }

    @Override
    public void savePage(LessonViewModel lesson, Path folder) {
        files.toSave(FileChoice.PAGE, words.get("lessons.web.file")).ifPresent(file -> saved.lessonPages()
                .save(lesson, folder, file, done("claims.page.done"), failed("claims.page.failed")));
    }

    private Consumer<Path> done(String key) {
        return file -> document.announceSaved(words.get(key), file);
    }

    private Consumer<Text> failed(String key) {
        return problem -> document.announce(Notice.Kind.PROBLEM, words.get(key), problem);
    }

    @Override
    public ReadOnlyBooleanProperty savingReportProperty() {
        return saved.reports().runningProperty();
    }

    @Override
    public ReadOnlyBooleanProperty savingPageProperty() {
        return saved.lessonPages().runningProperty();
    }
}
