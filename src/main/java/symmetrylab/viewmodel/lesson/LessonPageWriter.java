package symmetrylab.viewmodel.lesson;

import java.nio.file.Path;
import symmetrylab.lesson.measure.LessonMeasurement;

/** Writes a lesson to a file as a live page. */
@FunctionalInterface
public interface LessonPageWriter {

    /**
     * Writes {@code file} whole or not at all.
     *
     * @param folder the folder of the lesson, in which its tables are
     * @throws Exception if it cannot be written; its text names the file and the reason
     */
    void write(LessonMeasurement measured, Path folder, Path file) throws Exception;
}
