package symmetrylab.viewmodel.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.lesson.report.PageAnswer;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.OneFile;
import symmetrylab.words.Text;

/** Saves reports of lessons, one at a time. */
public final class ReportViewModel {

    private final ReportWriter writer;
    private final OneFile report;

    /** Saves with {@code writer} in {@code background}. */
    public ReportViewModel(Background background, ReportWriter writer) {
        this.writer = writer;
        this.report = new OneFile(background);
    }

    /** Whether a report is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return report.runningProperty();
    }

    /**
     * Saves what was said so far in {@code lesson}; does nothing while another report is written, or before the lesson is
     * measured.
     *
     * @param saved receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void save(LessonViewModel lesson, Path file, Consumer<Path> saved, Consumer<Text> failed) {
        List<PageAnswer> answers = lesson.answers();
        lesson.measuredProperty()
                .get()
                .ifPresent(measured ->
                        report.save(to -> writer.write(lesson.loaded(), measured, answers, to), file, saved, failed));
    }
}
