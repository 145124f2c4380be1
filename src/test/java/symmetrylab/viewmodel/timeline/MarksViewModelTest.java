package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.Edit;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.timeline.Mark.Kind;

class MarksViewModelTest {

    private static final String BLOBS = """
            {'format': 1, 'data': {'kind': 'blobs', 'samples': 40}, 'network': {'hidden': [3]},
             'training': {'steps': 60}, 'runs': [%s]}
            """;
    private static final String CONSTANT =
            "{'name': 'Same', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}";

    @Test
    void an_edit_that_breaks_the_symmetry_is_marked_with_the_split_it_makes() {
        Experiment experiment = Runs.experiment(BLOBS.formatted(CONSTANT + "}"));
        Edit nudge = new Edit.Nudge(20, 1, 1, 2, 1e-3);
        Edit never = new Edit.Zero(500, 1);
        experiment = Runs.experiment(
                experiment.spec().withRun(0, experiment.spec().runs().get(0).withEdits(List.of(never, nudge))));
        List<Mark> marks = withoutSolved(marksOf(experiment));
        assertThat(marks.get(0).event().edit()).contains(nudge);
        assertThat(marks.get(0).step()).isEqualTo(20);
        assertThat(marks.get(0).lane().name()).isEqualTo("Same");
        assertThat(kinds(marks)).startsWith(Kind.EDIT, Kind.PARTED).endsWith(Kind.EDIT);
        assertThat(marks.get(1).step()).isEqualTo(20);
        Mark last = marks.get(marks.size() - 1);
        assertThat(last.event().edit()).contains(never);
        assertThat(last.isReached()).isFalse();
    }

    @Test
    void one_nudge_of_two_neurons_is_a_split_at_once() {
        Experiment experiment = Runs.experiment(BLOBS.replace("[3]", "[2]").formatted(CONSTANT + "}"));
        Edit nudge = new Edit.Nudge(20, 1, 1, 2, 1e-3);
        experiment = Runs.experiment(
                experiment.spec().withRun(0, experiment.spec().runs().get(0).withEdits(List.of(nudge))));
        assertThat(kinds(withoutSolved(marksOf(experiment)))).startsWith(Kind.EDIT, Kind.SPLIT);
    }

    @Test
    void neurons_made_equal_by_hand_can_split_again() {
        Experiment experiment = Runs.experiment(BLOBS.formatted("{'name': 'Random'}"));
        List<Edit> edits = List.of(new Edit.Copy(10, 1, 1, 2), new Edit.Nudge(20, 1, 1, 2, 1e-3));
        experiment = Runs.experiment(
                experiment.spec().withRun(0, experiment.spec().runs().get(0).withEdits(edits)));
        List<Mark> marks = withoutSolved(marksOf(experiment));
        assertThat(marks.stream().filter(mark -> mark.kind() == Kind.SPLIT).map(Mark::step))
                .containsExactly(20);
    }

    @Test
    void the_only_event_of_the_first_preset_is_that_the_random_lane_solves_it() {
        List<Mark> marks = marksOf(Runs.preset("zero-against-random"));
        assertThat(kinds(marks)).containsExactly(Kind.SOLVED);
        assertThat(marks.get(0).lane().index()).isEqualTo(1);
        assertThat(marks.get(0).lane().name()).isEqualTo("Random");
    }

    @Test
    void solved_is_marked_at_the_step_from_which_the_badge_says_so() {
        for (Presets.Preset preset : Presets.all()) {
            Experiment experiment = Runs.preset(preset.id());
            List<RunHistory> histories = Runs.histories(experiment);
            MarksViewModel marks = new MarksViewModel(new InlineBackground());
            marks.show(Lanes.of(new ExperimentHistory(experiment, histories, true)));
            marks.look();
            for (int lane = 0; lane < histories.size(); lane++) {
                int index = lane;
                List<Integer> marked = marks.marksProperty().get().stream()
                        .filter(mark ->
                                mark.kind() == Kind.SOLVED && mark.lane().index() == index)
                        .map(Mark::step)
                        .toList();
                assertThat(marked)
                        .as("%s, lane %d", preset.id(), lane)
                        .isEqualTo(histories.get(lane).solvedFrom().stream()
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void frozen_escaped_and_diverged_lanes_have_marks_of_their_own_in_the_order_of_the_steps() {
        Experiment experiment = Runs.experiment(BLOBS.formatted("""
                        {'name': 'Frozen', 'initializer': {'weights': {'kind': 'zero'}}},
                        {'name': 'Small', 'initializer': {'weights': {'kind': 'normal', 'sd': 0.01}},
                         'training': {'steps': 300, 'optimizer': {'kind': 'sgd', 'learning_rate': 2}}},
                        {'name': 'Wild', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}},
                         'network': {'activation': 'identity', 'output': 'identity', 'loss': 'mse'},
                         'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 1e9}}}
                        """));
        List<Mark> marks = marksOf(experiment);
        assertThat(marks.stream().filter(mark -> mark.lane().index() == 0))
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.kind()).isEqualTo(Kind.FROZEN);
                    assertThat(mark.step()).isZero();
                });
        assertThat(marks).anySatisfy(mark -> {
            assertThat(mark.kind()).isEqualTo(Kind.ESCAPED);
            assertThat(mark.lane().index()).isEqualTo(1);
            assertThat(English.of(mark.event().sentence())).contains("hidden layer 1");
        });
        assertThat(marks).anySatisfy(mark -> {
            assertThat(mark.kind()).isEqualTo(Kind.DIVERGED);
            assertThat(mark.lane().index()).isEqualTo(2);
        });
        assertThat(marks.stream().map(Mark::step)).isSorted();
    }

    @Test
    void only_the_lanes_shown_last_are_searched_once_complete() {
        QueuedBackground background = new QueuedBackground();
        MarksViewModel marks = new MarksViewModel(background);
        marks.look();
        assertThat(background.size()).isZero();
        Lanes first = lanes(Runs.experiment(BLOBS.formatted(CONSTANT + "}")), true);
        Lanes second = lanes(Runs.preset("zero-against-random"), true);
        marks.show(lanes(Runs.experiment(BLOBS.formatted(CONSTANT + "}")), false));
        marks.look();
        assertThat(background.size()).as("not complete").isZero();
        marks.show(first);
        marks.look();
        marks.look();
        assertThat(background.size()).as("one at a time").isEqualTo(1);
        marks.show(second);
        background.drain();
        assertThat(marks.currentProperty().get()).isTrue();
        assertThat(kinds(marks.marksProperty().get())).containsExactly(Kind.SOLVED);
        marks.show(first);
        assertThat(marks.currentProperty().get()).isFalse();
        assertThat(marks.marksProperty().get())
                .as("what is marked of the ones before stays until then")
                .hasSize(1);
        marks.look();
        marks.clear();
        background.drain();
        assertThat(marks.marksProperty().get()).isEmpty();
    }

    private static List<Mark> marksOf(Experiment experiment) {
        MarksViewModel marks = new MarksViewModel(new InlineBackground());
        marks.show(lanes(experiment, true));
        marks.look();
        assertThat(marks.currentProperty().get()).isTrue();
        return marks.marksProperty().get();
    }

    private static List<Mark> withoutSolved(List<Mark> marks) {
        return marks.stream().filter(mark -> mark.kind() != Kind.SOLVED).toList();
    }

    private static Lanes lanes(Experiment experiment, boolean complete) {
        return Lanes.of(new ExperimentHistory(experiment, Runs.histories(experiment), complete));
    }

    private static List<Kind> kinds(List<Mark> marks) {
        return marks.stream().map(Mark::kind).toList();
    }
}
