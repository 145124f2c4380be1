package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.history.Insight.Kind;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.testing.Runs;

class InsightsTest {

    @Test
    void zero_tanh_is_frozen_stays_zero_and_never_splits() {
        Insights insights = of("'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 50}");
        assertThat(insights.list())
                .containsExactly(
                        Insight.frozen(0, Optional.of(Freeze.AT_REST)),
                        Insight.of(50, Kind.NEVER_SPLIT),
                        Insight.of(50, Kind.STAYED_ZERO, 0),
                        Insight.of(50, Kind.STAYED_ZERO, 1));
        assertThat(insights.escapes()).containsExactly(new EscapeSteps(0, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void sigmoid_layers_leave_zero_one_a_step_from_the_output() {
        Insights insights = of("""
                'data': {'kind': 'blobs', 'balance': 0.35},
                'network': {'hidden': [4, 4, 4], 'activation': 'sigmoid'},
                'initializer': {'weights': {'kind': 'zero'}},
                'training': {'steps': 10, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}
                """);
        assertThat(insights.list())
                .containsExactly(
                        Insight.of(0, Kind.IDENTICAL),
                        Insight.of(1, Kind.LEFT_ZERO, 3),
                        Insight.of(2, Kind.LEFT_ZERO, 2),
                        Insight.of(3, Kind.LEFT_ZERO, 1),
                        Insight.of(4, Kind.LEFT_ZERO, 0),
                        Insight.of(10, Kind.NEVER_SPLIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "gelu"})
    void layers_that_map_zero_to_zero_never_leave_it(String activation) {
        Insights insights = of("""
                'data': {'kind': 'blobs', 'balance': 0.35}, 'network': {'hidden': [4, 4, 4], 'activation': '%s'},
                'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 300, 'batch': 10}
                """.formatted(activation));
        assertThat(kinds(insights))
                .containsExactly(
                        "0 frozen",
                        "300 never_split",
                        "300 stayed_zero 1",
                        "300 stayed_zero 2",
                        "300 stayed_zero 3",
                        "300 stayed_zero 4");
    }

    @Test
    void the_random_lane_of_the_first_preset_solves_xor() {
        Experiment experiment = Runs.preset("zero-against-random");
        RunHistory random = Runs.histories(experiment).get(1);
        Insights insights = Insights.of(random);
        assertThat(kinds(insights)).startsWith("0 split");
        int solved = insights.list().stream()
                .filter(insight -> insight.kind() == Kind.SOLVED)
                .findFirst()
                .orElseThrow()
                .step();
        assertThat(random.recording().accuracy(solved - 1).orElseThrow()).isLessThan(1);
        assertThat(IntStream.rangeClosed(solved, 4000)
                        .mapToDouble(step -> random.recording().accuracy(step).orElseThrow()))
                .containsOnly(1.0);
        // Random neurons start apart, so their further growth is no escape.
        assertThat(kinds(insights)).noneMatch(kind -> kind.contains("escaped") || kind.contains("tenfold"));
    }

    @Test
    void accuracy_that_falls_again_has_not_solved() {
        Insights insights =
                Insights.of(Runs.histories(Runs.preset("zero-against-random")).get(0));
        assertThat(kinds(insights))
                .noneMatch(kind -> kind.contains("solved"))
                .contains("0 identical", "4000 never_split");
    }

    @Test
    void differences_that_grow_pass_tenfold_and_escape() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 60},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}, 'noise': {'sd': 1e-6}},
                 'training': {'steps': 2000, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
                """);
        Insights insights = of(experiment);
        RunHistory history = Runs.histories(experiment).get(0);
        int escaped = insights.escapes().get(0).apartStep().orElseThrow();
        assertThat(history.spread(escaped, 0)).isGreaterThan(0.1);
        assertThat(history.spread(escaped - 1, 0)).isLessThanOrEqualTo(0.1);
        int tenfoldStep = insights.escapes().get(0).tenfoldStep().orElseThrow();
        double first = history.spread(0, 0);
        assertThat(history.spread(tenfoldStep, 0)).isGreaterThan(10 * first);
        assertThat(history.spread(tenfoldStep - 1, 0)).isLessThanOrEqualTo(10 * first);
        assertThat(insights.list())
                .contains(Insight.of(tenfoldStep, Kind.GROWN_TENFOLD, 0), Insight.of(escaped, Kind.ESCAPED, 0));
    }

    @Test
    void neurons_that_share_a_feature_separate_in_the_first_step() {
        Insights insights = of("""
                'data': {'kind': 'blobs', 'samples': 20},
                'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                 'nudges': [{'layer': 2, 'to': 1, 'from': 1, 'add': 0.25},
                  {'layer': 2, 'to': 1, 'from': 2, 'add': 0.5}, {'layer': 2, 'to': 1, 'from': 3, 'add': 1}]},
                'training': {'steps': 5}
                """);
        assertThat(kinds(insights)).containsExactly("0 same_features", "0 solved", "1 split");
    }

    @Test
    void divergence_ends_a_run_early() {
        Insights insights = of("""
                'network': {'activation': 'relu', 'output': 'identity'},
                'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
                'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 1e6}}
                """);
        List<Insight> list = insights.list();
        Insight diverged = list.stream()
                .filter(insight -> insight.kind() == Kind.DIVERGED)
                .findFirst()
                .orElseThrow();
        assertThat(diverged.step()).isBetween(1, 100);
        assertThat(list.get(list.size() - 1).step()).isEqualTo(diverged.step());
    }

    @Test
    void a_tiny_random_start_aligns_tanh_neurons_on_one_line() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'samples': 50}, 'network': {'hidden': [8]},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-4},
                  'biases': {'kind': 'normal', 'sd': 1e-4}},
                 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
                """);
        Insight aligned = of(experiment).list().stream()
                .filter(insight -> insight.kind() == Kind.ALIGNED)
                .findFirst()
                .orElseThrow();
        assertThat(aligned.layer()).hasValue(0);
        Similarity before =
                Similarity.of(Runs.state(experiment, aligned.step() - 1).parameters(), 0);
        Similarity then = Similarity.of(Runs.state(experiment, aligned.step()).parameters(), 0);
        assertThat(before.lines()).isGreaterThan(2);
        assertThat(then.lines()).isBetween(1, 2);
        Similarity later =
                Similarity.of(Runs.state(experiment, aligned.step() + 5).parameters(), 0);
        assertThat(later.lines()).isEqualTo(1);
        assertThat(later.directions()).isEqualTo(2);
    }

    @Test
    void one_neuron_a_layer_has_nothing_to_split() {
        assertThat(kinds(of("'network': {'hidden': [1, 1]}, 'training': {'steps': 3}")))
                .containsExactly("0 single");
        assertThat(kinds(of("'network': {'hidden': []}, 'training': {'steps': 3}")))
                .containsExactly("0 single");
        assertThat(kinds(of("""
                'network': {'hidden': [1]}, 'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 3}
                """))).doesNotContain("3 never_split");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'initializer': {'weights': {'kind': 'constant', 'value': 0.5}, 'noise': {'sd': 0.01}}",
                "'network': {'hidden': [3, 3], 'activation': 'sigmoid'}, 'initializer': {'weights': {'kind': 'zero'}}",
                "'data': {'kind': 'plane', 'samples': 10}, 'network': {'hidden': [5], 'activation': 'relu'}"
            })
    void a_recording_has_the_numbers_of_its_training(String text) {
        Experiment experiment = Runs.experiment("{'format': 1, " + text + ", 'training': {'steps': 700, 'batch': 2}}");
        assertThat(Insights.of(Runs.histories(experiment).get(0))).isEqualTo(of(experiment));
    }

    @Test
    void only_the_keyframes_of_a_recording_are_checked() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 60},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}, 'noise': {'sd': 1e-4}},
                 'training': {'steps': 1010, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
                """);
        // So little memory that only about eighty states are kept.
        HistoryRecorder recorder = new HistoryRecorder(experiment.runs().get(0), experiment.data(), 1 << 13);
        new Trainer(experiment.runs().get(0), experiment.data()).train(recorder);
        RunHistory history = recorder.snapshot();
        int stride = history.recording().strideSteps();
        assertThat(stride).isGreaterThan(4);
        Insights kept = Insights.of(history);
        Insights all = of(experiment);
        assertThat(kept.list().stream().map(Insight::kind))
                .contains(Kind.GROWN_TENFOLD, Kind.ESCAPED)
                .containsExactlyElementsOf(
                        all.list().stream().map(Insight::kind).toList());
        for (int i = 0; i < kept.list().size(); i++) {
            int step = kept.list().get(i).step();
            int exact = all.list().get(i).step();
            assertThat(step % stride == 0 || step == 1010).isTrue();
            assertThat(step).isBetween(exact, exact + stride - 1);
        }
    }

    @Test
    void a_growing_run_has_no_end_yet() {
        Experiment experiment = Runs.experiment("{'format': 1, 'initializer': {'weights': {'kind': 'zero'}}}");
        InsightsObserver observer = new InsightsObserver(experiment.runs().get(0), experiment.data());
        new Trainer(experiment.runs().get(0), experiment.data())
                .train(report -> observer.reached(report) && report.step() < 10);
        assertThat(kinds(observer.toInsights())).containsExactly("0 frozen");
    }

    @Test
    void a_large_run_is_checked_early_and_once_an_epoch() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 3000}, 'network': {'hidden': [5]},
                 'training': {'batch': 10, 'steps': 2000}}
                """);
        InsightsObserver observer = new InsightsObserver(experiment.runs().get(0), experiment.data());
        assertThat(IntStream.range(0, 256).filter(observer::wants))
                .containsExactlyElementsOf(IntStream.range(0, 256)
                        .filter(step -> step <= 64 || (step <= 128 ? step % 2 == 0 : step % 4 == 0))
                        .boxed()
                        .toList());
        assertThat(IntStream.range(257, 1000).filter(observer::wants))
                .contains(300, 600, 900, 264, 528)
                .doesNotContain(301);
        Experiment full = Runs.experiment("{'format': 1, 'data': {'kind': 'circle', 'samples': 3000}}");
        InsightsObserver ofFull = new InsightsObserver(full.runs().get(0), full.data());
        assertThat(IntStream.range(0, 2000)).allMatch(ofFull::wants);
    }

    @Test
    void edited_states_and_those_after_them_are_checked() {
        String large = """
                {'format': 1, 'data': {'kind': 'circle', 'samples': 3000}, 'network': {'hidden': [2]},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.3}},
                 'training': {'batch': 10, 'steps': 700},
                 'edits': [{'step': 401, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 1e-6},
                  {'step': 613, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2}]}
                """;
        Experiment experiment = Runs.experiment(large);
        InsightsObserver observer = new InsightsObserver(experiment.runs().get(0), experiment.data());
        assertThat(IntStream.range(385, 700).filter(observer::wants))
                .containsExactly(
                        392, 400, 401, 402, 408, 416, 424, 432, 440, 448, 456, 464, 472, 480, 488, 496, 504, 512, 528,
                        544, 560, 576, 592, 600, 608, 613, 614, 624, 640, 656, 672, 688);
        List<String> expected = List.of("0 identical", "401 split", "613 identical");
        assertThat(kinds(of(experiment)))
                .filteredOn(kind -> kind.endsWith("identical") || kind.endsWith("split"))
                .isEqualTo(expected);
        // Of a recording that keeps few states, too.
        RunHistory history = Runs.history(experiment.runs().get(0), experiment.data(), 4000);
        assertThat(history.recording().strideSteps()).isGreaterThan(20);
        assertThat(kinds(Insights.of(history)))
                .filteredOn(kind -> kind.endsWith("identical") || kind.endsWith("split"))
                .isEqualTo(expected);
    }

    @Test
    void of_many_changes_the_first_and_the_last_are_kept() {
        Experiment experiment =
                Runs.experiment("{'format': 1, 'network': {'hidden': [2]}, 'training': {'steps': 1000}}");
        RunPlan plan = experiment.runs().get(0);
        InsightsObserver observer = new InsightsObserver(plan, experiment.data());
        double[] together = new double[9];
        double[] apart = {1, 0, 0, 0, 0, 0, 0, 0, 0};
        for (int step = 0; step < 1000; step++) {
            Parameters parameters = Parameters.copyOf(plan.architecture(), step % 2 == 0 ? together : apart);
            Evaluation evaluation =
                    new Evaluation(new Evaluation.Score(1, OptionalDouble.empty()), Optional.empty(), parameters);
            observer.reached(new StepReport(new TrainingState(step, parameters, List.of()), evaluation, false, false));
        }
        List<Insight> changes = observer.toInsights().list().stream()
                .filter(insight -> insight.kind() == Kind.SPLIT || insight.kind() == Kind.IDENTICAL)
                .toList();
        assertThat(changes).hasSize(InsightsObserver.MAX_CHANGES);
        assertThat(changes.get(40)).isEqualTo(Insight.of(40, Kind.IDENTICAL));
        assertThat(changes.get(InsightsObserver.MAX_CHANGES - 1)).isEqualTo(Insight.of(999, Kind.SPLIT));
    }

    @Test
    void every_state_has_its_kind_under_the_same_word() {
        assertThat(Arrays.stream(RunState.values()).map(state -> Kind.of(state).token()))
                .containsExactlyElementsOf(
                        Arrays.stream(RunState.values()).map(RunState::token).toList());
    }

    private static List<String> kinds(Insights insights) {
        List<String> kinds = new ArrayList<>();
        for (Insight insight : insights.list()) {
            String layer = insight.layer().isPresent() ? " " + (insight.layer().getAsInt() + 1) : "";
            kinds.add(insight.step() + " " + insight.kind().token() + layer);
        }
        return kinds;
    }

    private static Insights of(String text) {
        return of(Runs.experiment("{'format': 1, " + text + "}"));
    }

    private static Insights of(Experiment experiment) {
        InsightsObserver observer = new InsightsObserver(experiment.runs().get(0), experiment.data());
        new Trainer(experiment.runs().get(0), experiment.data()).train(observer);
        return observer.toInsights();
    }
}
