package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.state.Reason.Kind;
import symmetrylab.figure.network.ReasonWords;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class ReasonsTest {

    private static Recording run(String text) {
        return Runs.recording(Runs.experiment("{'format': 1, " + text + "}"), 0);
    }

    private static Recording explicit(String weights, String rest) {
        return run("'runs': [{'initializer': {'weights': [" + weights + "]}}], " + rest);
    }

    private static List<Kind> kinds(List<Reason> reasons) {
        return reasons.stream().map(Reason::kind).toList();
    }

    @Test
    void a_tanh_network_at_zero_is_frozen_by_the_factors_that_are_zero() {
        Recording recording = Runs.recording(Runs.preset("frozen"), 1);
        assertThat(kinds(Reasons.ofNeuron(recording, 0, 0, 1))).containsExactly(Kind.OUTGOING_ZERO, Kind.SAME_CLASS);
        assertThat(kinds(Reasons.ofWeight(recording, 7, 0, 1, 0))).containsExactly(Kind.OUTGOING_ZERO, Kind.SAME_CLASS);
        List<Reason> up = Reasons.ofWeight(recording, 7, 1, 0, 2);
        assertThat(kinds(up)).containsExactly(Kind.ACTIVATION_OF_ZERO, Kind.SAME_CLASS);
        assertThat(up.get(0).neurons()).containsExactly(2);
        assertThat(ReasonWords.sentence(up.get(0), recording.plan().architecture(), Words.english()))
                .contains("tanh(0) = 0")
                .contains("h3");
        assertThat(kinds(Reasons.ofLayer(recording, 0, 0))).containsExactly(Kind.OUTGOING_ZERO, Kind.SAME_CLASS);
        List<Reason> top = Reasons.ofLayer(recording, 0, 1);
        assertThat(kinds(top)).containsExactly(Kind.ACTIVATION_OF_ZERO);
        // The neurons below are 0.
        assertThat(ReasonWords.sentence(top.get(0), recording.plan().architecture(), Words.english()))
                .contains("h1–h4 are 0");
    }

    @Test
    void equal_neurons_that_learn_are_identical_but_not_frozen() {
        Recording recording = Runs.recording(Runs.preset("zero-against-random"), 0);
        List<Reason> reasons = Reasons.ofNeuron(recording, 500, 0, 3);
        assertThat(kinds(reasons)).containsExactly(Kind.SAME_CLASS);
        assertThat(reasons.get(0).neurons()).containsExactly(0, 1, 2, 3);
        assertThat(ReasonWords.sentence(reasons.get(0), recording.plan().architecture(), Words.english()))
                .contains("h1–h4");
        Recording random = Runs.recording(Runs.preset("zero-against-random"), 1);
        assertThat(kinds(Reasons.ofNeuron(random, 500, 0, 3))).containsExactly(Kind.ALWAYS_DIFFERENT);
        // Step 501 uses the second sample, 01.
        assertThat(kinds(Reasons.ofWeight(random, 501, 0, 0, 0))).containsExactly(Kind.INPUT_ZERO);
        assertThat(Reasons.ofWeight(random, 501, 0, 0, 1)).isEmpty();
    }

    @Test
    void opposite_samples_cancel() {
        // AND with targets of both kinds: with all weights 0 the output is ½; one input is 1 for both kinds alike.
        Recording recording = run("""
                'data': {'kind': 'xor'}, 'network': {'hidden': []}, 'training': {'steps': 3},
                'runs': [{'initializer': {'weights': {'kind': 'zero'}}}]
                """);
        assertThat(kinds(Reasons.ofWeight(recording, 0, 0, 0, 0))).containsExactly(Kind.SAMPLES_CANCEL);
        assertThat(kinds(Reasons.ofNeuron(recording, 0, 0, 0))).containsExactly(Kind.SAMPLES_CANCEL);
    }

    @Test
    void an_output_that_hits_its_target_and_an_input_of_zero_send_nothing_back() {
        String weights =
                "{'kind': 'explicit', 'values': [[1, 1], [1, 0.5]]}, {'kind': 'explicit', 'values': [[0.5, 0.5]]}";
        Recording hit = explicit(weights, """
                'data': {'kind': 'table', 'inputs': [[2, 0], [4, 0]], 'targets': [[2], [4]]},
                'network': {'hidden': [2], 'activation': 'identity', 'output': 'identity', 'loss': 'mse'},
                'training': {'steps': 2}
                """);
        assertThat(kinds(Reasons.ofNeuron(hit, 0, 1, 0))).containsExactly(Kind.RESIDUAL_ZERO);
        assertThat(kinds(Reasons.ofWeight(hit, 0, 0, 0, 0))).containsExactly(Kind.NOTHING_COMES_BACK);
        assertThat(kinds(Reasons.ofWeight(hit, 0, 0, 0, 1))).containsExactly(Kind.INPUT_ZERO);
    }

    @Test
    void a_dead_relu_has_no_slope_and_a_flat_sigmoid_is_saturated() {
        String table = "'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[1.5], [3]]}, ";
        Recording dead = explicit(
                "{'kind': 'explicit', 'values': [[-1], [1]]}, {'kind': 'explicit', 'values': [[1, 1]]}",
                table + "'network': {'hidden': [2], 'activation': 'relu'}, 'training': {'steps': 2}");
        assertThat(kinds(Reasons.ofNeuron(dead, 0, 0, 0))).containsExactly(Kind.SLOPE_ZERO, Kind.ALWAYS_DIFFERENT);
        assertThat(kinds(Reasons.ofNeuron(dead, 0, 0, 1))).containsExactly(Kind.ALWAYS_DIFFERENT);
        assertThat(kinds(Reasons.ofWeight(dead, 0, 1, 0, 0))).containsExactly(Kind.INPUT_ZERO);
        Recording flat = explicit(
                "{'kind': 'explicit', 'values': [[8], [1]]}, {'kind': 'explicit', 'values': [[1, 1]]}",
                table + "'network': {'hidden': [2], 'activation': 'sigmoid'}, 'training': {'steps': 2}");
        assertThat(kinds(Reasons.ofNeuron(flat, 0, 0, 0))).containsExactly(Kind.ALWAYS_DIFFERENT, Kind.SATURATED);
        assertThat(kinds(Reasons.ofNeuron(flat, 0, 0, 1))).containsExactly(Kind.ALWAYS_DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'full'", "2"})
    void equal_features_separate_when_their_outgoing_weights_differ(String batch) {
        String table = "'data': {'kind': 'table', 'inputs': [[1], [2], [-1]], 'targets': [[1.5], [3], [0]]}, ";
        Recording recording = explicit(
                "{'kind': 'explicit', 'values': [[0.5], [0.5], [1]]}, {'kind': 'explicit', 'values': [[0.25, 0.75, 1]]}",
                table + "'network': {'hidden': [3], 'activation': 'tanh'}, 'training': {'steps': 20, 'batch': " + batch
                        + "}");
        List<Reason> before = Reasons.ofNeuron(recording, 0, 0, 0);
        assertThat(kinds(before)).containsExactly(Kind.SAME_FEATURE);
        assertThat(before.get(0).neurons()).containsExactly(0, 1);
        Reason after = Reasons.ofNeuron(recording, 9, 0, 1).get(0);
        assertThat(after.kind()).isEqualTo(Kind.PARTED_BY_OUTGOING);
        assertThat(after.neurons()).containsExactly(0);
        assertThat(after.since()).hasValue(1);
        assertThat(kinds(Reasons.ofNeuron(recording, 9, 0, 2))).containsExactly(Kind.ALWAYS_DIFFERENT);
    }

    @Test
    void dropout_and_edits_split_a_class() {
        Recording dropped = run("""
                'data': {'kind': 'blobs', 'samples': 20}, 'network': {'hidden': [3]},
                'training': {'dropout': 0.5, 'steps': 20},
                'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}}]
                """);
        Reason parted = Reasons.ofNeuron(dropped, 15, 0, 1).get(0);
        assertThat(parted.kind()).isEqualTo(Kind.PARTED_BY_DROPOUT);
        assertThat(parted.since()).hasValue(1);
        assertThat(parted.neurons()).containsExactly(0, 2);
        Recording edited = run("""
                'data': {'kind': 'blobs', 'samples': 20}, 'network': {'hidden': [3]}, 'training': {'steps': 40},
                'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
                  'edits': [{'step': 10, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.000001}]}]
                """);
        assertThat(kinds(Reasons.ofNeuron(edited, 9, 0, 1))).containsExactly(Kind.SAME_CLASS);
        Reason nudged = Reasons.ofNeuron(edited, 30, 0, 1).get(0);
        assertThat(nudged.kind()).isEqualTo(Kind.PARTED_BY_EDIT);
        assertThat(nudged.since()).hasValue(10);
        assertThat(Reasons.ofNeuron(edited, 30, 0, 0).get(0).neurons()).containsExactly(0, 2);
    }

    @Test
    void a_diverged_run_has_no_other_reason() {
        Recording recording = run("""
                'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[1], [3.5]]},
                'network': {'hidden': [3], 'activation': 'identity'},
                'training': {'steps': 5000, 'optimizer': {'kind': 'sgd', 'learning_rate': 30}}
                """);
        int last = recording.lastStep();
        assertThat(kinds(Reasons.ofNeuron(recording, last, 0, 0))).containsExactly(Kind.DIVERGED);
        assertThat(kinds(Reasons.ofWeight(recording, last, 0, 0, 0))).containsExactly(Kind.DIVERGED);
        assertThat(kinds(Reasons.ofLayer(recording, last, 0))).containsExactly(Kind.DIVERGED);
    }

    @Test
    void every_kind_has_a_sentence() {
        Recording recording = Runs.recording(Runs.preset("deep"), 0);
        for (Kind kind : Kind.values()) {
            for (int layer = 0; layer < 4; layer++) {
                String sentence = ReasonWords.sentence(
                        Reason.of(kind, layer, 0), recording.plan().architecture(), Words.english());
                assertThat(sentence).endsWith(".").doesNotContain("  ");
            }
        }
    }

    @Test
    void missing_parts_are_refused() {
        Recording recording = Runs.recording(Runs.preset("tie"), 0);
        assertThatThrownBy(() -> Reasons.ofNeuron(recording, 0, 0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Reasons.ofWeight(recording, 0, 1, 0, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Reasons.ofLayer(recording, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Reasons.ofLayer(recording, -1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
