package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.state.Reason;
import symmetrylab.analysis.state.Reasons;
import symmetrylab.analysis.state.Spread;
import symmetrylab.recording.Recording;
import symmetrylab.spec.RoundingKind;
import symmetrylab.testing.Runs;

/** Sums in each neuron's own order, in double and in single precision. */
class RoundingTest {

    @Test
    void equal_neurons_part_by_rounding_alone_and_sooner_in_single_precision() {
        assertThat(stepApart(RoundingKind.EXACT)).as("exact").isEqualTo(-1);
        int byNeuron = stepApart(RoundingKind.BY_NEURON);
        int single = stepApart(RoundingKind.SINGLE);
        assertThat(byNeuron).as("double precision").isBetween(1000, 3000);
        assertThat(single).as("single precision").isBetween(300, byNeuron - 300);
    }

    /** The first step at which 17 equal neurons are more than 0.1 apart; −1 if they are not within 3,000. */
    private static int stepApart(RoundingKind rounding) {
        Experiment experiment = circle(rounding, 3000, "'kind': 'constant', 'value': 0.5", 17, "");
        int[] found = {-1};
        new Trainer(experiment.runs().get(0), experiment.data()).train(new StepListener() {
            @Override
            public boolean wants(int step) {
                return step % 20 == 0;
            }

            @Override
            public boolean reached(StepReport report) {
                double spread = Spread.of(report.state().parameters(), 0);
                if (rounding.isExact()) {
                    assertThat(spread).isEqualTo(0.0);
                }
                if (spread > 0.1 && found[0] < 0) {
                    found[0] = report.step();
                }
                return found[0] < 0;
            }
        });
        return found[0];
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingKind.class,
            names = {"BY_NEURON", "SINGLE"})
    void a_run_differs_from_the_exact_one_by_rounding_only(RoundingKind rounding) {
        String random = "'kind': 'glorot_normal'";
        for (String more : List.of("", ", 'batch': 30", ", 'l2': 0.01, 'dropout': 0.2")) {
            TrainingState exact = last(circle(RoundingKind.EXACT, 40, random, 6, more));
            TrainingState rounded = last(circle(rounding, 40, random, 6, more));
            double error = rounding == RoundingKind.SINGLE ? 1e-4 : 1e-12;
            double largest = 0;
            for (int i = 0; i < exact.parameters().size(); i++) {
                double difference =
                        rounded.parameters().get(i) - exact.parameters().get(i);
                assertThat(difference).as("parameter %s%s", i, more).isCloseTo(0, within(error));
                largest = Math.max(largest, Math.abs(difference));
            }
            assertThat(largest).as("rounding shows%s", more).isPositive();
        }
    }

    @Test
    void every_number_of_a_state_in_single_precision_is_a_float() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons'}, 'network': {'hidden': [5, 4]},
                 'training': {'steps': 30, 'batch': 20, 'optimizer': {'kind': 'adam'}, 'rounding': 'single', 'l1': 1e-3},
                 'edits': [{'step': 10, 'kind': 'set', 'layer': 1, 'to': 1, 'from': 1, 'value': 0.1}]}
                """);
        Recording recording = Runs.recording(experiment, 0);
        for (int step = 0; step <= 30; step++) {
            assertFloats(recording.state(step).parameters());
            recording.state(step).memory().forEach(RoundingTest::assertFloats);
        }
    }

    private static void assertFloats(Parameters numbers) {
        for (double number : numbers.toArray()) {
            assertThat(number).isEqualTo((float) number);
        }
    }

    @ParameterizedTest
    @EnumSource(RoundingKind.class)
    void a_run_resumed_at_any_state_has_the_same_bits(RoundingKind rounding) {
        Experiment experiment = circle(rounding, 60, "'kind': 'he_normal'", 7, ", 'batch': 32");
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState whole = trainer.advance(trainer.start(), 60);
        TrainingState half = trainer.advance(trainer.start(), 23);
        Trainer another = new Trainer(experiment.runs().get(0), experiment.data());
        assertThat(another.advance(half, 60).parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void neurons_that_rounding_parted_are_told_so() {
        Recording recording =
                Runs.recording(circle(RoundingKind.BY_NEURON, 30, "'kind': 'constant', 'value': 0.5", 4, ""), 0);
        assertThat(Spread.of(recording.parameters(30), 0)).isPositive().isLessThan(1e-12);
        assertThat(Reasons.ofNeuron(recording, 0, 0, 0))
                .extracting(Reason::kind)
                .contains(Reason.Kind.SAME_CLASS_ROUNDED);
        assertThat(Reasons.ofNeuron(recording, 30, 0, 0))
                .extracting(Reason::kind)
                .contains(Reason.Kind.PARTED_BY_ROUNDING);
    }

    private static TrainingState last(Experiment experiment) {
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        return trainer.advance(
                trainer.start(), experiment.runs().get(0).spec().training().steps());
    }

    private static Experiment circle(RoundingKind rounding, int steps, String weights, int hidden, String more) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 100}, 'network': {'hidden': [%d]},
                 'training': {'steps': %d, 'optimizer': {'kind': 'sgd', 'learning_rate': 1}, 'rounding': '%s'%s},
                 'initializer': {'weights': {%s}}}
                """.formatted(hidden, steps, rounding.id(), more, weights));
    }
}
