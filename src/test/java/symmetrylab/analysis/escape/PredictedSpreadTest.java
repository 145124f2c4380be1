package symmetrylab.analysis.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.state.Spread;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Trainer;
import symmetrylab.testing.English;
import symmetrylab.testing.Runs;

class PredictedSpreadTest {

    private static final String BLOBS = """
            {'format': 1, 'data': {'kind': 'blobs'}, 'network': {'hidden': [4]},
             'initializer': {'weights': {'kind': 'normal', 'sd': %s}, 'seed': 3}, 'training': {'steps': 1000}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"1e-4", "1e-8", "1e-12"})
    void the_predicted_line_lies_on_the_measured_one_up_to_a_tenth(String sd) {
        Experiment experiment = Runs.experiment(BLOBS.formatted(sd));
        PredictedSpread predicted = of(experiment);
        new Trainer(experiment.runs().get(0), experiment.data()).train(report -> {
            double measured = Spread.of(report.state().parameters(), 0);
            assertThat(predicted.at(report.step(), 0).getAsDouble()).isCloseTo(measured, withinPercentage(5));
            return report.step() < predicted.lastStep();
        });
        assertThat(predicted.strideSteps()).isEqualTo(1);
        assertThat(predicted.lastStep())
                .isEqualTo(predicted.escape().expected(0).apartStep().getAsInt());
        assertThat(predicted.at(predicted.lastStep() + 1, 0)).isEmpty();
        assertThat(English.of(predicted.end())).isEqualTo("beyond 0.1 the first order fails");
    }

    @Test
    void without_a_prediction_there_is_a_reason_instead_of_a_line() {
        PredictedSpread none = of(Runs.experiment("""
                {'format': 1, 'initializer': {'weights': {'kind': 'glorot_normal'}}}
                """));
        assertThat(none.lastStep()).isEqualTo(-1);
        assertThat(none.at(0, 0)).isEmpty();
        assertThat(English.of(none.end())).isEqualTo("the neurons differ from the start");
    }

    @Test
    void it_can_be_given_up() {
        Experiment experiment = Runs.experiment(BLOBS.formatted("1e-8"));
        int[] polls = {0};
        assertThat(PredictedSpread.of(experiment.runs().get(0), experiment.data(), () -> ++polls[0] > 3))
                .isEmpty();
        assertThat(polls[0]).isEqualTo(4);
    }

    @Test
    void of_many_steps_those_at_equal_distances_are_kept() {
        SpreadTrack track = new SpreadTrack(2);
        int steps = 2 * SpreadTrack.MOST + 5;
        for (int step = 0; step < steps; step++) {
            track.add(new double[] {step, -step});
        }
        assertThat(track.strideSteps()).isEqualTo(4);
        assertThat(track.lastStep()).isEqualTo(steps - 1);
        assertThat(track.at(4 * 5000, 0)).hasValue(20_000);
        assertThat(track.at(4 * 5000 + 3, 1)).hasValue(-20_000);
        assertThat(track.at(steps - 1, 0)).hasValue((steps - 1) / 4 * 4);
        assertThat(track.at(steps, 0)).isEmpty();
        assertThat(track.at(-1, 0)).isEmpty();
    }

    private static PredictedSpread of(Experiment experiment) {
        return PredictedSpread.of(experiment.runs().get(0), experiment.data(), () -> false)
                .orElseThrow();
    }
}
