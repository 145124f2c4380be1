package symmetrylab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.TopicPage;
import symmetrylab.export.html.PageTopic;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.report.LiveLesson;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.viewmodel.lesson.LessonPageWriter;
import symmetrylab.words.Words;

/**
 * Lessons as live pages, without controls beside those of the lesson.
 *
 * @param words the language
 */
record FileLessonPages(Words words) implements LessonPageWriter {

    @Override
    public void write(LessonMeasurement measured, Path folder, Path file) throws IOException, SpecException {
        TopicPage.check(file);
        List<Problem> problems = measured.problems();
        if (!problems.isEmpty()) {
            throw new SpecException(measured.lesson().title(), problems);
        }
        LiveLesson live = new LiveLesson(measured, words);
        new TopicPage(
                        measured.lesson().title(),
                        "",
                        Optional.empty(),
                        LiveSettings.PLAIN.hidingTheRest(),
                        PageTopic.of(live))
                .write(file, new FolderTexts(folder), words);
    }
}
