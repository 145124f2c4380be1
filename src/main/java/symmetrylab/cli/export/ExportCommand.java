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
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.ExperimentArgument;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.InputFiles;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.console.WordLists;
import symmetrylab.export.TextFormat;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/** {@code export}: pictures and animations, numbers and programs. */
@Command(name = "export", sortOptions = false)
public final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private PictureOptions options;

    @Spec
    private CommandSpec command;

    /** The command, which prints to {@code terminal}. */
    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException, SpecException, IOException {
        Optional<TextFormat> text = options.textFormat(command);
        if (text.isPresent()) {
            write(text.get());
            return ExitCode.FINE;
        }
        // Mistakes that can be found before training are reported before training.
        PictureRequest request = options.request();
        MemoryBound memory = options.memory();
        Experiment experiment = ExperimentArgument.load(file);
        InputFiles.of(file, experiment.spec()).refuse("--out", request.file());
        List<RunSpec> runs = experiment.spec().runs();
        List<Integer> lanes = lanes(runs);
        request.checkReached(
                runs.stream().mapToInt(run -> run.training().steps()).max().orElse(0));
        request.target().check();
        ExperimentHistory trained = ExperimentTraining.train(experiment, memory, terminal);
        boolean isPredicted = request.figures().contains(FigureKind.SPREAD);
        ExperimentHistory shown =
                isPredicted ? trained.withPredictions(() -> false).orElseThrow() : trained;
        new PictureFiles(terminal, shown).write(within(request, shown), lanes);
        return ExitCode.FINE;
    }

    private void write(TextFormat format) throws OptionException, SpecException, IOException {
        Experiment experiment = ExperimentArgument.load(file, terminal);
        InputFiles.of(file, experiment.spec()).refuse("--out", options.out());
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
