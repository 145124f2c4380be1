package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.testing.English;
import symmetrylab.testing.Runs;

class EditsTest {

    private static final String ADAM = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 30}, 'network': {'hidden': [5, 3]},
             'training': {'batch': 7, 'steps': 40, 'optimizer': {'kind': 'adam', 'learning_rate': 0.01}}%s}
            """;
    private static final String WIDE = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 30},
             'network': {'hidden': [20, 18], 'activation': 'relu'},
             'training': {'batch': 7, 'steps': 40, 'optimizer': {'kind': 'sgd', 'momentum': 0.8},
              'dropout': 0.2}%s}
            """;
    private static final String PLAIN = "{'format': 1, 'training': {'steps': 40}%s}";

    private static final String EDITS = """
            , 'edits': [{'step': 40, 'kind': 'zero', 'layer': 1},
             {'step': 7, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.5},
             {'step': 7, 'kind': 'copy', 'layer': 1, 'neuron': 2, 'onto': 1},
             {'step': 8, 'kind': 'set', 'layer': 2, 'to': 1, 'from': 0, 'value': -2},
             {'step': 0, 'kind': 'set', 'layer': 1, 'to': 1, 'from': 2, 'value': 3},
             {'step': 41, 'kind': 'zero', 'layer': 1}]
            """;

    static Stream<Arguments> edits() {
        return Stream.of(ADAM, WIDE).flatMap(text -> Stream.of(0, 1, 23, 40).flatMap(step -> Stream.of(
                        new Edit.SetValue(step, 1, 2, 2, 0.75),
                        new Edit.SetValue(step, 3, 1, 0, -1),
                        new Edit.Nudge(step, 2, 3, 5, 1e-3),
                        new Edit.Copy(step, 1, 1, 4),
                        new Edit.Copy(step, 2, 3, 2),
                        new Edit.Zero(step, 2),
                        new Edit.Zero(step, 3))
                .map(edit -> Arguments.of(text, edit))));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_changes_its_state_as_it_says_and_no_state_before(String text, Edit edit) {
        Experiment experiment = Runs.experiment(text.formatted(""));
        Experiment edited = with(experiment, List.of(edit));
        List<StepReport> before = Runs.reports(experiment);
        List<StepReport> after = Runs.reports(edited);
        for (int step = 0; step < edit.step(); step++) {
            assertThat(after.get(step)).isEqualTo(before.get(step));
        }
        TrainingState old = before.get(edit.step()).state();
        TrainingState now = after.get(edit.step()).state();
        assertThat(now.parameters()).isEqualTo(changed(old.parameters(), edit, false));
        for (int i = 0; i < now.memory().size(); i++) {
            assertThat(now.memory().get(i)).isEqualTo(changed(old.memory().get(i), edit, true));
        }
        // The report is about the edited state.
        assertThat(after.get(edit.step()).evaluation())
                .isEqualTo(new Backprop(edited.runs().get(0).architecture(), edited.data()).evaluate(now.parameters()));
        // From there on it is the run of that state.
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState end = after.get(after.size() - 1).state();
        assertThat(trainer.advance(now, end.step())).isEqualTo(end);
    }

    private static Parameters changed(Parameters old, Edit edit, boolean ofMemory) {
        double[] flat = old.toArray();
        Architecture network = old.architecture();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from <= network.fanIn(layer); from++) {
                    // Counted as in a file: from 1, the bias from 0.
                    int counted = from == network.fanIn(layer) ? 0 : from + 1;
                    int index = network.offset(layer, to) + from;
                    flat[index] = value(old, index, edit, new int[] {layer + 1, to + 1, counted}, ofMemory);
                }
            }
        }
        return Parameters.copyOf(network, flat);
    }

    private static double value(Parameters old, int index, Edit edit, int[] at, boolean ofMemory) {
        if (edit instanceof Edit.SetValue set) {
            boolean here = at[0] == set.layer() && at[1] == set.to() && at[2] == set.from();
            return here && !ofMemory ? set.value() : old.get(index);
        } else if (edit instanceof Edit.Nudge nudge) {
            boolean here = at[0] == nudge.layer() && at[1] == nudge.to() && at[2] == nudge.from();
            return here && !ofMemory ? old.get(index) + nudge.add() : old.get(index);
        } else if (edit instanceof Edit.Copy copy) {
            if (at[0] == copy.layer() && at[1] == copy.onto()) {
                return at[2] == 0
                        ? old.bias(at[0] - 1, copy.neuron() - 1)
                        : old.weight(at[0] - 1, copy.neuron() - 1, at[2] - 1);
            }
            boolean leaves = at[0] == copy.layer() + 1 && at[2] == copy.onto();
            return leaves ? old.weight(at[0] - 1, at[1] - 1, copy.neuron() - 1) : old.get(index);
        }
        return at[0] == edit.layer() ? 0 : old.get(index);
    }

    @Test
    void edits_of_one_step_are_made_in_the_order_of_the_list() {
        Experiment experiment = Runs.experiment(PLAIN.formatted(""));
        List<Edit> edits = List.of(
                new Edit.Nudge(9, 1, 1, 1, 1),
                new Edit.SetValue(5, 1, 1, 1, 2),
                new Edit.Nudge(5, 1, 1, 1, 0.5),
                new Edit.Copy(5, 1, 1, 3),
                new Edit.Nudge(5, 1, 1, 1, 0.25));
        Parameters state = Runs.reports(with(experiment, edits)).get(5).state().parameters();
        assertThat(state.weight(0, 0, 0)).isEqualTo(2.75);
        assertThat(state.weight(0, 2, 0)).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADAM, WIDE, PLAIN})
    void every_way_through_a_run_makes_the_same_edits(String text) {
        Experiment experiment = Runs.experiment(text.formatted(EDITS));
        List<StepReport> reports = Runs.reports(experiment);
        RunPlan plan = experiment.runs().get(0);
        Trainer trainer = new Trainer(plan, experiment.data());
        Trainer other = new Trainer(plan, experiment.data());
        TrainingState state = trainer.start();
        for (int step = 0; step < reports.size(); step++) {
            assertThat(state).isEqualTo(reports.get(step).state());
            assertThat(other.report(state)).isEqualTo(reports.get(step));
            assertThat(other.updateGradient(state)).isEqualTo(trainer.updateGradient(state));
            for (int target : new int[] {step, 7, 8, 9, 39, 40}) {
                if (target >= step) {
                    assertThat(other.advance(state, target))
                            .isEqualTo(reports.get(target).state());
                }
            }
            state = trainer.next(state);
        }
        List<StepReport> few = new ArrayList<>();
        trainer.train(new StepListener() {
            @Override
            public boolean reached(StepReport report) {
                return few.add(report);
            }

            @Override
            public boolean wants(int step) {
                return step == 8;
            }
        });
        assertThat(few).containsExactly(reports.get(8), reports.get(40));
        assertThat(reports.get(40).state().parameters().weight(0, 0, 0)).isZero();
    }

    @Test
    void a_step_seen_from_inside_ends_before_the_edits_of_the_next_state() {
        Experiment experiment = Runs.experiment(ADAM.formatted(EDITS));
        Experiment plain = Runs.experiment(ADAM.formatted(""));
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState six = Runs.state(experiment, 6);
        TrainingState unedited = new Trainer(plain.runs().get(0), plain.data()).next(six);
        assertThat(trainer.trace(six).after()).isEqualTo(unedited);
        assertThat(trainer.trace(six, 3).after()).isEqualTo(unedited);
        assertThat(trainer.next(six)).isNotEqualTo(unedited);
    }

    @Test
    void an_edit_after_the_last_step_is_not_made() {
        Experiment experiment = Runs.experiment(PLAIN.formatted(""));
        Experiment edited = with(experiment, List.of(new Edit.Zero(41, 1), new Edit.Zero(10_000_000, 2)));
        assertThat(Runs.reports(edited)).isEqualTo(Runs.reports(experiment));
    }

    @Test
    void an_edit_can_make_a_run_diverge_at_its_step() {
        Experiment experiment = Runs.experiment(PLAIN.formatted(""));
        List<StepReport> reports = Runs.reports(with(
                experiment,
                List.of(new Edit.SetValue(12, 1, 1, 1, 1e308), new Edit.Nudge(12, 1, 1, 1, Double.MAX_VALUE))));
        assertThat(reports).hasSize(13);
        assertThat(reports.get(12).diverged()).isTrue();
        assertThat(reports.get(11).diverged()).isFalse();
    }

    /** Every optimizer, on small batches in a new order every epoch, in both layouts and in a middle layer. */
    static Stream<String> copies() {
        return Stream.of("[5]", "[21]", "[4, 6, 3]").flatMap(hidden -> Stream.of(
                        "'kind': 'sgd'",
                        "'kind': 'sgd', 'momentum': 0.9, 'learning_rate': 0.02",
                        "'kind': 'sgd', 'momentum': 0.9, 'nesterov': true, 'learning_rate': 0.02",
                        "'kind': 'rmsprop', 'learning_rate': 0.003",
                        "'kind': 'adagrad', 'learning_rate': 0.05",
                        "'kind': 'adam', 'learning_rate': 0.01")
                .map(optimizer -> """
                        {'format': 1, 'data': {'kind': 'moons', 'samples': 24}, 'network': {'hidden': %s},
                         'training': {'batch': 5, 'shuffle': true, 'steps': 3000, 'l2': 1e-4, 'optimizer': {%s}}}
                        """.formatted(hidden, optimizer)));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void a_neuron_and_its_copy_are_one_class_for_ever(String text) {
        Experiment plain = Runs.experiment(text);
        int layer = plain.runs().get(0).architecture().hiddenLayers() / 2 + 1;
        Experiment experiment = with(plain, List.of(new Edit.Copy(50, layer, 3, 1)));
        List<StepReport> reports = Runs.reports(experiment);
        for (int step = 0; step < reports.size(); step += step < 60 ? 1 : 50) {
            NeuronClasses classes = NeuronClasses.of(reports.get(step).state(), layer - 1);
            assertThat(classes.classOf(0) == classes.classOf(2))
                    .as("one class at step " + step)
                    .isEqualTo(step >= 50);
        }
        assertThat(reports.get(3000).state().parameters())
                .isNotEqualTo(reports.get(50).state().parameters());
        assertThat(reports.get(3000).diverged()).isFalse();
    }

    @Test
    void with_dropout_a_neuron_and_its_copy_separate() {
        Experiment experiment = Runs.experiment(PLAIN.replace("'steps': 40", "'steps': 40, 'dropout': 0.5")
                .formatted(", 'edits': [{'step': 10, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2}]"));
        List<StepReport> reports = Runs.reports(experiment);
        assertThat(NeuronClasses.of(reports.get(10).state(), 0).classes()).anyMatch(members -> members.size() > 1);
        assertThat(NeuronClasses.of(reports.get(40).state(), 0).classes()).noneMatch(members -> members.size() > 1);
    }

    @Test
    void neurons_that_do_not_fit_the_data_are_reported() {
        Experiment experiment = Runs.experiment(PLAIN.formatted(""));
        List<Edit> edits = List.of(
                new Edit.SetValue(0, 1, 1, 3, 1),
                new Edit.Nudge(0, 2, 2, 5, 1),
                new Edit.Copy(0, 1, 5, 6),
                new Edit.Copy(0, 2, 1, 2),
                new Edit.Zero(0, 3));
        SpecException wrong = catchThrowableOfType(
                SpecException.class,
                () -> Experiment.of(
                        experiment
                                .spec()
                                .withRun(0, experiment.spec().runs().get(0).withEdits(edits)),
                        experiment.data()));
        assertThat(wrong.problems())
                .extracting(problem -> English.of(problem.text()))
                .containsExactly(
                        "runs[0].edits[0].from: found 3; allowed: 0 to 2",
                        "runs[0].edits[1].to: found 2; allowed: 1 to 1",
                        "runs[0].edits[1].from: found 5; allowed: 0 to 4",
                        "runs[0].edits[2].neuron: found 5; allowed: 1 to 4",
                        "runs[0].edits[2].onto: found 6; allowed: 1 to 4",
                        "runs[0].edits[3].layer: found 2; allowed: 1 to 1",
                        "runs[0].edits[4].layer: found 3; allowed: 1 to 2");
        assertThat(edits).noneMatch(edit -> edit.fits(List.of(2, 4, 1)));
    }

    private static Experiment with(Experiment experiment, List<Edit> edits) {
        ExperimentSpec spec = experiment.spec();
        return Runs.experiment(spec.withRun(0, spec.runs().get(0).withEdits(edits)));
    }
}
