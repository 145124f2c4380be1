package symmetrylab.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import symmetrylab.export.PngWriter;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.PictureSize;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.report.LessonReport;
import symmetrylab.lesson.report.PageAnswer;
import symmetrylab.viewmodel.lesson.ReportWriter;
import symmetrylab.words.Words;

/**
 * Reports of lessons as files.
 *
 * @param words the language
 * @param today the date that a report bears
 */
record FileReports(Words words, Supplier<LocalDate> today) implements ReportWriter {

    @Override
    public void write(LoadedLesson lesson, LessonMeasurement measured, List<PageAnswer> answers, Path file)
            throws IOException {
        WholeFile.check(file);
        String page = LessonReport.of(
                lesson,
                measured,
                answers,
                today.get(),
                (figure, width, height, scale) ->
                        PngWriter.of(new PictureSize(width, height, scale)).bytes(figure),
                words);
        WholeFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }
}
