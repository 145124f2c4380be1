package symmetrylab.cli.lessons;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.PngWriter;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.PictureSize;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.lesson.report.Handout;
import symmetrylab.lesson.report.PictureMaker;
import symmetrylab.spec.SpecException;

/** {@code handout}: a lesson as a page to print, without answers, or with them for the teacher. */
@Command(name = "handout", sortOptions = false)
public final class HandoutCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "LESSON")
    private String lesson;

    @Option(names = "--out", required = true, paramLabel = "PATH")
    private Path out;

    @Option(names = "--notes")
    private boolean notes;

    /** The command, which prints to {@code terminal}. */
    public HandoutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException, SpecException, IOException {
        LoadedLesson loaded = LessonArgument.load(lesson);
        LessonArgument.refuseToReplace(lesson, loaded, "--out", out);
        WholeFile.check(out);
        LessonMeasurement measured = new LessonMeasurer().measure(loaded);
        PictureMaker pictures = (figure, width, height, scale) ->
                PngWriter.of(new PictureSize(width, height, scale)).bytes(figure);
        String page = notes
                ? Handout.forTeacher(loaded, measured, pictures, terminal.words())
                : Handout.forClass(loaded, measured, pictures, terminal.words());
        WholeFile.write(out, stream -> stream.write(page.getBytes(StandardCharsets.UTF_8)));
        terminal.out().println(out);
        return ExitCode.FINE;
    }
}
