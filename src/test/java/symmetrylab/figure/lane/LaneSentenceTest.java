package symmetrylab.figure.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    static List<Sentence> sentences() {
        return List.of(
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
                        "No gradient comes back through weights of 0: for ever."),
                new Sentence(
                        "balanced",
                        3,
                        xor("sigmoid", "", ""),
                        "Stuck in balance.",
                        "The samples pull against each other: exactly 0, for ever."),
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
                        "different_at_start",
                        0,
                        random("1", ""),
                        "Two different neurons.",
                        "They start apart, so they get different gradients."),
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
}
