package symmetrylab.cli.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.ExperimentArgument;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.InputFiles;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.numbers.CsvTable;
import symmetrylab.export.numbers.ExperimentRunner;
import symmetrylab.export.numbers.Measuring;
import symmetrylab.export.numbers.RunJson;
import symmetrylab.export.numbers.RunOutcome;
import symmetrylab.export.numbers.RunTable;
import symmetrylab.export.numbers.StateCsv;
import symmetrylab.export.numbers.WeightTable;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/** {@code run}: trains every run and prints the results. */
@Command(name = "run", sortOptions = false)
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--csv", paramLabel = "OUT")
    private Optional<Path> csv;

    @Option(names = "--weights", paramLabel = "OUT")
    private Optional<Path> weights;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1")
    private int every;

    @Option(names = "--json")
    private boolean json;

    /** The command, which prints to {@code terminal}. */
    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException, SpecException, IOException {
        OptionException.checkInside("--every", every, 1, Integer.MAX_VALUE);
        boolean bothPrinted = CsvTable.isStandardOutput(csv) && CsvTable.isStandardOutput(weights);
        boolean sameFile = csv.isPresent() && csv.map(RunCommand::normal).equals(weights.map(RunCommand::normal));
        if (bothPrinted || sameFile) {
            throw new OptionException(Text.of("run.bothGoTo", "--csv", "--weights", csv.get()));
        }
        if (json && (CsvTable.isStandardOutput(csv) || CsvTable.isStandardOutput(weights))) {
            String table = CsvTable.isStandardOutput(csv) ? "--csv" : "--weights";
            throw new OptionException(Text.of("run.bothGoTo", "--json", table, Text.of("command.standardOutput")));
        }
        Experiment experiment = ExperimentArgument.load(file, terminal);
        InputFiles inputs = InputFiles.of(file, experiment.spec());
        if (csv.isPresent()) {
            inputs.refuse("--csv", csv.get());
        }
        if (weights.isPresent()) {
            inputs.refuse("--weights", weights.get());
        }
        Measuring measuring = new Measuring();
        List<RunOutcome> outcomes = new ArrayList<>();
        CsvTable.open(
                csv,
                terminal.results(),
                steps -> CsvTable.open(weights, terminal.results(), values -> {
                    List<RunTable> tables = Stream.<Optional<RunTable>>of(
                                    steps.map(table -> new StateCsv(table, experiment, measuring)),
                                    values.map(table -> new WeightTable(table, experiment)))
                            .flatMap(Optional::stream)
                            .toList();
                    outcomes.addAll(train(experiment, tables, measuring));
                }));
        UnmadeEdits.print(outcomes, terminal);
        if (json) {
            printJson(experiment, outcomes, measuring);
        } else {
            boolean taken = CsvTable.isStandardOutput(csv) || CsvTable.isStandardOutput(weights);
            PrintStream stream = taken ? terminal.err() : terminal.out();
            stream.print(RunSummary.of(outcomes, terminal.words()));
        }
        measuring.failures().forEach(terminal::say);
        return ExitCode.FINE;
    }

    private List<RunOutcome> train(Experiment experiment, List<RunTable> tables, Measuring measuring) {
        try (ProgressBar progress = new ProgressBar(terminal, "training", ExperimentRunner.stepsOf(experiment))) {
            return new ExperimentRunner(experiment, tables, every, json, measuring, progress::show).run();
        }
    }

    private void printJson(Experiment experiment, List<RunOutcome> outcomes, Measuring measuring) {
        String text;
        try (ProgressBar progress = new ProgressBar(terminal, "measuring", outcomes.size())) {
            text = RunJson.summary(experiment, outcomes, terminal.words(), measuring, progress::advance);
        }
        terminal.out().print(text);
    }

    private static Path normal(Path target) {
        return target.toAbsolutePath().normalize();
    }
}
