package symmetrylab.cli.sweep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symmetrylab.analysis.sweep.Sweep;
import symmetrylab.analysis.sweep.SweepCriteria;
import symmetrylab.analysis.sweep.SweepPlan;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.ExperimentArgument;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.InputFiles;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.console.WordLists;
import symmetrylab.cli.table.CsvTable;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;

/** {@code sweep}: trains one experiment from many starts. */
@Command(
        name = "sweep",
        sortOptions = false,
        description =
                "Trains the runs of an experiment from many starts, on every core, and prints for each start which"
                        + " share of the seeds did what, and the median step at which they did.",
        footer = {
            "",
            "--value and --sd make the weights of every layer c + sd * N(0,1), as the window's two sliders do. Where one"
                    + " of them is left out it is the run's own if its weights are zero, constant or normal, else 0;"
                    + " without both only the seed of the initializer changes. Everything else of the run stays.",
            "A LIST is numbers with commas between (0,0.5,1); from:to:count stands for evenly spaced numbers (-2:2:9),"
                    + " from:to:logcount for numbers of one ratio (1e-6:10:log8), both ends included.",
            "",
            "--csv has a row for each run, value, sd and seed, in this order: run, value, sd, seed, every, last_step,"
                    + " state, loss, accuracy, validation_loss, validation_accuracy (of the last state), then the steps"
                    + " low_loss_step, solved_step (from which on every training sample is right), split_step,"
                    + " escaped_step (spread of a layer above 0.1), diverged_step, each empty where that did not happen,"
                    + " then spread and classes of each hidden layer. The bytes are the same for any number of threads.",
            "Where OUT is -, the table goes to standard output and the summary to standard error."
        })
public final class SweepCommand implements Callable<Integer> {

    private static final int MAX_THREADS = 1024;

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The experiment file.")
    private Path file;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            required = true,
            description = "Seeds 1 to N of the initializer, or those from:to, such as 101:200; 1 to "
                    + SweepPlan.MAX_CASES + " cases in all.")
    private String seeds;

    @Option(
            names = "--value",
            paramLabel = "LIST",
            preprocessor = NumberList.MayBeNegative.class,
            description = "Common values c of all weights.")
    private Optional<String> values;

    @Option(
            names = "--sd",
            paramLabel = "LIST",
            preprocessor = NumberList.MayBeNegative.class,
            description = "Random spreads of the weights, at least 0.")
    private Optional<String> sds;

    @Option(
            names = "--runs",
            paramLabel = "RUNS",
            description = "Only these runs: names, or numbers from 1, with commas between (default: all).")
    private Optional<String> runs;

    @Option(names = "--csv", paramLabel = "OUT", description = "Write a row for each case; - for standard output.")
    private Optional<Path> csv;

    @Option(
            names = "--loss",
            paramLabel = "X",
            defaultValue = "0.3",
            description = "The loss that counts as low, at least 0 (default: ${DEFAULT-VALUE}).")
    private double lowLoss;

    @Option(
            names = "--every",
            paramLabel = "N",
            description =
                    "Look only at states 0, N, 2N ... and the last; N is at least 1 (default: every state where the batch is full"
                            + " or the network and the data are small, else one an epoch).")
    private Optional<Integer> every;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Train so many at a time, 1 to " + MAX_THREADS + " (default: one a core).")
    private Optional<Integer> threads;

    public SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException, SpecException, IOException {
        SweepCriteria criteria = criteria();
        int threadCount = threads.orElse(Runtime.getRuntime().availableProcessors());
        OptionException.checkInside("--threads", threadCount, 1, MAX_THREADS);
        SeedRange range = SeedRange.parse("--seeds", seeds);
        Vec valueList = values.isPresent() ? NumberList.of("--value", values.get()) : Vec.of();
        Vec sdList = sds.isPresent() ? NumberList.ofAtLeastZero("--sd", sds.get()) : Vec.of();
        Experiment experiment = ExperimentArgument.load(file, terminal);
        if (csv.isPresent()) {
            InputFiles.of(file, experiment.spec()).refuse("--csv", csv.get());
        }
        List<Integer> chosen = chosen(experiment);
        checkSize(chosen.size(), valueList.size(), sdList.size(), range.count());
        SweepPlan plan = new SweepPlan(experiment, chosen, valueList, sdList, range.first(), range.count());
        SweepSummary summary = new SweepSummary(plan, criteria);
        CsvTable.open(csv, terminal.results(), table -> {
            Optional<SweepTable> rows = table.map(open -> new SweepTable(open, plan));
            try (ProgressBar progress = new ProgressBar(terminal, "sweeping", plan.steps())) {
                Sweep.of(plan)
                        .by(criteria)
                        .withThreads(threadCount)
                        .watchedBy(progress::advance)
                        .run(outcome -> {
                            rows.ifPresent(open -> open.write(outcome));
                            summary.add(outcome);
                        });
            }
        });
        PrintStream stream = CsvTable.isStandardOutput(csv) ? terminal.err() : terminal.out();
        stream.print(summary.text());
        return ExitCode.FINE;
    }

    private SweepCriteria criteria() throws OptionException {
        if (!(lowLoss >= 0 && lowLoss <= Double.MAX_VALUE)) {
            throw new OptionException("--loss is " + lowLoss + "; allowed: a finite number of at least 0");
        }
        SweepCriteria criteria = SweepCriteria.DEFAULT.withLowLoss(lowLoss);
        if (every.isEmpty()) {
            return criteria;
        }
        OptionException.checkInside("--every", every.get(), 1, Integer.MAX_VALUE);
        return criteria.withStride(every.get());
    }

    private List<Integer> chosen(Experiment experiment) throws OptionException {
        List<String> names =
                experiment.spec().runs().stream().map(RunSpec::name).toList();
        return runs.isPresent()
                ? WordLists.runs("--runs", runs.get(), names)
                : IntStream.range(0, names.size()).boxed().toList();
    }

    private static void checkSize(int runCount, int valueCount, int sdCount, int seedCount) throws OptionException {
        long cases = SweepPlan.cases(runCount, valueCount, sdCount, seedCount);
        if (cases > SweepPlan.MAX_CASES) {
            throw new OptionException("--seeds, --value, --sd and --runs make " + cases + " cases (" + seedCount
                    + " seeds, " + Math.max(1, valueCount) + " values, " + Math.max(1, sdCount) + " sds, " + runCount
                    + " runs); allowed: at most " + SweepPlan.MAX_CASES);
        }
    }
}
