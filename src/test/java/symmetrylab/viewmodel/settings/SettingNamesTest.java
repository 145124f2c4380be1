package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Names;

class SettingNamesTest {

    private final ExperimentViewModel experiment = new ExperimentViewModel(Experiments.parse("""
            {
              "format": 1,
              "title": "Zero against random on XOR",
              "runs": [
                {"name": "Zero", "initializer": {"weights": {"kind": "zero"}}},
                {"name": "Random", "initializer": {"weights": {"kind": "normal", "sd": 1}, "seed": 3}}
              ]
            }
            """), Names.ENGLISH);

    @Test
    void a_lane_named_after_its_start_follows_the_start() {
        start(0, new Normal(0, 0.5));
        assertThat(name(0)).isEqualTo("Normal 0.5");
        start(0, new Normal(0.25, 0.5));
        assertThat(name(0)).isEqualTo("Normal 0.25 ± 0.5");
        start(0, new Constant(-1));
        assertThat(name(0)).isEqualTo("Constant −1");
        start(0, new Uniform(-1, 2));
        assertThat(name(0)).isEqualTo("Uniform −1 to 2");
        start(0, InitializerSpec.DEFAULT.weights().get(0));
        assertThat(name(0)).isEqualTo("Glorot normal");
        start(0, new ExplicitWeights(Mat.of(new double[][] {{1}})));
        assertThat(name(0)).isEqualTo("Given weights");
        experiment.editRun(
                0, "", run -> run.withInitializer(run.initializer().withWeights(List.of(new Zero(), new Constant(1)))));
        assertThat(name(0)).isEqualTo("By layer");
        start(0, new Zero());
        assertThat(name(0)).isEqualTo("Zero");
    }

    @Test
    void a_name_that_is_still_true_stays() {
        start(1, new Normal(0, 2));
        assertThat(name(1)).isEqualTo("Random");
        start(1, new Zero());
        assertThat(name(1)).isEqualTo("Zero (2)");
        start(1, new Constant(0.5));
        assertThat(name(1)).isEqualTo("Constant 0.5");
    }

    @Test
    void a_name_that_says_something_else_stays() {
        experiment.rename(0, "Group A");
        start(0, new Normal(0, 0.5));
        assertThat(name(0)).isEqualTo("Group A");
        experiment.rename(0, "Random start");
        start(0, new Zero());
        assertThat(name(0)).isEqualTo("Random start");
    }

    @Test
    void undo_brings_the_name_back_with_the_start() {
        start(0, new Normal(0, 0.5));
        experiment.undo();
        assertThat(name(0)).isEqualTo("Zero");
        assertThat(experiment.spec().title()).isEqualTo("Zero against random on XOR");
    }

    @Test
    void a_lane_named_after_its_activation_or_batch_follows_these() {
        experiment.rename(0, "Tanh");
        experiment.rename(1, "Full batch");
        experiment.editRuns(
                Optional.empty(), "", run -> run.withNetwork(run.network().withActivation(ActivationKind.RELU)));
        assertThat(name(0)).isEqualTo("ReLU");
        assertThat(name(1)).isEqualTo("Full batch");
        experiment.editRun(1, "", run -> run.withTraining(run.training().withBatch(OptionalInt.of(1))));
        assertThat(name(1)).isEqualTo("One by one");
        experiment.editRun(1, "", run -> run.withTraining(run.training().withBatch(OptionalInt.of(2))));
        assertThat(name(1)).isEqualTo("Batches of 2");
    }

    @Test
    void an_unnamed_lane_gets_a_name_with_its_first_start() {
        experiment.rename(0, "Run 1");
        experiment.editRun(0, "", run -> run.withTraining(run.training().withSteps(5)));
        assertThat(name(0)).isEqualTo("Run 1");
        start(0, new Constant(1));
        assertThat(name(0)).isEqualTo("Constant 1");
    }

