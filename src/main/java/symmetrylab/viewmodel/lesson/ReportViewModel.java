package symmetrylab.viewmodel.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.report.PageAnswer;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.words.Text;

/** Saves reports of lessons, one at a time. */
public final class ReportViewModel {

    private final Background background;
    private final ReportWriter writer;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /** Saves with {@code writer} in {@code background}. */
    public ReportViewModel(Background background, ReportWriter writer) {
        this.background = background;
        this.writer = writer;
    }

    /** Whether a report is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Saves what was said so far in {@code lesson}; does nothing while another report is written, or before the lesson is
     * measured.
     *
     * @param saved receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void save(LessonViewModel lesson, Path file, Consumer<Path> saved, Consumer<Text> failed) {
        if (running.get() || lesson.measuredProperty().get().isEmpty()) {
            return;
        }
        LessonMeasurement measured = lesson.measuredProperty().get().get();
        List<PageAnswer> answers = lesson.answers();
        running.set(true);
        background.run(
                () -> {
                    writer.write(lesson.loaded(), measured, answers, file);
                    return file;
                },
                written -> {
                    running.set(false);
                    saved.accept(written);
                },
                wrong -> {
                    running.set(false);
                    failed.accept(FailureWords.of(wrong));
                });
    }
}
