package symmetrylab.figure.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.lane.LaneSentence.Form;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class LaneSentenceTest {

    private static final Words WORDS = Words.english();

    /**
     * A sentence of a real run.
     *
     * @param situation that it tells
     * @param step of the run
     * @param experiment the run
     * @param what what is so
     * @param why the reason in its long form
     */
    record Sentence(String situation, int step, String experiment, String what, String why) {}

    private static final String XOR_ZERO = """
            {'format': 1, 'network': {'hidden': [4], 'activation': '%s'}, 'initializer': {'weights': {'kind': 'zero'}},
             'training': {'steps': 40, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}%s}%s}
            """;

    private static String xor(String activation, String training, String rest) {
        return XOR_ZERO.formatted(activation, training, rest);
    }

    private static String random(String sd, String rest) {
        return """
                {'format': 1, 'network': {'hidden': [2], 'activation': 'sigmoid'},
                 'initializer': {'weights': {'kind': 'normal', 'sd': %s}, 'seed': 3},
                 'training': {'steps': 400, 'batch': 1, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}%s}
                """.formatted(sd, rest);
    }

    private static String from(String weights, String rest) {
        return """
                {'format': 1, 'network': {'hidden': [3], 'activation': 'sigmoid'},
                 'initializer': {'weights': %s},
                 'training': {'steps': 40, 'batch': 1, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}%s}
                """.formatted(weights, rest);
    }

    private static final String NUDGE =
            ", 'edits': [{'step': 10, 'kind': 'nudge', 'layer': 1, 'to': 1, 'from': 1, 'add': 0.5},"
                    + " {'step': 10, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 2, 'add': 0.7}]";

    /** Equal neurons with a little noise, trained at this rate. */
    private static String noisy(double rate) {
        return """
                {'format': 1, 'network': {'hidden': [3], 'activation': 'sigmoid'},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}, 'noise': {'sd': 1e-6}},
                 'training': {'steps': 1000, 'optimizer': {'kind': 'sgd', 'learning_rate': %s}}}
                """.formatted(rate);
    }

    static List<Sentence> sentences() {
        return List.of(
                new Sentence(
                        "diverged",
                        1,
                        """
                        {'format': 1, 'network': {'hidden': [2], 'activation': 'relu', 'output': 'identity', 'loss': 'mse'},
                         'training': {'steps': 40, 'optimizer': {'kind': 'sgd', 'learning_rate': 1e160}}}
                        """,
                        "The numbers blew up.",
                        "Step 1 gave a number that is not finite: training ended."),
                new Sentence(
                        "cut_off",
                        7,
                        """
                        {'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': [2], 'activation': 'relu'},
                         'initializer': {'weights': [{'kind': 'constant', 'value': -1}, {'kind': 'constant', 'value': 1}]},
                         'training': {'steps': 40}}
                        """,
                        "No signal gets through.",
                        "The last hidden layer sends 0: only output biases learn."),
                new Sentence(
                        "still_now",
                        0,
                        """
                        {'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []},
                         'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 40}}
                        """,
                        "No weight moves now.",
                        "No batch moves a weight here, but biases may still move."),
                new Sentence(
                        "no_hidden",
                        3,
                        """
                        {'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []},
                         'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 40}}
                        """,
                        "No hidden layer.",
                        "Without two hidden neurons there is nothing to compare."),
                new Sentence(
                        "single", 3, """
                        {'format': 1, 'network': {'hidden': [1, 1]}, 'training': {'steps': 40}}
                        """, "One neuron a layer.", "Alone in its layer, a neuron has no twin to match."),
                new Sentence(
                        "identical_from_value",
                        20,
                        from("{'kind': 'constant', 'value': 0.5}", ""),
                        "One neuron, three times.",
                        "All started at 0.5, no better than 0: one gradient, for ever."),
                new Sentence(
                        "identical_until_edit",
                        5,
                        from("{'kind': 'constant', 'value': 0.5}", NUDGE),
                        "One neuron, for now.",
                        "The same weights in h1 to h3; a change by hand follows."),
                new Sentence(
                        "partly",
                        20,
                        from(
                                "[{'kind': 'explicit', 'values': [[1, 1], [1, 1], [-1, 2]]},"
                                        + " {'kind': 'constant', 'value': 1}]",
                                ""),
                        "Two neurons, not three.",
                        "h1 and h2 are still one: same weights, same gradient."),
                new Sentence(
                        "same_features",
                        0,
                        from("[{'kind': 'constant', 'value': 0.5}, {'kind': 'normal', 'sd': 1}]", ""),
                        "The same, for now.",
                        "h1 to h3 compute the same; their outgoing weights differ."),
                new Sentence(
                        "near",
                        0,
                        noisy(0.5),
                        "They still look alike.",
                        "They differ by 1.41e−6 at most: far too little to see."),
                new Sentence(
                        "near_growing",
                        1000,
                        noisy(2),
                        "They still look alike.",
                        "Split by 0.0014; the difference doubles every 940 steps."),
                new Sentence(
                        "parted",
                        20,
                        from("{'kind': 'constant', 'value': 0.5}", NUDGE),
                        "Three different neurons.",
                        "They were one, then parted: now their gradients differ."),
                new Sentence(
                        "parted_solved",
                        2000,
                        from("{'kind': 'constant', 'value': 0.5}", NUDGE + ", 'data': {'kind': 'and'}")
                                .replace("'steps': 40", "'steps': 2000"),
                        "Three different neurons.",
                        "They were one, then parted, and solved it."),
                new Sentence(
                        "different_solved",
                        1000,
                        random("1", ", 'data': {'kind': 'and'}").replace("'steps': 400", "'steps': 1000"),
                        "Two different neurons.",
                        "They started apart, got different gradients, and solved it."),
                new Sentence(
                        "all_zero",
                        7,
                        xor("tanh", "", ""),
                        "Nothing can move.",
                        "All weights are 0 and tanh(0) = 0: no gradient, for ever."),
                new Sentence(
                        "all_zero_but_bias",
                        7,
                        xor("relu", "", ", 'data': {'kind': 'and'}"),
                        "Only a bias learns.",
                        "ReLU(0) = 0: no signal goes forward, no gradient comes back."),
                new Sentence(
                        "balanced",
                        3,
                        xor("sigmoid", "", ""),
                        "Stuck in balance.",
                        "The samples pull against each other: gradient 0, for ever."),
                new Sentence(
                        "targets_hit",
                        0,
                        """
                        {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[0], [0.0]]},
                         'network': {'hidden': [2], 'output': 'identity', 'loss': 'mse', 'activation': 'sigmoid'},
                         'initializer': {'weights': [{'kind': 'constant', 'value': 1}, {'kind': 'zero'}]},
                         'training': {'steps': 2}}
                        """,
                        "Nothing is left to learn.",
                        "Every target is hit exactly, so every gradient is 0."),
                new Sentence(
                        "identical",
                        20,
                        xor("sigmoid", ", 'batch': 1", ""),
                        "One neuron, four times.",
                        "Same weights in h1 to h4, so the same gradient: for ever."),
                new Sentence(
                        "identical_until_dropout",
                        0,
                        xor("sigmoid", ", 'batch': 1, 'dropout': 0.5", ""),
                        "One neuron, for now.",
                        "The same weights in h1 to h4, until dropout parts them."),
                new Sentence(
                        "identical_until_rounding",
                        0,
                        xor("sigmoid", ", 'batch': 1, 'rounding': 'by_neuron'", ""),
                        "One neuron, for now.",
                        "The same weights in h1 to h4; each sums in its own order."),
                new Sentence(
                        "biases_held",
                        0,
                        xor("sigmoid", ", 'hold': 'biases'", ""),
                        "Nothing can move.",
                        "No batch moves a weight, and the biases are held: for ever."),
                new Sentence(
                        "different_at_start",
                        0,
                        random("1", ""),
                        "Two different neurons.",
                        "They start 3.341 apart, so they get different gradients."),
                new Sentence(
                        "different",
                        20,
                        random("1", ""),
                        "Two different neurons.",
                        "They started apart and got different gradients."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void each_situation_has_its_sentence(Sentence expected) {
        RunHistory history =
                Runs.histories(Runs.experiment(expected.experiment())).get(0);
        LaneSentence sentence = LaneSentence.of(history, expected.step());
        assertThat(Situation.of(history, expected.step()).token()).isEqualTo(expected.situation());
        assertThat(sentence.what(WORDS)).isEqualTo(expected.what());
        assertThat(sentence.why(Form.LONG, WORDS)).isEqualTo(expected.why());
    }

    @Test
    void every_situation_is_in_the_table() {
        assertThat(sentences())
                .extracting(Sentence::situation)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Situation.values()).map(Situation::token).toList());
    }
}