    @Test
    void a_new_lane_is_named_after_its_start() {
        experiment.addRun();
        experiment.addRun();
        assertThat(experiment.spec().runs().stream().map(RunSpec::name))
                .containsExactly("Zero", "Random", "Normal 1", "Normal 1 (2)");
    }

    @Test
    void the_title_of_a_preset_is_replaced_when_no_longer_true() {
        experiment.edit("", now -> experiment.dataChange().toKind("digits", now));
        assertThat(experiment.spec().title()).isEqualTo("Zero against Random on Digits");
        experiment.edit("", now -> experiment.dataChange().to(SampleSource.Csv.at("a/b/pets.csv"), now));
        assertThat(experiment.spec().title()).isEqualTo("Zero against Random on pets.csv");
        start(0, new Constant(2));
        assertThat(experiment.spec().title()).isEqualTo("Constant 2 against Random on pets.csv");
        experiment.addRun();
        assertThat(experiment.spec().title()).isEqualTo("Constant 2, Random and Normal 1 on pets.csv");
        experiment.removeRun(2);
        experiment.removeRun(1);
        assertThat(experiment.spec().title()).isEqualTo("Constant 2 on pets.csv");
    }

    @Test
    void the_title_of_a_preset_stays_while_its_subject_does() {
        experiment.editRun(1, "", run -> run.withInitializer(run.initializer().withSeed(9)));
        experiment.editRun(1, "", run -> run.withTraining(run.training().withSteps(9)));
        experiment.rename(1, "Lucky");
        assertThat(experiment.spec().title()).isEqualTo("Zero against random on XOR");
    }

    @Test
    void the_users_own_title_stays_and_so_does_an_empty_one() {
        experiment.retitle(" Tuesday ");
        experiment.edit("", now -> experiment.dataChange().toKind("digits", now));
        assertThat(experiment.spec().title()).isEqualTo("Tuesday");
        experiment.retitle("");
        experiment.edit("", now -> experiment.dataChange().toKind("xor", now));
        assertThat(experiment.spec().title()).isEmpty();
    }

    @Test
    void no_two_lanes_get_the_same_name() {
        experiment.rename(0, "b");
        experiment.rename(1, "b");
        experiment.rename(1, " ");
        assertThat(experiment.canBeCalled(1, "b")).isFalse();
        assertThat(experiment.canBeCalled(0, "b")).isTrue();
        assertThat(experiment.spec().runs().stream().map(RunSpec::name)).containsExactly("b", "Random");
    }

    static List<ExperimentSpec> presets() {
        return Presets.all().stream().map(preset -> preset.file().spec()).toList();
    }

    /** Ensures that the names of presets follow, too. */
    @ParameterizedTest
    @MethodSource("presets")
    void every_name_of_a_preset_says_what_a_setting_is(ExperimentSpec preset) {
        for (int i = 0; i < preset.runs().size(); i++) {
            int lane = i;
            ExperimentViewModel changed = new ExperimentViewModel(preset, Names.ENGLISH);
            changed.editRun(lane, "", run -> run.withInitializer(
                            run.initializer().withWeights(List.of(other(run.initializer()))))
                    .withNetwork(run.network().withActivation(ActivationKind.SILU))
                    .withTraining(run.training().withBatch(OptionalInt.of(3))));
            assertThat(changed.spec().runs().get(lane).name())
                    .isNotEqualTo(preset.runs().get(lane).name());
            assertThat(changed.spec().title()).isNotEqualTo(preset.title());
        }
    }

    private static LayerInitializer other(InitializerSpec start) {
        return start.weights().get(0).isRandom() ? new Constant(0.7) : new Normal(0, 0.7);
    }

    private void start(int lane, LayerInitializer weights) {
        experiment.editRun(
                lane, "", run -> run.withInitializer(run.initializer().withWeights(List.of(weights))));
    }

    private String name(int lane) {
        return experiment.spec().runs().get(lane).name();
    }
}
