package symmetrylab.figure.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

class NeuronMapTest {

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    /** Tanh neurons that start within a millionth of 0, leave along one line, and part. */
    private static final List<RunHistory> TINY = Runs.histories(Runs.experiment("""
            {'format': 1, 'data': {'kind': 'blobs', 'samples': 100, 'noise': 0.35},
             'network': {'hidden': [16]},
             'training': {'steps': 1200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
             'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}}}
            """));

    @Test
    void all_lanes_share_one_plane_which_is_found_once() {
        NeuronCourses courses = SharedScales.of(PRESET).courses();
        NeuronMap map = courses.map(PRESET.get(0), 0, false);
        assertThat(courses.map(PRESET.get(1), 0, false)).isSameAs(map);
        assertThat(map.plane().firstShare() + map.plane().secondShare()).isBetween(0.9, 1.0);
    }

    @Test
    void a_place_is_the_projection_of_weights_and_bias() {
        NeuronMap map = SharedScales.of(PRESET).courses().map(PRESET.get(1), 0, false);
        Parameters state = PRESET.get(1).recording().parameters(700);
        for (int neuron = 0; neuron < 4; neuron++) {
            Vec own = state.incoming(0, neuron);
            MapPlace place = map.place(state, 0, neuron);
            assertThat(place.x()).isCloseTo(dot(own, map.plane().first()), within(1e-12));
            assertThat(place.y()).isCloseTo(dot(own, map.plane().second()), within(1e-12));
        }
    }

