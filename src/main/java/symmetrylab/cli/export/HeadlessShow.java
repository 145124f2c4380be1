package symmetrylab.cli.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.ExperimentArgument;
import symmetrylab.cli.console.Failures;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.export.ExportTarget;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.file.Presets.Preset;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;

/** Draws into files where there is no display to open a window on. */
public final class HeadlessShow {

    /** The folder for the drawings, inside the current one. */
    static final String FOLDER = "symmetry-lab-out";

    private static final int FRAMES = 120;
    private static final int FRAMES_PER_SECOND = 20;

    private final Terminal terminal;
    private final Path currentFolder;

    /** Prints to {@code terminal} and draws into a folder in {@code currentFolder}. */
    public HeadlessShow(Terminal terminal, Path currentFolder) {
        this.terminal = terminal;
        this.currentFolder = currentFolder;
    }

    /**
     * Says that there is no display and draws the experiment, the first preset if there is no file, into an animation
     * and a picture.
     *
     * @return the exit code: 0 fine, 1 the work failed, 2 the file is wrong
     */
    public int show(Optional<Path> file) {
        Failures failures = new Failures(terminal);
        return failures.afterResults(() -> {
            try {
                draw(file);
                return ExitCode.FINE;
            } catch (SpecException | OptionException | IOException e) {
                return failures.report(e);
            }
        });
    }

    private void draw(Optional<Path> file) throws SpecException, OptionException, IOException {
        Preset first = Presets.all().get(0);
        Experiment experiment = file.isPresent()
                ? ExperimentArgument.load(file.get())
                : ExperimentLoader.fit(first.file(), currentFolder);
        String name = file.map(HeadlessShow::stem).orElse(first.id());
        Path folder = currentFolder.resolve(FOLDER);
        terminal.out()
                .println(terminal.shown(Text.of(
                        "export.noDisplay",
                        file.map(given -> Text.verbatim(given.toString()))
                                .orElse(Text.of("export.thePreset", first.id())),
                        folder)));
        create(folder);
        PictureRequest animation = request(folder, name, Kind.MOVING, FrameChoice.of(FRAMES));
        PictureRequest picture = request(folder, name, Kind.STILL, FrameChoice.DEFAULT);
        animation.target().check();
        picture.target().check();
        ExperimentHistory trained = ExperimentTraining.train(experiment, MemoryBound.DEFAULT, terminal);
        List<Integer> lanes =
                IntStream.range(0, trained.histories().size()).boxed().toList();
        PictureFiles files = new PictureFiles(terminal, trained);
        files.write(animation, lanes);
        files.write(picture, lanes);
    }

    private static PictureRequest request(Path folder, String name, Kind kind, FrameChoice frames) {
        ExportFormat format = ExportFormat.defaultOf(kind);
        return PictureRequest.of(
                new ExportTarget(folder.resolve(name + format.ending()), format), frames, FRAMES_PER_SECOND);
    }

    /**
     * Makes a folder if there is none.
     *
     * @throws WordedIOException if it cannot be made
     */
    static void create(Path folder) throws WordedIOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new WordedIOException(Text.of("export.fileInFoldersPlace", folder), e);
        } catch (IOException e) {
            throw new WordedIOException(Text.of("export.folderNotPermitted", folder), e);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
