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
import symmetrylab.export.numbers.CsvTable;
import symmetrylab.export.numbers.Measuring;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/** {@code sweep}: trains one experiment from many starts. */
@Command(name = "sweep", sortOptions = false)
public final class SweepCommand implements Callable<Integer> {

    private static final int MAX_THREADS = 1024;

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--seeds", paramLabel = "N", required = true, description = "" + SweepPlan.MAX_CASES)
    private String seeds;

    @Option(names = "--value", paramLabel = "LIST", preprocessor = NumberList.MayBeNegative.class)
    private Optional<String> values;

    @Option(names = "--sd", paramLabel = "LIST", preprocessor = NumberList.MayBeNegative.class)
    private Optional<String> sds;

    @Option(names = "--runs", paramLabel = "RUNS")
    private Optional<String> runs;

    @Option(names = "--csv", paramLabel = "OUT")
    private Optional<Path> csv;

    @Option(names = "--loss", paramLabel = "X", defaultValue = "0.3")
    private double lowLoss;

    @Option(names = "--every", paramLabel = "N")
    private Optional<Integer> every;

    @Option(names = "--threads", paramLabel = "N", description = "" + MAX_THREADS)
    private Optional<Integer> threads;

    /** The command, which prints to {@code terminal}. */
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
        Measuring measuring = new Measuring();
        SweepSummary summary = new SweepSummary(plan, criteria, terminal.words());
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
                            outcome.failures()
                                    .forEach((figure, fault) ->
                                            measuring.failed(outcome.trained().name(), figure, fault));
                        });
            }
        });
        PrintStream stream = CsvTable.isStandardOutput(csv) ? terminal.err() : terminal.out();
        stream.print(summary.text());
        measuring.failures().forEach(terminal::say);
        return ExitCode.FINE;
    }

    private SweepCriteria criteria() throws OptionException {
        if (!(lowLoss >= 0 && lowLoss <= Double.MAX_VALUE)) {
            throw new OptionException(Text.of("sweep.notFiniteAtLeastZero", "--loss", NumberText.of(lowLoss)));
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
            throw new OptionException(Text.of(
                    "sweep.tooManyCases",
                    Long.toString(cases),
                    Integer.toString(seedCount),
                    Integer.toString(Math.max(1, valueCount)),
                    Integer.toString(Math.max(1, sdCount)),
                    Integer.toString(runCount),
                    Integer.toString(SweepPlan.MAX_CASES)));
        }
    }
}
