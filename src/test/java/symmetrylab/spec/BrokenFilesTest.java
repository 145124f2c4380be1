package symmetrylab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static symmetrylab.testing.Experiments.problemsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenFilesTest {

    @ParameterizedTest
    @MethodSource({"brokenJson", "brokenTop", "brokenData", "brokenNetworks", "brokenStarts", "brokenTrainings"})
    void each_broken_file_gets_one_line_that_says_what_is_wrong(String text, String problem) {
        assertThat(problemsOf(text)).containsExactly(problem).allSatisfy(line -> assertThat(line.lines())
                .hasSize(1));
    }

    static List<Arguments> brokenJson() {
        return List.of(
                arguments(
                        "{\"format\": 1",
                        "1:13: the file ends too early: an object that begins in line 1 is not closed"),
                arguments(
                        "{\"format\": 1,\n \"runs\": [{},",
                        "2:14: the file ends too early: a list that begins in line 2 is not closed"),
                arguments(
                        "{\"format\": 1,\n \"title\": \"x",
                        "2:13: the file ends too early: an object that begins in line 1 is not closed"),
                arguments(
                        "{\"format\": 1,}",
                        "1:14: not valid JSON: found \"}\" after a comma; a comma stands between two entries only"),
                arguments(
                        "{\"format\": 1 \"title\": \"\"}",
                        "1:14: not valid JSON: found \"\\\"\"; a comma or a colon is missing before it"),
                arguments("{'format': 1}", "1:2: not valid JSON: found \"'\"; names and texts stand in double quotes"),
                arguments(
                        "{\"format\": 1, \"title\": Zero}",
                        "1:24: not valid JSON: found \"Zero\"; names and texts stand in double quotes"),
                arguments("// mine\n{\"format\": 1}", "1:1: not valid JSON: found \"/\"; JSON has no comments"),
                arguments(
                        "{\"format\": 1, \"title\": \"a\nb\"}",
                        "1:26: not valid JSON: found \"\\n\"; line breaks and control characters in a text are written as"
                                + " \\n and the like"),
                arguments(
                        "{\"format\": 1}}",
                        "1:14: not valid JSON: found \"}\"; something is missing before it, or it closes nothing"),
                arguments("{\"format\": NaN}", "1:15: not valid JSON: found \"}\"; a number must be finite"),
                arguments(
                        "{\"format\": +1}",
                        "1:13: not valid JSON: found \"1\"; numbers are written like 12, -0.5 or 1e-6"),
                arguments(
                        "{\"format\": 01}",
                        "1:13: not valid JSON: found \"1\"; numbers are written like 12, -0.5 or 1e-6"),
                arguments(
                        "{\"title\": \"a\\q\"}",
                        "1:14: not valid JSON: found \"q\" after a backslash; a backslash in a text is written \\\\"),
                arguments("{\"format\": 1} {}", "1:15: more text after the end of the experiment"),
                arguments("[".repeat(100_000), "1:65: nested too deeply; allowed: 64 levels"),
                arguments(
                        "{\"format\": 1, \"format\": 1}",
                        "1:15: format: found \"format\" a second time; allowed: each field once (the first is in line 1)"),
                arguments("[1]", "1:1: found a list of 1; allowed: an object, at least {\"format\": 1}"));
    }

    static List<Arguments> brokenTop() {
        return List.of(
                arguments("{}", "1:1: format: missing; allowed: the format's number, 1"),
                arguments("{\"format\": 2, \"new\": 1}", "1:12: format: found 2; allowed: the format's number, 1"),
                arguments("{\"format\": \"1\"}", "1:12: format: found \"1\"; allowed: the format's number, 1"),
                arguments(
                        "{\"format\": 1, \"a\\nb\": 1}",
                        "1:15: \"a\\nb\": unknown field \"a\\nb\"; allowed: format, title, data, network, initializer,"
                                + " training, runs"),
                arguments(file("'title': null"), "1:24: title: found null; allowed: a text"),
                arguments(file("'runs': []"), "1:23: runs: found an empty list; allowed: a list of 1 to 4 runs"),
                arguments(
                        file("'runs': [{}, {}, {}, {}, {}]"),
                        "1:23: runs: found a list of 5; allowed: a list of 1 to 4 runs"),
                arguments(file("'runs': [1]"), "1:24: runs[0]: found 1; allowed: an object"),
                arguments(
                        file("'runs': [{'name': 'Run 2'}, {}]"),
                        "1:43: runs[1].name: found \"Run 2\" a second time; allowed: names that differ"),
                arguments(
                        file("'runs': [{'nme': 'A'}]"),
                        "1:25: runs[0].nme: unknown field \"nme\"; allowed: name, network, initializer, training; did you"
                                + " mean \"name\"?"));
    }

    static List<Arguments> brokenData() {
        return List.of(
                arguments(file("'data': 'xor'"), "1:23: data: found \"xor\"; allowed: an object"),
                arguments(
                        file("'data': {'kind': 'moon', 'noise': 0}"),
                        "1:32: data.kind: found \"moon\"; allowed: and, or, nand, xor, xnor, blobs, circle, moons, spiral,"
                                + " checkerboard, plane, sine, iris, digits, csv, table; did you mean \"moons\"?"),
                arguments(
                        file("'data': {'validation': 1}"),
                        "1:38: data.validation: found 1; allowed: a number from 0 to 0.9"),
                arguments(
                        file("'data': {'kind': 'plane', 'balance': 0.3}"),
                        "1:41: data.balance: unknown field \"balance\"; allowed for kind \"plane\": kind, samples, noise,"
                                + " validation, seed"),
                arguments(
                        file("'data': {'kind': 'xor', 'samples': 4}"),
                        "1:39: data.samples: unknown field \"samples\"; allowed for kind \"xor\": kind, coding,"
                                + " validation, seed"),
                arguments(
                        file("'data': {'coding': 'pm'}"),
                        "1:34: data.coding: found \"pm\"; allowed: 01, pm1; did you" + " mean \"pm1\"?"),
                arguments(
                        file("'data': {'kind': 'blobs', 'samples': 100001}"),
                        "1:52: data.samples: found 100001; allowed: a whole number from 2 to 100000"),
                arguments(
                        file("'data': {'kind': 'blobs', 'samples': 1" + "0".repeat(399) + "}"),
                        "1:52: data.samples: found 10000000000000000000… (400 characters); allowed: a whole number from 2"
                                + " to 100000"),
                arguments(
                        file("'data': {'kind': 'blobs', 'seed': 1e99999999999}"),
                        "1:49: data.seed: found 1e99999999999; allowed: a whole number of at most 64 bits"),
                arguments(
                        file("'data': {'kind': 'circle', 'noise': 1e999}"),
                        "1:51: data.noise: found 1e999; allowed: a finite number of at least 0"),
                arguments(
                        file("'data': {'kind': 'circle', 'balance': 1.5}"),
                        "1:53: data.balance: found 1.5; allowed: a number from 0 to 1"),
                arguments(file("'data': {'kind': 'csv'}"), "1:23: data.path: missing; allowed: the path of a CSV file"),
                arguments(
                        file("'data': {'kind': 'csv', 'path': 'a', 'target': 'y', 'features': ['x', 'y']}"),
                        "1:85: data.features[1]: found \"y\"; allowed: a column other than the target"),
                arguments(
                        file("'data': {'kind': 'table', 'inputs': [[1], [2, 3]], 'targets': [[0], [1]]}"),
                        "1:57: data.inputs[1]: found a list of 2; allowed: a list of 1, as long as the rows before"),
                arguments(
                        file("'data': {'kind': 'table', 'inputs': [[1], ['2']], 'targets': [[0], [1]]}"),
                        "1:58: data.inputs[1][0]: found \"2\"; allowed: a finite number"),
                arguments(
                        file("'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[0]]}"),
                        "1:74: data.targets: found 1 rows; allowed: as many as inputs has, 2"));
    }

    static List<Arguments> brokenNetworks() {
        return List.of(
                arguments(
                        file("'network': {'hidden': 4}"),
                        "1:37: network.hidden: found 4; allowed: a list of 0 to 16 layer sizes"),
                arguments(
                        file("'network': {'hidden': [1025]}"),
                        "1:38: network.hidden[0]: found 1025; allowed: a whole number from 1 to 1024"),
                arguments(
                        file("'network': {'activation': 'swish'}"),
                        "1:41: network.activation: found \"swish\"; allowed: identity, sigmoid, tanh, relu, leaky_relu,"
                                + " elu, softplus, silu, gelu"),
                arguments(
                        file("'network': {'output': 'tanh', 'loss': 'cross_entropy'}"),
                        "1:53: network.loss: found \"cross_entropy\" with output \"tanh\"; allowed with it: mse"),
                arguments(
                        file("'network': {'output': 'identity', 'loss': 'cross_entropy'}"),
                        "1:57: network.loss: found \"cross_entropy\" with output \"identity\"; allowed with it: mse"));
    }

    static List<Arguments> brokenStarts() {
        return List.of(
                arguments(
                        file("'initializer': {'biases': {'kind': 'glorot_normal'}}"),
                        "1:50: initializer.biases.kind: found \"glorot_normal\", which fills weights only; allowed: zero,"
                                + " constant, uniform, normal, explicit"),
                arguments(
                        file("'initializer': {'weights': {'kind': 'sparse', 'nonzero': 0}}"),
                        "1:72: initializer.weights.nonzero: found 0; allowed: a whole number from 1 to 1024"),
                arguments(
                        file("'initializer': {'weights': {'kind': 'constant'}}"),
                        "1:42: initializer.weights.value: missing; allowed: a finite number"),
                arguments(
                        file("'initializer': {'weights': {'kind': 'uniform', 'min': 1, 'max': 0}}"),
                        "1:79: initializer.weights.max: found 0.0; allowed: a finite number of at least min, which is"
                                + " 1.0"),
                arguments(
                        file("'initializer': {'weights': [{'kind': 'zero'}]}"),
                        "1:42: initializer.weights: found a list of 1; allowed: an object for all layers, or a list with"
                                + " one for each layer, here 2 (1 hidden and the output)"),
                arguments(
                        file("'initializer': {'weights': {'kind': 'explicit', 'values': [[1], 2]}}"),
                        "1:79: initializer.weights.values[1]: found 2; allowed: a list of 1 to 1024 numbers"),
                arguments(
                        file("'initializer': {'nudges': [{'layer': 3, 'to': 1, 'from': 1, 'add': 1}]}"),
                        "1:52: initializer.nudges[0].layer: found 3; allowed: a whole number from 1 to 2"),
                arguments(
                        file("'initializer': {'nudges': [{'layer': 1, 'to': 5, 'from': 1, 'add': 1}]}"),
                        "1:61: initializer.nudges[0].to: found 5; allowed: a whole number from 1 to 4"),
                arguments(
                        file("'initializer': {'nudges': [{'layer': 2, 'to': 1, 'from': 5, 'add': 1}]}"),
                        "1:72: initializer.nudges[0].from: found 5; allowed: a whole number from 0 to 4"),
                arguments(
                        file("'initializer': {'noise': {'sd': -1}}"),
                        "1:47: initializer.noise.sd: found -1; allowed: a finite number of at least 0"));
    }

    static List<Arguments> brokenTrainings() {
        return List.of(
                arguments(
                        file("'training': {'optimizer': {'kind': 'adm'}}"),
                        "1:50: training.optimizer.kind: found \"adm\"; allowed: sgd, rmsprop, adagrad, adam; did you mean"
                                + " \"adam\"?"),
                arguments(
                        file("'training': {'optimizer': {'kind': 'adam', 'momentum': 0.9}}"),
                        "1:58: training.optimizer.momentum: unknown field \"momentum\"; allowed for kind \"adam\": kind,"
                                + " learning_rate, beta1, beta2, epsilon"),
                arguments(
                        file("'training': {'optimizer': {'kind': 'adam', 'beta2': 1}}"),
                        "1:67: training.optimizer.beta2: found 1; allowed: a number from 0 to below 1"),
                arguments(
                        file("'training': {'optimizer': {'learning_rate': 0}}"),
                        "1:59: training.optimizer.learning_rate: found 0; allowed: a finite number above 0"),
                arguments(
                        file("'training': {'batch': 'ful'}"),
                        "1:37: training.batch: found \"ful\"; allowed: \"full\" or a whole number from 1 to 100000"),
                arguments(
                        file("'training': {'shuffle': 1}"), "1:39: training.shuffle: found 1; allowed: true or false"),
                arguments(
                        file("'training': {'l2': -0.1}"),
                        "1:34: training.l2: found -0.1; allowed: a finite number of at least 0"),
                arguments(
                        file("'training': {'dropout': 1}"),
                        "1:39: training.dropout: found 1; allowed: a number from 0 to below 1"));
    }

    @Test
    void a_number_with_too_many_digits_is_one_line() {
        assertThat(problemsOf("{\"format\": 1" + "0".repeat(5000) + "}"))
                .singleElement()
                .asString()
                .contains("a number or a name is too long")
                .doesNotContain("\n");
    }

    @Test
    void a_top_level_start_is_checked_against_the_network_of_each_run() {
        String text = file("'initializer': {'weights': [{'kind': 'zero'}, {'kind': 'zero'}]},"
                + " 'runs': [{}, {'network': {'hidden': []}}]");
        assertThat(problemsOf(text))
                .containsExactly("1:42: initializer.weights: found a list of 2; allowed: an object for all layers, or a"
                        + " list with one for each layer, here 1 (the output only)");
    }

    @Test
    void a_section_that_every_run_replaces_is_checked_too() {
        String text = file("'training': {'stps': 1}, 'runs': [{'training': {}}]");
        assertThat(problemsOf(text))
                .containsExactly(
                        "1:28: training.stps: unknown field \"stps\"; allowed: optimizer, batch, shuffle, steps,"
                                + " l1, l2, dropout, seed; did you mean \"steps\"?");
    }

    @Test
    void a_section_that_is_used_by_two_runs_is_told_once() {
        assertThat(problemsOf(file("'training': {'steps': -1}, 'runs': [{}, {}]")))
                .hasSize(1);
    }

    private static String file(String fields) {
        return "{\"format\": 1, " + fields.replace('\'', '"') + "}";
    }
}
