package symmetrylab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.lessons.LessonArgument;
import symmetrylab.export.TopicPage;
import symmetrylab.export.html.PageTopic;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.lesson.report.LiveLesson;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/** The lesson of {@code export}, as typed, and its live page. */
final class LessonPages {

    @Option(names = "--lesson", paramLabel = "LESSON")
    private Optional<String> lesson;

    /**
     * The lesson to export: the one that the option names, or the file if it is a lesson and goes to a page.
     *
     * @param file the experiment as typed
     * @throws OptionException if both are there
     */
    Optional<String> chosen(Optional<Path> file, boolean isPage) throws OptionException {
        if (lesson.isPresent() && file.isPresent()) {
            throw new OptionException(Text.of("export.lessonAlone", "--lesson", "FILE"));
        }
        return lesson.isPresent() || !isPage
                ? lesson
                : file.filter(LessonFile::isLesson).map(Path::toString);
    }

    /**
     * Measures a lesson, and writes it as a live page.
     *
     * @throws OptionException if an option is wrong, or there is no such lesson
     * @throws SpecException with everything that is wrong with the lesson
     * @throws IOException if it cannot be written
     */
    static void write(String name, PictureOptions options, Terminal terminal)
            throws OptionException, SpecException, IOException {
        Path page = options.out();
        LoadedLesson loaded = LessonArgument.load(name);
        LessonArgument.refuseToReplace(name, loaded, "--out", page);
        TopicPage.check(page);
        LessonMeasurement measured = new LessonMeasurer().measure(loaded);
        List<Problem> problems = measured.problems();
        if (!problems.isEmpty()) {
            throw new SpecException(name, problems);
        }
        LiveLesson live = new LiveLesson(measured, terminal.words());
        options.lessonPage(loaded.lesson().title(), PageTopic.of(live))
                .write(page, LessonArgument.texts(name), terminal.words());
        terminal.out().println(page);
    }
}
