package symmetrylab.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.Problem;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.file.ExperimentFile;

/** Experiments and experiment files for tests. */
public final class Experiments {

    /** A run that diverges within a few steps. */
    public static final String DIVERGING = """
            {"format": 1, "network": {"activation": "relu", "output": "identity"},
             "training": {"optimizer": {"kind": "sgd", "learning_rate": 1e6}}}
            """;

    /** A diverging run of equal linear neurons. */
    public static final String DIVERGING_LINEAR = """
            {"format": 1, "data": {"kind": "table", "inputs": [[1], [2]], "targets": [[1], [3.5]]},
             "network": {"hidden": [3], "activation": "identity"},
             "training": {"optimizer": {"kind": "sgd", "learning_rate": 1e6}}}
            """;

    /** Steps so costly that the window computes their content in the background. */
    public static final String LARGE_STEPS = """
            {"format": 1, "data": {"kind": "moons", "samples": 400}, "network": {"hidden": [40]},
             "training": {"steps": 6}, "runs": [{}]}
            """;

    private Experiments() {}

    /** An experiment in which no setting has its default. */
    public static ExperimentSpec withEverything() {
        SampleSource table = new SampleSource.Table(
                Mat.of(new double[][] {{0.1, -2}, {1e-300, 3e300}, {1, 2}}), Mat.of(new double[][] {{0}, {1}, {0.5}}));
        RunSpec drawn = new RunSpec(
                "Drawn \"at random\" √2",
                new NetworkSpec(
                        List.of(2, 3),
                        ActivationKind.RELU,
                        Optional.of(OutputKind.IDENTITY),
                        Optional.of(LossKind.MSE)),
                new InitializerSpec(
                        List.of(
                                new LayerInitializer.Uniform(-0.1, 0.30000000000000004),
                                new LayerInitializer.Normal(-0.0, 1e-12),
                                new LayerInitializer.VarianceScaling(LayerInitializer.Scaling.GLOROT_NORMAL, 2)),
                        List.of(
                                new LayerInitializer.Zero(),
                                new LayerInitializer.Constant(0.25),
                                new LayerInitializer.ExplicitBiases(Vec.of(-1))),
                        Long.MIN_VALUE,
                        Optional.of(new InitializerSpec.Noise(1e-6, true)),
                        List.of(new InitializerSpec.Nudge(1, 1, 2, 0.01), new InitializerSpec.Nudge(3, 1, 0, -1))),
                new TrainingSpec(
                        new OptimizerSpec.Sgd(0.05, 0.9, true),
                        OptionalInt.of(2),
                        false,
                        10,
                        0.125,
                        1e-3,
                        0.25,
                        12345678901234567L,
                        RoundingKind.SINGLE,
                        true),
                List.of(
                        new Edit.SetValue(1, 1, 2, 1, -0.0),
                        new Edit.Nudge(0, 3, 1, 0, 1e-300),
                        new Edit.Copy(2, 2, 1, 3),
                        new Edit.Zero(10_000_000, 3)));
        RunSpec given = new RunSpec(
                "Given",
                NetworkSpec.DEFAULT.withHidden(List.of()).withActivation(ActivationKind.IDENTITY),
                InitializerSpec.of(new LayerInitializer.ExplicitWeights(Mat.of(new double[][] {{0.5, -0.0}}))),
                TrainingSpec.DEFAULT.withShuffle(false));
        return new ExperimentSpec(
                "Everything,\nat once", new DataSpec(table, 0.25, -3), List.of(drawn, given, RunSpec.named("Plain")));
    }

    /** An experiment with a layer for every kind of initializer that a file can name. */
    public static ExperimentSpec withEveryInitializer() {
        List<LayerInitializer> kinds = new ArrayList<>();
        for (LayerInitializer.Scaling scaling : LayerInitializer.Scaling.values()) {
            kinds.add(new LayerInitializer.VarianceScaling(scaling, 1));
            kinds.add(new LayerInitializer.VarianceScaling(scaling, 0.1));
        }
        kinds.add(new LayerInitializer.Orthogonal(1));
        kinds.add(new LayerInitializer.Identity(0.5));
        kinds.add(new LayerInitializer.Sparse(2, 1));
        kinds.add(new LayerInitializer.Sparse(3, 0.5));
        return ExperimentSpec.DEFAULT.withRun(
                0,
                RunSpec.named("Every kind")
                        .withNetwork(NetworkSpec.DEFAULT.withHidden(Collections.nCopies(kinds.size() - 1, 3)))
                        .withInitializer(InitializerSpec.DEFAULT.withWeights(kinds)));
    }

    /** The experiment in {@code text}. */
    public static ExperimentSpec parse(String text) {
        return parseFile(text).spec();
    }

    /** The experiment file in {@code text}, named {@code test.json}. */
    public static ExperimentFile parseFile(String text) {
        try {
            return ExperimentFile.parse("test.json", text);
        } catch (SpecException e) {
            throw new AssertionError(English.of(e), e);
        }
    }

    /** The samples of {@code source}, which needs no file; none is held out. */
    public static DataSet load(SampleSource source) {
        return load(DataSpec.of(source));
    }

    /** The samples of {@code spec}, which needs no file. */
    public static DataSet load(DataSpec spec) {
        try {
            return DataSource.load(spec, new FolderTexts(Path.of("")));
        } catch (SpecException e) {
            throw new AssertionError(English.of(e), e);
        }
    }

    /** The problems of {@code text}, each as shown. */
    public static List<String> problemsOf(String text) {
        SpecException thrown = catchThrowableOfType(SpecException.class, () -> ExperimentFile.parse("test.json", text));
        if (thrown == null) {
            throw new AssertionError("nothing is wrong with " + text);
        }
        return thrown.problems().stream().map(Problem::text).map(English::of).toList();
    }
}
