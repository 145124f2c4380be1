package symmetrylab.nn.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.Problem;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Drawn;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.SpecException;

/**
 * Changes the data of an experiment, and all settings that would not fit them.
 *
 * @param texts has the data that come with the program
 */
public record DataChange(TextSource texts) {

    /**
     * The experiment on samples of another source; those of a CSV file are not examined.
     *
     * <p>If the targets may mean something else, output and loss are left to the data. Samples that may be sorted by
     * class are shuffled, or small batches would see one class only. Sparse neurons get no more weights than they have
     * inputs; given weights, nudges and edits without a place in the new network are dropped.
     */
    public ExperimentSpec to(SampleSource next, ExperimentSpec now) {
        ExperimentSpec changed = now.withData(now.data().withSource(next));
        if (now.data().source() instanceof Gate && !(next instanceof Gate)) {
            changed = eachRun(changed, run -> run.withTraining(run.training().withShuffle(true)));
        }
        Optional<DataSet> before = samples(now.data());
        Optional<DataSet> after = samples(changed.data());
        if (after.isEmpty() || !after.map(DataSet::targetKind).equals(before.map(DataSet::targetKind))) {
            changed = eachRun(changed, DataChange::withOutputLeftOpen);
        }
        return after.isPresent() ? fitted(changed, after.get()) : changed;
    }

    /**
     * The experiment on built-in samples of this kind: as many as before if both are drawn, in the same coding if both
     * are gates.
     */
    public ExperimentSpec toKind(String kind, ExperimentSpec now) {
        SampleSource standard = SampleSources.BUILT_IN.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no built-in samples: " + kind));
        return to(alike(standard, now.data().source()), now);
    }

    private static SampleSource alike(SampleSource next, SampleSource before) {
        if (next instanceof Drawn drawn && before instanceof Drawn old) {
            return drawn.withSamples(old.samples());
        }
        return next instanceof Gate gate && before instanceof Gate old ? gate.withCoding(old.coding()) : next;
    }

    /** The samples of a source; absent if a file would have to be read. */
    private Optional<DataSet> samples(DataSpec data) {
        if (data.source() instanceof SampleSource.InFile) {
            return Optional.empty();
        }
        try {
            return Optional.of(DataSource.load(data, texts));
        } catch (SpecException e) {
            throw new IllegalStateException("samples that need no file cannot be had: " + data, e);
        }
    }

    private static ExperimentSpec fitted(ExperimentSpec spec, DataSet data) {
        ExperimentSpec fitted = eachRun(spec, run -> withFewerWeights(run, data.features()))
                .withFittingEdits(data.features(), data.outputs());
        try {
            Experiment.of(fitted, data);
            return fitted;
        } catch (SpecException wrong) {
            List<RunSpec> runs = new ArrayList<>(fitted.runs());
            for (int i = 0; i < runs.size(); i++) {
                for (Problem problem : wrong.problems()) {
                    String path = "runs[" + i + "].";
                    if (problem.field().startsWith(path)) {
                        runs.set(i, without(runs.get(i), problem.field().substring(path.length())));
                    }
                }
            }
            return fitted.withRuns(runs);
        }
    }

    /** The run with the default for the part that has the problem. */
    private static RunSpec without(RunSpec run, String part) {
        InitializerSpec start = run.initializer();
        if (part.startsWith("network")) {
            return withOutputLeftOpen(run);
        } else if (part.startsWith("initializer.weights")) {
            return run.withInitializer(start.withWeights(InitializerSpec.DEFAULT.weights()));
        } else if (part.startsWith("initializer.biases")) {
            return run.withInitializer(start.withBiases(InitializerSpec.DEFAULT.biases()));
        }
        return run.withInitializer(start.withNudges(List.of()));
    }

    private static RunSpec withOutputLeftOpen(RunSpec run) {
        return run.withNetwork(run.network().withOutput(Optional.empty()).withLoss(Optional.empty()));
    }

    private static RunSpec withFewerWeights(RunSpec run, int features) {
        List<LayerInitializer> weights = run.initializer().weights();
        List<Integer> inputs = Stream.concat(Stream.of(features), run.network().hidden().stream())
                .toList();
        boolean shared = weights.size() == 1;
        int narrowest = inputs.stream().min(Integer::compare).orElseThrow();
        List<LayerInitializer> changed = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            int most = shared ? narrowest : inputs.get(Math.min(i, inputs.size() - 1));
            changed.add(weights.get(i).withInputs(most));
        }
        return run.withInitializer(run.initializer().withWeights(changed));
    }

    private static ExperimentSpec eachRun(ExperimentSpec spec, UnaryOperator<RunSpec> change) {
        return spec.withRuns(spec.runs().stream().map(change).toList());
    }
}
