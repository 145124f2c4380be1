package symmetrylab.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.RunSpec;
import symmetrylab.testing.Runs;

class SweepPlanTest {

    private static final Vec NONE = Vec.of();

    private static final Experiment THREE_RUNS = Runs.experiment("""
            {'format': 1, 'runs': [{'name': 'A'}, {'name': 'B'},
              {'name': 'C', 'initializer': {'weights': {'kind': 'normal', 'mean': 2, 'sd': 3}}}]}
            """);

    @Test
    void cases_are_ordered_by_run_value_sd_and_seed() {
        SweepPlan plan = new SweepPlan(THREE_RUNS, List.of(1, 0), Vec.of(0.5, -1), Vec.of(0, 1e-6, 2), 7, 2);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            SweepCase one = plan.caseAt(i);
            assertThat(one.number()).isEqualTo(i);
            cases.add(one.name() + " " + one.value().getAsDouble() + " "
                    + one.sd().getAsDouble() + " " + one.seed());
        }
        List<String> expected = new ArrayList<>();
        for (String run : List.of("B", "A")) {
            for (double value : new double[] {0.5, -1}) {
                for (double sd : new double[] {0, 1e-6, 2}) {
                    for (long seed : new long[] {7, 8}) {
                        expected.add(run + " " + value + " " + sd + " " + seed);
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(expected).hasSize(24);
    }

    @Test
    void seeds_alone_leave_the_start_as_it_is() {
        SweepPlan plan = Runs.sweepOfSeeds(THREE_RUNS, 3);
        assertThat(plan.size()).isEqualTo(9);
        assertThat(IntStream.range(0, 9).mapToObj(i -> plan.caseAt(i).seed()))
                .containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 1L, 2L, 3L);
        SweepCase last = plan.caseAt(8);
        assertThat(last.value()).isEmpty();
        assertThat(last.sd()).isEmpty();
        RunSpec own = THREE_RUNS.spec().runs().get(2);
        assertThat(last.run().spec())
                .isEqualTo(own.withInitializer(own.initializer().withSeed(3)));
        assertThat(last.run().architecture()).isEqualTo(THREE_RUNS.runs().get(2).architecture());
    }

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of(new Zero(), Vec.of(0.5), NONE, new Constant(0.5)),
                Arguments.of(new Constant(2), Vec.of(0.5), NONE, new Constant(0.5)),
                Arguments.of(new Constant(2), Vec.of(0), NONE, new Zero()),
                Arguments.of(new Normal(2, 3), Vec.of(0.5), NONE, new Normal(0.5, 3)),
                Arguments.of(new VarianceScaling(Scaling.GLOROT_NORMAL, 1), Vec.of(0.5), NONE, new Constant(0.5)),
                Arguments.of(new Zero(), NONE, Vec.of(0.1), new Normal(0, 0.1)),
                Arguments.of(new Constant(2), NONE, Vec.of(0.1), new Normal(2, 0.1)),
                Arguments.of(new Constant(2), NONE, Vec.of(0), new Constant(2)),
                Arguments.of(new Normal(2, 3), NONE, Vec.of(0.1), new Normal(2, 0.1)),
                Arguments.of(new Normal(2, 3), NONE, Vec.of(0), new Constant(2)),
                Arguments.of(new Uniform(1, 2), NONE, Vec.of(0.1), new Normal(0, 0.1)),
                Arguments.of(new Normal(2, 3), Vec.of(-1), Vec.of(0.1), new Normal(-1, 0.1)),
                Arguments.of(new Normal(2, 3), Vec.of(0), Vec.of(0), new Zero()));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void value_and_sd_replace_the_layers_own(LayerInitializer own, Vec values, Vec sds, LayerInitializer expected) {
        Experiment experiment = startingFrom(InitializerSpec.of(own));
        SweepCase one = new SweepPlan(experiment, List.of(0), values, sds, 1, 1).caseAt(0);
        assertThat(one.run().spec().initializer().weights()).containsExactly(expected);
    }

    @Test
    void every_layer_keeps_its_own_parameter_and_nothing_else_of_the_start_changes() {
        InitializerSpec start = InitializerSpec.of(new Zero())
                .withWeights(List.of(new Constant(1), new Normal(2, 3)))
                .withBiases(List.of(new Constant(0.25)))
                .withNoise(Optional.of(new InitializerSpec.Noise(1e-3, true)))
                .withNudges(List.of(new InitializerSpec.Nudge(1, 1, 1, 0.5)));
        Experiment experiment = startingFrom(start);
        SweepCase one = new SweepPlan(experiment, List.of(0), NONE, Vec.of(0.5), 9, 1).caseAt(0);
        assertThat(one.run().spec().initializer())
                .isEqualTo(start.withWeights(List.of(new Normal(1, 0.5), new Normal(2, 0.5)))
                        .withSeed(9));
        assertThat(one.run().spec().training())
                .isEqualTo(experiment.spec().runs().get(0).training());
    }

    @Test
    void steps_are_those_of_all_cases() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'runs': [{'name': 'A', 'training': {'steps': 10}},
                  {'name': 'B', 'training': {'steps': 7}}]}
                """);
        assertThat(new SweepPlan(experiment, List.of(0, 1), Vec.of(1, 2), NONE, 1, 5).steps())
                .isEqualTo(170);
        assertThat(new SweepPlan(experiment, List.of(1), Vec.of(1, 2), NONE, 1, 5).steps())
                .isEqualTo(70);
    }

    @Test
    void numbers_out_of_range_are_refused_by_name() {
        refused(() -> new SweepPlan(THREE_RUNS, List.of(), NONE, NONE, 1, 1), "needs a run");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(3), NONE, NONE, 1, 1), "run 3 of 3");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(0), Vec.of(Double.NaN), NONE, 1, 1), "value is NaN");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(0), NONE, Vec.of(-1), 1, 1), "sd is -1.0");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(0), NONE, Vec.of(Double.NaN), 1, 1), "sd is NaN");
        refused(
                () -> new SweepPlan(THREE_RUNS, List.of(0), NONE, Vec.of(Double.POSITIVE_INFINITY), 1, 1),
                "sd is Infinity");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(0), NONE, NONE, 1, 0), "0 seeds");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(0), NONE, NONE, Long.MAX_VALUE, 2), "2 seeds from");
        refused(() -> new SweepPlan(THREE_RUNS, List.of(0, 1), NONE, NONE, 1, 500_001), "1000002 cases");
        refused(
                () -> new SweepPlan(
                        THREE_RUNS, List.of(0), Vec.filled(100_000, 1), Vec.filled(100_000, 1), 1, Integer.MAX_VALUE),
                Long.MAX_VALUE + " cases");
    }

    @Test
    void the_largest_sweep_is_a_plan_without_its_cases() {
        SweepPlan plan = Runs.sweepOfSeeds(THREE_RUNS, SweepPlan.MAX_CASES / 3);
        assertThat(plan.size()).isEqualTo(999_999);
        assertThat(plan.caseAt(999_998).seed()).isEqualTo(333_333);
        assertThat(new SweepPlan(THREE_RUNS, List.of(0), NONE, NONE, Long.MAX_VALUE, 1)
                        .caseAt(0)
                        .seed())
                .isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.caseAt(999_999));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.caseAt(-1));
    }

    private static void refused(Runnable making, String words) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(words);
    }

    private static Experiment startingFrom(InitializerSpec start) {
        RunSpec run = RunSpec.named("Run").withInitializer(start);
        return Runs.experiment(ExperimentSpec.DEFAULT.withRuns(List.of(run)));
    }
}
