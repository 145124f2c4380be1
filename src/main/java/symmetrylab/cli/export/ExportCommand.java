package symmetrylab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.claims.Claim;
import symmetrylab.claims.shown.ClaimSheet;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.ExperimentArgument;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.InputFiles;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.console.WordLists;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.TextFormat;
import symmetrylab.export.TopicPage;
import symmetrylab.export.html.PageTopic;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.file.Presets.Preset;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** {@code export}: pictures and animations, numbers and programs. */
@Command(name = "export", sortOptions = false)
public final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private Optional<Path> file;

    @Mixin
    private PictureOptions options;

    @Mixin
    private BatchOptions batch;

    @Mixin
    private ClaimOption claim;

    @Mixin
    private LessonPages lessons;

    @Spec
    private CommandSpec command;

    /** The command, which prints to {@code terminal}. */
    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException, SpecException, IOException {
        if (claim.isGiven()) {
            return claim();
        }
        Optional<String> lesson = lessons.chosen(file, options.isPage());
        if (lesson.isPresent()) {
            return lesson(lesson.get());
        }
        if (batch.allPresets()) {
            return presets();
        }
        batch.checkAlone();
        checkNothingMissing();
        Path folder = file.orElseThrow().toAbsolutePath().getParent();
        write(folder, () -> {
            Experiment experiment = ExperimentArgument.load(file.orElseThrow(), terminal);
            InputFiles.of(file.orElseThrow(), experiment.spec()).refuse("--out", options.out());
            return experiment;
        });
        return ExitCode.FINE;
    }

    /** Measures a claim, and writes a page about it. */
    private int claim() throws OptionException, IOException {
        if (file.isPresent()) {
            throw new OptionException(Text.of("export.claimAlone", "--claim", "FILE"));
        }
        if (!options.hasOut()) {
            throw new OptionException(Text.of("command.missingOption", "--out=PATH"));
        }
        Claim asked = claim.claim();
        options.checkClaim(command);
        Path page = options.out();
        TopicPage.check(page);
        ClaimSheet sheet = ClaimOption.measure(asked, terminal);
        options.topicPage(terminal.words().say(asked.claim()), PageTopic.of(sheet))
                .write(page, new FolderTexts(Path.of("")), terminal.words());
        terminal.out().println(page);
        return ExitCode.FINE;
    }

    private int lesson(String name) throws OptionException, SpecException, IOException {
        if (!options.hasOut()) {
            throw new OptionException(Text.of("command.missingOption", "--out=PATH"));
        }
        options.checkLesson(command);
        LessonPages.write(name, options, terminal);
        return ExitCode.FINE;
    }

    /** The experiment to export. */
    @FunctionalInterface
    private interface Source {
        Experiment load() throws OptionException, SpecException, IOException;
    }

    private void checkNothingMissing() throws OptionException {
        String out = "--out=PATH";
        if (file.isEmpty() && !options.hasOut()) {
            throw new OptionException(
                    Text.of("command.missingSeveral", String.join(", ", quoted(out), quoted("FILE"))));
        }
        if (file.isEmpty()) {
            throw new OptionException(Text.of("command.missingParameter", "FILE"));
        }
        if (!options.hasOut()) {
            throw new OptionException(Text.of("command.missingOption", out));
        }
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    /** Exports every preset into a file named by it; if one fails, says so and goes on. */
    private int presets() throws OptionException, IOException {
        if (file.isPresent() || options.hasOut()) {
            throw new OptionException(
                    Text.of("export.presetsAlone", "--all-presets", file.isPresent() ? "FILE" : "--out"));
        }
        Path folder = batch.folder();
        String ending = batch.ending();
        int code = ExitCode.FINE;
        List<Preset> presets = Presets.all();
        SiteFiles site = new SiteFiles(terminal);
        for (Preset preset : presets) {
            options.writeTo(folder.resolve(preset.id()) + ending);
            if (preset == presets.get(0)) {
                // Mistakes that all would have are reported once, as wrong usage.
                if (options.textFormat(command).isEmpty()) {
                    options.request(command);
                }
                options.memory();
                HeadlessShow.create(folder);
            }
            try {
                Optional<ExperimentHistory> trained = write(folder, () -> ExperimentLoader.fit(preset.file(), folder));
                if (ExportFormat.HTML.ending().equals(ending)) {
                    site.add(preset, trained.orElseThrow().histories());
                }
            } catch (OptionException | SpecException | IOException e) {
                terminal.say(Text.of(
                        "export.presetFailed", preset.id(), Worded.textOf(e).orElseGet(() -> Worded.faultOf(e))));
                code = ExitCode.FAILED;
            }
        }
        site.write(folder);
        return code;
    }

    /** Writes the file; what was trained for its pictures, if it has any. */
    private Optional<ExperimentHistory> write(Path folder, Source source)
            throws OptionException, SpecException, IOException {
        Optional<TextFormat> text = options.textFormat(command);
        if (text.isPresent()) {
            write(source.load(), text.get());
            return Optional.empty();
        }
        // Mistakes that can be found before training are reported before training.
        PictureRequest request = options.request(command).in(folder);
        MemoryBound memory = options.memory();
        Experiment experiment = source.load();
        List<RunSpec> runs = experiment.spec().runs();
        List<Integer> lanes = lanes(runs);
        request.checkReached(
                runs.stream().mapToInt(run -> run.training().steps()).max().orElse(0));
        request.target().check();
        ExperimentHistory trained = ExperimentTraining.train(experiment, memory, terminal);
        new PictureFiles(terminal, trained).write(within(request, trained), lanes);
        return Optional.of(trained);
    }

    private void write(Experiment experiment, TextFormat format) throws OptionException, IOException {
        Experiment chosen = experiment.only(lanes(experiment.spec().runs()));
        new TextFiles(terminal).write(options.out(), format, chosen, options.every());
    }

    private List<Integer> lanes(List<RunSpec> runs) throws OptionException {
        return options.lanes().isPresent()
                ? WordLists.runs(
                        "--lanes",
                        options.lanes().get(),
                        runs.stream().map(RunSpec::name).toList())
                : IntStream.range(0, runs.size()).boxed().toList();
    }

    // Runs may have diverged early: draw the steps that exist.
    private PictureRequest within(PictureRequest request, ExperimentHistory trained) {
        int last = trained.lastStep();
        if (!request.frames().isAfter(last)) {
            return request;
        }
        boolean one = request.frames().isOneStep();
        String step = Integer.toString(last);
        Text diverged = Text.of(one ? "export.divergedSoStepShown" : "export.divergedSoRangeEnds", step);
        Text ended = Text.of(one ? "export.endedSoStepShown" : "export.endedSoRangeEnds", step);
        terminal.say(trained.allEndedEarly() ? diverged : ended);
        return request.withFrames(request.frames().endingAt(last));
    }
}