    private static double dot(Vec a, Vec b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i) * b.get(i);
        }
        return sum;
    }

    @Test
    void equal_neurons_are_at_one_place_to_the_last_bit_and_follow_the_first() {
        NeuronMap map = SharedScales.of(PRESET).courses().map(PRESET.get(0), 0, false);
        NeuronTrails trails = map.trails(PRESET.get(0), 0);
        for (int i = 0; i < trails.count(); i++) {
            assertThat(trails.leaders(i)).containsOnly(0);
            for (int neuron = 1; neuron < 4; neuron++) {
                assertThat(trails.x(i, neuron)).isEqualTo(trails.x(i, 0));
                assertThat(trails.y(i, neuron)).isEqualTo(trails.y(i, 0));
            }
        }
    }

    @Test
    void the_ranges_contain_all_places_and_the_origin() {
        NeuronMap map = SharedScales.of(PRESET).courses().map(PRESET.get(0), 0, false);
        for (RunHistory lane : PRESET) {
            NeuronTrails trails = map.trails(lane, 0);
            assertThat(trails.step(0)).isZero();
            assertThat(trails.step(trails.count() - 1)).isEqualTo(lane.lastStep());
            for (int i = 0; i < trails.count(); i++) {
                for (int neuron = 0; neuron < 4; neuron++) {
                    assertThat(trails.x(i, neuron))
                            .isBetween(map.x().min(), map.x().max());
                    assertThat(trails.y(i, neuron))
                            .isBetween(map.y().min(), map.y().max());
                }
            }
        }
        assertThat(map.x().clamp(0)).isZero();
        assertThat(map.y().clamp(0)).isZero();
    }

    @Test
    void a_neuron_and_its_mirror_image_fold_onto_one_place() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'network': {'hidden': [4]},
                 'training': {'steps': 300, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.3}},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [[0.5, 0.2], [-0.5, -0.2], [0.3, -0.9], [0.1, 0.4]]},
                  {'kind': 'explicit', 'values': [[0.7, -0.7, 0.4, -0.2]]}]}}
                """));
        NeuronCourses courses = SharedScales.of(lanes).courses();
        NeuronTrails folded = courses.map(lanes.get(0), 0, true).trails(lanes.get(0), 0);
        NeuronTrails open = courses.map(lanes.get(0), 0, false).trails(lanes.get(0), 0);
        for (int i = 0; i < folded.count(); i++) {
            assertThat(folded.x(i, 1)).isEqualTo(folded.x(i, 0));
            assertThat(folded.y(i, 1)).isEqualTo(folded.y(i, 0));
            assertThat(folded.mirrored(i, 1)).isNotEqualTo(folded.mirrored(i, 0));
            assertThat(open.x(i, 1)).isEqualTo(-open.x(i, 0));
        }
        assertThat(folded.leaders(100)).containsExactly(0, 0, 2, 3);
        assertThat(open.leaders(100)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void folded_trails_do_not_jump() {
        NeuronTrails trails =
                SharedScales.of(TINY).courses().map(TINY.get(0), 0, true).trails(TINY.get(0), 0);
        int last = trails.count() - 1;
        assertThat(IntStream.range(0, 16).filter(neuron -> trails.mirrored(last, neuron)))
                .hasSizeBetween(3, 13);
        double longest = 0;
        for (int i = 1; i < trails.count(); i++) {
            for (int neuron = 0; neuron < 16; neuron++) {
                if (trails.mirrored(i, neuron) != trails.mirrored(i - 1, neuron)) {
                    longest = Math.max(longest, 2 * Math.hypot(trails.x(i, neuron), trails.y(i, neuron)));
                }
            }
        }
        double size =
                SharedScales.of(TINY).courses().map(TINY.get(0), 0, true).x().length();
        assertThat(longest).isLessThan(0.001 * size);
    }

    @Test
    void only_odd_activations_fold() {
        NeuronMap map = SharedScales.of(PRESET).courses().map(PRESET.get(1), 0, true);
        assertThat(map.folds(PRESET.get(1).recording().plan().architecture())).isFalse();
        NeuronTrails trails = map.trails(PRESET.get(1), 0);
        for (int neuron = 0; neuron < 4; neuron++) {
            assertThat(trails.mirrored(0, neuron)).isFalse();
        }
        NeuronMap tanh = SharedScales.of(TINY).courses().map(TINY.get(0), 0, true);
        assertThat(tanh.folds(TINY.get(0).recording().plan().architecture())).isTrue();
    }

    @Test
    void a_lane_that_diverges_does_not_widen_the_map_of_the_others() {
        String calm =
                "{'name': 'Calm', 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.05}}}";
        String fast = "{'name': 'Fast', 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 3}}}";
        String rest = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2], [-1]], 'targets': [[1], [3.5], [0]]},
                 'network': {'hidden': [3], 'activation': 'identity'}, 'runs': [
                """;
        List<RunHistory> both = Runs.histories(Runs.experiment(rest + calm + ", " + fast + "]}"));
        NeuronMap beside = SharedScales.of(both).courses().map(both.get(1), 0, false);
        assertThat(beside.x().length()).isLessThan(10);
        MapPlace last =
                beside.place(both.get(1).recording().parameters(both.get(1).lastStep()), 0, 0);
        assertThat(last.isFinite() && Math.abs(last.x()) < 10).isFalse();
        List<RunHistory> alone = Runs.histories(Runs.experiment(rest + fast + "]}"));
        NeuronMap diverging = SharedScales.of(alone).courses().map(alone.get(0), 0, false);
        assertThat(diverging.x().length()).isBetween(1.0, 2 * SharedScales.MAX_SIZE);
    }

    @Test
    void lanes_with_other_inputs_to_a_layer_have_a_map_of_their_own() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'training': {'steps': 10}, 'runs': [
                 {'name': 'A', 'network': {'hidden': [4, 3]}}, {'name': 'B', 'network': {'hidden': [5, 3]}},
                 {'name': 'C', 'network': {'hidden': [4, 2, 2]}}, {'name': 'D', 'network': {'hidden': [1]}}]}
                """));
        NeuronCourses courses = SharedScales.of(lanes).courses();
        NeuronMap first = courses.map(lanes.get(0), 1, false);
        assertThat(courses.map(lanes.get(2), 1, false)).isSameAs(first);
        assertThat(courses.map(lanes.get(1), 1, false)).isNotSameAs(first);
        assertThat(first.plane().first().size()).isEqualTo(5);
        assertThat(courses.map(lanes.get(1), 1, false).plane().first().size()).isEqualTo(6);
        NeuronMap ofAll = courses.map(lanes.get(3), 0, false);
        assertThat(courses.map(lanes.get(1), 0, false)).isSameAs(ofAll);
    }

    @Test
    void scales_are_equal_whatever_courses_were_asked_for() {
        SharedScales scales = SharedScales.of(PRESET);
        scales.courses().map(PRESET.get(0), 0, false);
        assertThat(scales).isEqualTo(SharedScales.of(PRESET));
    }
}
