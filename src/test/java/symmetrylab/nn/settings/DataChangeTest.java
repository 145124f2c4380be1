package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetrylab.testing.Experiments.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.data.DataSet;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.FunctionKind;
import symmetrylab.spec.SampleSource.SampledFunction;
import symmetrylab.spec.file.Presets;

class DataChangeTest {

    private static final DataChange CHANGE = new DataChange(new FolderTexts(Path.of("")));

    private static final SampleSource XOR =
            new SampleSource.Gate(SampleSource.GateKind.XOR, SampleSource.Coding.ZERO_ONE);

    static List<SampleSource> sources() {
        List<SampleSource> all = new ArrayList<>(List.of(XOR, new SampleSource.Iris(true), new SampleSource.Digits()));
        Stream.of(CloudKind.values()).map(Cloud::ofKind).forEach(all::add);
        Stream.of(FunctionKind.values()).map(SampledFunction::ofKind).forEach(all::add);
        all.add(new SampleSource.Table(Mat.of(new double[][] {{1}, {2}}), Mat.of(new double[][] {{3}, {4}})));
        return all;
    }

    /** Starts and networks with parts that fit only some data. */
    static List<RunSpec> runs() {
        RunSpec plain = RunSpec.named("Run");
        InitializerSpec start = InitializerSpec.DEFAULT;
        return List.of(
                plain,
                plain.withNetwork(plain.network()
                        .withOutput(Optional.of(OutputKind.SIGMOID))
                        .withLoss(Optional.of(LossKind.CROSS_ENTROPY))),
                plain.withNetwork(plain.network().withOutput(Optional.of(OutputKind.SOFTMAX))),
                plain.withInitializer(InitializerSpec.of(new LayerInitializer.Sparse(4, 1))),
                plain.withInitializer(start.withWeights(
                        List.of(new LayerInitializer.Sparse(60, 1), new LayerInitializer.Sparse(4, 1)))),
                plain.withInitializer(start.withWeights(List.of(
                        new LayerInitializer.ExplicitWeights(Mat.of(new double[4][2])),
                        new LayerInitializer.ExplicitWeights(Mat.of(new double[1][4]))))),
                plain.withInitializer(start.withBiases(
                        List.of(new LayerInitializer.Zero(), new LayerInitializer.ExplicitBiases(Vec.of(1, 2, 3))))),
                plain.withInitializer(start.withNudges(List.of(new Nudge(1, 1, 2, 0.1), new Nudge(2, 3, 1, 1)))));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_choice_of_data_can_be_trained_on(SampleSource next) {
        DataSet data = load(next);
        for (RunSpec run : runs()) {
            for (SampleSource before : sources()) {
                ExperimentSpec now = ExperimentSpec.DEFAULT
                        .withData(ExperimentSpec.DEFAULT.data().withSource(before))
                        .withRuns(List.of(run, run.withName("Other")));
                ExperimentSpec changed = CHANGE.to(next, now);
                assertThat(changed.data().source()).isEqualTo(next);
                assertThatCode(() -> Experiment.of(changed, data)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void output_and_loss_stay_if_targets_mean_the_same() {
        ExperimentSpec preset = Presets.all().get(0).file().spec();
        ExperimentSpec changed = CHANGE.to(Cloud.ofKind(CloudKind.MOONS), preset);
        assertThat(changed.runs()).extracting(RunSpec::network).isEqualTo(networks(preset));
        assertThat(CHANGE.to(new SampleSource.Iris(true), preset).runs())
                .allSatisfy(run -> assertThat(run.network().output()).isEmpty())
                .allSatisfy(run -> assertThat(run.network().loss()).isEmpty());
        assertThat(CHANGE.to(SampleSource.Csv.at("not-read.csv"), preset).runs())
                .allSatisfy(run -> assertThat(run.network().output()).isEmpty());
    }

    @Test
    void samples_that_come_class_by_class_are_shuffled() {
        ExperimentSpec preset = Presets.all().get(0).file().spec();
        assertThat(preset.runs()).noneMatch(run -> run.training().shuffle());
        assertThat(CHANGE.to(Cloud.ofKind(CloudKind.BLOBS), preset).runs())
                .allMatch(run -> run.training().shuffle());
        SampleSource and = new SampleSource.Gate(SampleSource.GateKind.AND, SampleSource.Coding.ZERO_ONE);
        assertThat(CHANGE.to(and, preset).runs())
                .noneMatch(run -> run.training().shuffle());
    }

    @Test
    void share_held_out_and_seed_are_kept() {
        ExperimentSpec now = ExperimentSpec.DEFAULT.withData(
                ExperimentSpec.DEFAULT.data().withValidation(0.25).withSeed(9));
        assertThat(CHANGE.to(new SampleSource.Digits(), now).data())
                .isEqualTo(now.data().withSource(new SampleSource.Digits()));
    }

    @Test
    void sparse_neurons_lose_weights_that_exceed_their_inputs() {
        ExperimentSpec now = ExperimentSpec.DEFAULT
                .withData(ExperimentSpec.DEFAULT.data().withSource(new SampleSource.Digits()))
                .withRun(
                        0, RunSpec.named("Run").withInitializer(InitializerSpec.of(new LayerInitializer.Sparse(4, 2))));
        assertThat(CHANGE.to(XOR, now).runs().get(0).initializer().weights())
                .containsExactly(new LayerInitializer.Sparse(2, 2));
    }

    @Test
    void edits_that_no_longer_fit_are_dropped() {
        Edit ofInput64 = new Edit.Nudge(3, 1, 1, 64, 1);
        Edit ofOutput10 = new Edit.SetValue(4, 2, 10, 0, 1);
        Edit copy = new Edit.Copy(5, 1, 1, 2);
        ExperimentSpec now = ExperimentSpec.DEFAULT
                .withData(ExperimentSpec.DEFAULT.data().withSource(new SampleSource.Digits()))
                .withRun(0, RunSpec.named("Run").withEdits(List.of(ofInput64, copy, ofOutput10)));
        assertThat(CHANGE.to(XOR, now).runs().get(0).edits()).containsExactly(copy);
        // The content of a file is not read here.
        assertThat(CHANGE.to(SampleSource.Csv.at("not-read.csv"), now).runs()).isEqualTo(now.runs());
    }

    private static List<?> networks(ExperimentSpec spec) {
        return spec.runs().stream().map(RunSpec::network).toList();
    }

    @Test
    void another_kind_of_drawn_samples_has_as_many_of_them() {
        ExperimentSpec now = CHANGE.to(Cloud.ofKind(CloudKind.MOONS).withSamples(37), ExperimentSpec.DEFAULT);
        assertThat(CHANGE.toKind("sine", now).data().source())
                .isEqualTo(SampledFunction.ofKind(FunctionKind.SINE).withSamples(37));
    }

    @Test
    void another_gate_keeps_the_coding() {
        SampleSource.Gate xor = new SampleSource.Gate(SampleSource.GateKind.XOR, SampleSource.Coding.PLUS_MINUS_ONE);
        ExperimentSpec now = CHANGE.to(xor, ExperimentSpec.DEFAULT);
        assertThat(CHANGE.toKind("and", now).data().source())
                .isEqualTo(new SampleSource.Gate(SampleSource.GateKind.AND, SampleSource.Coding.PLUS_MINUS_ONE));
    }

    @Test
    void a_kind_that_is_not_built_in_is_refused() {
        assertThatThrownBy(() -> CHANGE.toKind("csv", ExperimentSpec.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csv");
    }
}
