package symmetrylab.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;
import symmetrylab.testing.Runs;

@Timeout(120)
class SweepTest {

    /** Two runs on XOR in single samples; the second has so high a rate that it loses its solution again. */
    private static final Experiment EXPERIMENT = Runs.experiment("""
            {'format': 1, 'runs': [{'name': 'Slow', 'training': {'steps': 300, 'batch': 1}},
              {'name': 'Fast', 'network': {'hidden': [3, 2]},
               'training': {'steps': 60, 'batch': 1, 'optimizer': {'kind': 'sgd', 'learning_rate': 4}}}]}
            """);

    private static final SweepPlan PLAN =
            new SweepPlan(EXPERIMENT, List.of(0, 1), Vec.of(0, 0.5), Vec.of(0, 1e-3, 1), 1, 6);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100})
    void any_number_of_threads_gives_the_same_outcomes(int threads) {
        List<SweepOutcome> alone = Runs.outcomes(Sweep.of(PLAN).withThreads(1));
        assertThat(alone).hasSize(72);
        assertThat(Runs.outcomes(Sweep.of(PLAN).withThreads(threads))).isEqualTo(alone);
    }

    @Test
    void outcomes_come_in_the_order_of_the_plan() {
        assertThat(Runs.outcomes(Sweep.of(PLAN).withThreads(3)).stream()
                        .map(outcome -> outcome.trained().number()))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(71);
    }

    @Test
    void a_case_is_the_same_experiment_alone_bit_for_bit() {
        for (SweepOutcome outcome : Runs.outcomes(Sweep.of(PLAN))) {
            RunSpec run = EXPERIMENT.spec().runs().get(outcome.trained().name().equals("Slow") ? 0 : 1);
            double c = outcome.trained().value().orElseThrow();
            double sd = outcome.trained().sd().orElseThrow();
            // Drawn by the run's own kind, although the sweep writes a spread of 0 as a constant.
            RunSpec same = run.withInitializer(run.initializer()
                    .withWeights(List.of(new LayerInitializer.Normal(c, sd)))
                    .withSeed(outcome.trained().seed()));
            List<StepReport> reports =
                    Runs.reports(Runs.experiment(EXPERIMENT.spec().withRuns(List.of(same))));
            StepReport last = reports.get(reports.size() - 1);
            assertThat(outcome.stride()).isEqualTo(1);
            assertThat(outcome.lastStep()).isEqualTo(last.step());
            assertThat(outcome.training()).isEqualTo(last.evaluation().training());
            assertThat(outcome.validation()).isEmpty();
            assertThat(outcome.measures()).isEqualTo(MeasuredState.of(StateMeasures.of(last)));
        }
    }

    @Test
    void the_steps_agree_with_a_check_of_every_state() {
        boolean anyLostAgain = false;
        boolean anyEscapedLate = false;
        for (SweepOutcome outcome : Runs.outcomes(Sweep.of(PLAN))) {
            List<StepReport> reports =
                    Runs.reports(outcome.trained().run(), PLAN.experiment().data());
            assertThat(outcome.steps().lowLoss())
                    .isEqualTo(first(reports, report -> report.evaluation().loss() <= 0.3));
            assertThat(outcome.steps().split())
                    .isEqualTo(first(reports, report -> StateMeasures.of(report).state() == RunState.SPLIT));
            assertThat(outcome.steps().escaped())
                    .isEqualTo(first(reports, report -> largestSpread(report) > EscapeSteps.ESCAPED_SPREAD));
            int solved = reports.size();
            while (solved > 0 && isSolved(reports.get(solved - 1))) {
                solved--;
            }
            assertThat(outcome.steps().solved())
                    .isEqualTo(solved == reports.size() ? OptionalInt.empty() : OptionalInt.of(solved));
            OptionalInt once = first(reports, SweepTest::isSolved);
            anyLostAgain |= once.isPresent() && !once.equals(outcome.steps().solved());
            anyEscapedLate |= outcome.steps().escaped().orElse(0) > 0;
        }
        assertThat(anyLostAgain).isTrue();
        assertThat(anyEscapedLate).isTrue();
    }

    @Test
    void a_run_that_splits_later_says_when() {
        // A nudge of the output weights: the neurons' own weights differ after the first update, and not before.
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': [2]},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                  'nudges': [{'layer': 2, 'to': 1, 'from': 1, 'add': 0.25}]}, 'training': {'steps': 3}}
                """);
        SweepOutcome outcome =
                Runs.outcomes(Sweep.of(Runs.sweepOfSeeds(experiment, 1))).get(0);
        assertThat(outcome.steps().split()).hasValue(1);
        assertThat(outcome.steps().escaped()).isEmpty();
    }

    @Test
    void with_a_stride_only_some_states_are_checked() {
        SweepCriteria tens = SweepCriteria.DEFAULT.withStride(70).withLowLoss(0.5);
        for (SweepOutcome outcome : Runs.outcomes(Sweep.of(PLAN).by(tens))) {
            List<StepReport> seen = Runs.reports(
                            outcome.trained().run(), PLAN.experiment().data())
                    .stream()
                    .filter(report -> report.step() % 70 == 0 || report.step() == outcome.lastStep())
                    .toList();
            assertThat(outcome.stride()).isEqualTo(70);
            assertThat(outcome.steps().lowLoss())
                    .isEqualTo(first(seen, report -> report.evaluation().loss() <= 0.5));
            assertThat(outcome.steps().escaped())
                    .isEqualTo(first(seen, report -> largestSpread(report) > EscapeSteps.ESCAPED_SPREAD));
            assertThat(outcome.training())
                    .isEqualTo(seen.get(seen.size() - 1).evaluation().training());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 4 samples, 17 parameters: small.
                "{'kind': 'xor'} | [4] | 1 | 1",
                "{'kind': 'circle', 'samples': 250} | [4, 2] | 'full' | 1",
                // 250 samples, 25 parameters: an epoch of 25 steps.
                "{'kind': 'circle', 'samples': 250} | [4, 2] | 10 | 25",
                // The last batch of an epoch is smaller.
                "{'kind': 'circle', 'samples': 250} | [4, 2] | 100 | 3",
                "{'kind': 'circle', 'samples': 250} | [4, 2] | 1000 | 1"
            })
    void every_state_is_checked_if_that_is_cheap_else_one_an_epoch(
            String data, String hidden, String batch, int stride) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': %s, 'network': {'hidden': %s}, 'training': {'batch': %s}}
                """.formatted(
                data.replace('"', '\''), hidden, batch.replace("full", "'full'").replace("''", "'")));
        assertThat(SweepCriteria.DEFAULT.strideFor(experiment.runs().get(0), experiment.data()))
                .isEqualTo(stride);
        assertThat(SweepCriteria.DEFAULT
                        .withStride(7)
                        .strideFor(experiment.runs().get(0), experiment.data()))
                .isEqualTo(7);
    }

    @Test
    void a_run_that_diverges_is_an_outcome_and_the_sweep_goes_on() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'activation': 'relu', 'output': 'identity'},
                 'training': {'steps': 100, 'optimizer': {'kind': 'sgd', 'learning_rate': 1e6}}}
                """);
        SweepPlan plan = new SweepPlan(experiment, List.of(0), Vec.of(0), Vec.of(0, 1), 1, 2);
        AtomicLong done = new AtomicLong();
        List<SweepOutcome> outcomes = Runs.outcomes(
                Sweep.of(plan).by(SweepCriteria.DEFAULT.withStride(1000)).watchedBy(done::addAndGet));
        assertThat(outcomes).hasSize(4);
        SweepOutcome diverged = outcomes.get(2);
        assertThat(diverged.measures().state()).contains(RunState.DIVERGED);
        assertThat(diverged.lastStep()).isBetween(1, 99);
        assertThat(diverged.diverged()).hasValue(diverged.lastStep());
        assertThat(diverged.steps().solved()).isEmpty();
        assertThat(done).hasValue(plan.steps());
    }

    @Test
    void real_targets_are_never_solved_and_networks_without_hidden_layers_never_split() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[2], [4.5]]},
                 'network': {'hidden': []}, 'training': {'steps': 200}}
                """);
        SweepOutcome outcome =
                Runs.outcomes(Sweep.of(Runs.sweepOfSeeds(experiment, 1))).get(0);
        assertThat(outcome.training().accuracy()).isEmpty();
        assertThat(outcome.steps().solved()).isEmpty();
        assertThat(outcome.steps().split()).isEmpty();
        assertThat(outcome.steps().escaped()).isEmpty();
        assertThat(outcome.steps().lowLoss()).isPresent();
        assertThat(outcome.measures().state()).contains(RunState.SINGLE);
    }

    @Test
    void samples_held_out_are_scored_in_the_last_state() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'iris', 'validation': 0.3},
                 'training': {'batch': 10, 'steps': 100}}
                """);
        SweepOutcome outcome =
                Runs.outcomes(Sweep.of(Runs.sweepOfSeeds(experiment, 1))).get(0);
        assertThat(outcome.stride()).as("105 samples are left to train on").isEqualTo(11);
        assertThat(outcome.validation())
                .isPresent()
                .isEqualTo(Runs.lastReport(experiment).evaluation().validation());
    }

    @Test
    void progress_adds_up_to_the_steps_of_the_plan() {
        Experiment experiment =
                Runs.experiment("{'format': 1, 'network': {'hidden': [2]}, 'training': {'steps': 10000}}");
        SweepPlan plan = Runs.sweepOfSeeds(experiment, 3);
        AtomicLong done = new AtomicLong();
        AtomicLong largest = new AtomicLong();
        Runs.outcomes(Sweep.of(plan).withThreads(2).watchedBy(steps -> {
            done.addAndGet(steps);
            largest.accumulateAndGet(steps, Math::max);
        }));
        assertThat(done).hasValue(30_000).hasValue(plan.steps());
        assertThat(largest.get()).as("reported during the runs").isLessThan(10_000);
    }

    @Test
    void an_interrupted_sweep_ends_at_once() throws InterruptedException {
        Experiment experiment = Runs.experiment("{'format': 1, 'training': {'steps': 10000000}}");
        List<Throwable> thrown = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        Thread asking = new Thread(() -> {
            try {
                Runs.outcomes(Sweep.of(Runs.sweepOfSeeds(experiment, 1000))
                        .withThreads(2)
                        .watchedBy(done::addAndGet));
            } catch (CancellationException e) {
                thrown.add(e);
            }
        });
        asking.start();
        while (done.get() == 0) {
            Thread.onSpinWait();
        }
        asking.interrupt();
        asking.join();
        assertThat(thrown).hasSize(1);
        long after = done.get();
        assertThat(after).isLessThan(20_000_000);
    }

    @Test
    void a_failing_use_ends_the_sweep() {
        List<SweepOutcome> used = new ArrayList<>();
        assertThatThrownBy(() -> Sweep.of(PLAN).run(outcome -> {
                    used.add(outcome);
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(used).hasSize(1);
    }

    @Test
    void no_threads_and_impossible_criteria_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.of(PLAN).withThreads(0))
                .withMessageContaining("threads is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweepCriteria.DEFAULT.withStride(0))
                .withMessageContaining("stride is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweepCriteria.DEFAULT.withLowLoss(Double.NaN))
                .withMessageContaining("low loss is NaN");
    }

    private static OptionalInt first(List<StepReport> reports, Predicate<StepReport> condition) {
        return reports.stream().filter(condition).mapToInt(StepReport::step).findFirst();
    }

    private static boolean isSolved(StepReport report) {
        return report.evaluation().accuracy().orElse(0) == 1;
    }

    private static double largestSpread(StepReport report) {
        double largest = 0;
        for (double spread : StateMeasures.of(report).spreads().toArray()) {
            largest = Math.max(largest, spread);
        }
        return largest;
    }
}
