package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.Trainer;
import symmetrylab.testing.Runs;

class ActivationSpectrumTest {

    private static RunHistory circle(String weights) {
        return Runs.histories(Runs.experiment("""
                        {'format': 1, 'data': {'kind': 'circle', 'samples': 120}, 'network': {'hidden': [4]},
                         'training': {'steps': 1500, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
                         'initializer': {'weights': %s, 'seed': 2}}
                        """.formatted(weights))).get(0);
    }

    @Test
    void on_circle_identical_neurons_have_rank_one_and_split_ones_over_three() {
        ActivationSpectrum one = last(circle("{'kind': 'constant', 'value': 0.5}"));
        assertThat(one.rank()).isCloseTo(1, within(1e-9));
        assertThat(one.value(0)).isPositive();
        assertThat(one.value(1)).isZero();
        ActivationSpectrum split = last(circle("{'kind': 'normal', 'sd': 1}"));
        assertThat(split.rank()).isBetween(3.0, 4.0);
        assertThat(split.value(3)).isPositive();
    }

    private static ActivationSpectrum last(RunHistory run) {
        return run.spectrum(run.lastStep(), 0);
    }

    @Test
    void the_squares_of_all_values_sum_to_those_of_all_activations() {
        RunHistory run = circle("{'kind': 'normal', 'sd': 1}");
        Parameters parameters = run.recording().parameters(700);
        DataSet data = run.recording().data();
        double activations = 0;
        for (int sample = 0; sample < data.size(); sample++) {
            double norm = new Network(parameters)
                    .activations(data.inputs().row(sample))
                    .get(0)
                    .norm();
            activations += norm * norm;
        }
        ActivationSpectrum spectrum = run.spectrum(700, 0);
        assertThat(spectrum.samples()).isEqualTo(120);
        double norm = spectrum.values().norm();
        assertThat(norm * norm).isCloseTo(activations, within(1e-12 * activations));
        assertThat(spectrum.rank()).isEqualTo(EffectiveRank.of(parameters, 0, data));
    }

    @Test
    void of_many_samples_some_are_evenly_chosen() {
        var experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 50000}, 'network': {'hidden': [8]},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1}}, 'training': {'steps': 0}}
                """);
        Parameters start =
                new Trainer(experiment.runs().get(0), experiment.data()).start().parameters();
        ActivationSpectrum some = ActivationSpectrum.of(start, 0, experiment.data());
        assertThat(some.samples()).isBetween(1000, 20_000);
        assertThat(some.rank()).isCloseTo(EffectiveRank.of(start, 0, experiment.data()), within(0.05));
    }

    @Test
    void curves_keep_their_steps_while_a_run_grows() {
        String text =
                "{'format': 1, 'initializer': {'weights': {'kind': 'normal', 'sd': 1}}, 'training': {'steps': %s}}";
        List<Integer> earlier = steps(text.formatted(700));
        List<Integer> later = steps(text.formatted(1300));
        assertThat(earlier).contains(0, 700).hasSizeLessThan(257);
        assertThat(later).contains(0, 1300).hasSizeLessThan(257);
        assertThat(earlier)
                .containsAll(later.stream().filter(step -> step < 700).toList());
    }

    private static List<Integer> steps(String text) {
        return Runs.histories(Runs.experiment(text)).get(0).spectrumSteps(0);
    }

    @Test
    void a_curve_of_fewer_steps_is_finer_and_reaches_beyond_its_ends() {
        List<RunHistory> runs = Runs.histories(Runs.experiment("{'format': 1, 'training': {'steps': 1300}}"));
        assertThat(runs.get(0).spectrumSteps(0, 101, 203))
                .isEqualTo(IntStream.rangeClosed(101, 203).boxed().toList());
        List<Integer> some = runs.get(0).spectrumSteps(0, 101, 603);
        assertThat(some).startsWith(100, 102).endsWith(604).hasSizeLessThan(257);
        assertThat(runs.get(0).spectrumSteps(0, 1250, 1400))
                .startsWith(1250, 1251)
                .endsWith(1300);
    }

    @Test
    void a_layer_too_wide_for_a_curve_has_none() {
        assertThat(steps("{'format': 1, 'network': {'hidden': [200]}, 'training': {'steps': 1}}"))
                .isEmpty();
    }
}
