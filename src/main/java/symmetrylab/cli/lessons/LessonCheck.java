package symmetrylab.cli.lessons;

import java.nio.file.Path;
import java.util.List;
import symmetrylab.cli.console.Terminal;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/** Checks a lesson wholly: its file, its data, and by running its experiments what is measured in it. */
public final class LessonCheck {

    private LessonCheck() {}

    /**
     * Checks the lesson in {@code file}, and says on standard error which numbers are typed into its texts.
     *
     * @throws SpecException with everything that is wrong
     */
    public static void check(Path file, Terminal terminal) throws SpecException {
        LessonFile read = LessonFile.read(file);
        LoadedLesson lesson = read.load(file.toAbsolutePath().getParent());
        List<Problem> problems = new LessonMeasurer()
                .measure(lesson).problems().stream().map(read::locate).toList();
        if (!problems.isEmpty()) {
            throw new SpecException(file.toString(), problems);
        }
        read.typedNumbers().forEach(typed -> terminal.say(Text.of("lesson.notice", typed.text())));
    }
}
