package symmetrylab.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.HistoryRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.sweep.Sweep;
import symmetrylab.analysis.sweep.SweepOutcome;
import symmetrylab.analysis.sweep.SweepPlan;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.MemoryBound;
import symmetrylab.recording.Recorder;
import symmetrylab.recording.Recording;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;

/** Experiments ready to run, their states and their histories, for tests. */
public final class Runs {

    /** The default memory of a recording. */
    public static final long DEFAULT_BYTES = 256L << 20;

    /** Shipped experiments. Many tests look at the same ones, which never change. */
    private static final Map<String, Experiment> PRESETS = new ConcurrentHashMap<>();

    /** Their histories: training all of them takes some 20 seconds, keeping them some 60 MB. */
    private static final Map<Experiment, ExperimentHistory> TRAINED =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private Runs() {}

    /** The experiment in {@code text}, with single quotes for double ones, and its data. */
    public static Experiment experiment(String text) {
        return experiment(Experiments.parse(text.replace('\'', '"')));
    }

    /** {@code spec} with its data. */
    public static Experiment experiment(ExperimentSpec spec) {
        try {
            return Experiment.of(spec, DataSource.load(spec.data(), new FolderTexts(Path.of("."))));
        } catch (SpecException e) {
            throw new AssertionError(English.of(e), e);
        }
    }

    /** The shipped experiment {@code id}, always the same one. */
    public static Experiment preset(String id) {
        return PRESETS.computeIfAbsent(
                id, known -> experiment(Presets.find(known).orElseThrow().file().spec()));
    }

    /** A sweep of every run of an experiment with its own start and seeds 1 to {@code seeds}. */
    public static SweepPlan sweepOfSeeds(Experiment experiment, int seeds) {
        List<Integer> all = IntStream.range(0, experiment.runs().size()).boxed().toList();
        return new SweepPlan(experiment, all, Vec.of(), Vec.of(), 1, seeds);
    }

    /** All states of a run, in order. */
    public static List<StepReport> reports(RunPlan plan, DataSet data) {
        List<StepReport> reports = new ArrayList<>();
        new Trainer(plan, data).train(reports::add);
        return reports;
    }

    /** All states of the first run of an experiment, in order. */
    public static List<StepReport> reports(Experiment experiment) {
        return reports(experiment.runs().get(0), experiment.data());
    }

    /** The last state of the first run of an experiment. */
    public static StepReport lastReport(Experiment experiment) {
        StepReport[] last = new StepReport[1];
        new Trainer(experiment.runs().get(0), experiment.data()).train(report -> {
            last[0] = report;
            return true;
        });
        return last[0];
    }

    /** {@code report} with an optimizer's memory of another network: comparing neurons that share a feature fails. */
    public static StepReport withUnfitMemory(StepReport report) {
        TrainingState state = report.state();
        Architecture network = state.parameters().architecture();
        Architecture unfit = new Architecture(List.of(1, 1), network.activation(), network.output(), network.loss());
        return new StepReport(
                new TrainingState(state.step(), state.parameters(), List.of(randomParameters(unfit, 1, 1))),
                report.evaluation(),
                report.frozen(),
                report.isLast());
    }

    /** Run {@code run}, from 0, of an experiment, trained and recorded. */
    public static Recording recording(Experiment experiment, int run) {
        RunPlan plan = experiment.runs().get(run);
        Recorder recorder = new Recorder(plan, experiment.data(), DEFAULT_BYTES);
        new Trainer(plan, experiment.data()).train(recorder);
        return recorder.snapshot();
    }

    /** The history of a run by itself, within a bound on its memory. */
    public static RunHistory history(RunPlan plan, DataSet data, long bytes) {
        HistoryRecorder recorder = new HistoryRecorder(plan, data, bytes);
        new Trainer(plan, data).train(recorder);
        return recorder.snapshot();
    }

    /** The outcomes of a sweep, in order. */
    public static List<SweepOutcome> outcomes(Sweep sweep) {
        List<SweepOutcome> outcomes = new ArrayList<>();
        sweep.run(outcomes::add);
        return outcomes;
    }

    /** The history of every run, with its ghost where it is edited. */
    public static List<RunHistory> histories(Experiment experiment) {
        return history(experiment).histories();
    }

    /** The whole history of an experiment. One that {@link #preset} gave is trained once. */
    public static ExperimentHistory history(Experiment experiment) {
        boolean isPreset = PRESETS.values().stream().anyMatch(preset -> preset == experiment);
        return isPreset ? TRAINED.computeIfAbsent(experiment, Runs::trained) : trained(experiment);
    }

    private static ExperimentHistory trained(Experiment experiment) {
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, MemoryBound.DEFAULT);
        recorder.trainings().forEach(Runnable::run);
        return recorder.newest().orElseThrow();
    }

    /** State {@code step} of the first run, by updates alone. */
    public static TrainingState state(Experiment experiment, int step) {
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        while (state.step() < step) {
            state = trainer.next(state);
        }
        return state;
    }

    /** Parameters from U(−size, size), biases included, drawn by {@code seed}. */
    public static Parameters randomParameters(Architecture architecture, double size, long seed) {
        var random = RandomStreams.DATA.open(seed, 99);
        double[] flat = new double[architecture.parameterCount()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = size * (2 * random.nextDouble() - 1);
        }
        return Parameters.copyOf(architecture, flat);
    }
}
