package symmetrylab.viewmodel.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.report.PageAnswer;

/** Writes the report of a lesson, with today's date, to a file. */
@FunctionalInterface
public interface ReportWriter {

    /**
     * Writes {@code file} whole or not at all; trains the networks that it shows.
     *
     * @param answers of the pages gone through, from the first one on
     * @throws IOException if it cannot be written; its text names the file and the reason
     */
    void write(LoadedLesson lesson, LessonMeasurement measured, List<PageAnswer> answers, Path file) throws IOException;
}
