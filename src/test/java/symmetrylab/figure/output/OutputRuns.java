package symmetrylab.figure.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Runs on data of every kind with its own output picture. */
final class OutputRuns {

    /** The lanes by the name of their data. */
    static final Map<String, List<RunHistory>> ALL = Map.of(
            "xor", Runs.histories(Runs.preset("zero-against-random")),
            "iris", Runs.histories(Runs.preset("iris")),
            "blobs", on("'kind': 'blobs', 'noise': 1.3, 'validation': 0.2", "[4, 4]", 300),
            "plane", on("'kind': 'plane', 'samples': 10, 'validation': 0.2", "[4]", 300),
            "three", on(threeClasses() + ", 'validation': 0.2", "[5]", 300),
            "sine", on("'kind': 'sine', 'samples': 60", "[6]", 400),
            "step", on(oneInput() + ", 'validation': 0.25", "[3]", 300),
            "digits", on("'kind': 'digits'", "[16]", 20),
            "reals", on(threeInputs("[[0], [0.5], [0.7], [2]]"), "[4]", 30),
            "sigmoid", on(threeInputs("[[0], [1], [1], [0]]"), "[4]", 30));

    private OutputRuns() {}

    /** A random lane and, before it, one of zeros. */
    static List<RunHistory> on(String data, String hidden, int steps) {
        return Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {%s}, 'network': {'hidden': %s}, 'training': {'batch': 20, 'steps': %s},
                 'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}}, {'name': 'Random'}]}
                """.formatted(data, hidden, steps)));
    }

    /** Three clouds of 20 points around the corners of a triangle. */
    private static String threeClasses() {
        String inputs = IntStream.range(0, 60)
                .mapToObj(i -> "[" + (Math.sin(i % 3 * 2.1) + 0.6 * Math.sin(i * i)) + ", "
                        + (Math.cos(i % 3 * 2.1) + 0.6 * Math.cos(1.7 * i * i)) + "]")
                .collect(Collectors.joining(", "));
        String targets = IntStream.range(0, 60)
                .mapToObj(i -> List.of("[1, 0, 0]", "[0, 1, 0]", "[0, 0, 1]").get(i % 3))
                .collect(Collectors.joining(", "));
        return "'kind': 'table', 'inputs': [" + inputs + "], 'targets': [" + targets + "]";
    }

    private static String oneInput() {
        return "'kind': 'table', 'inputs': [[0], [1], [2], [3], [4], [5], [2.5], [1.5]],"
                + " 'targets': [[0], [0], [1], [1], [1], [0], [1], [1]]";
    }

    private static String threeInputs(String targets) {
        return "'kind': 'table', 'inputs': [[0, 0, 1], [1, 0, 2], [0, 1, 1], [1, 1, 0]], 'targets': " + targets;
    }

    /** The last lane of {@code lanes} at a step, or the first one. */
    static Scene scene(List<RunHistory> lanes, boolean random, int step, Theme theme, double text) {
        RunHistory lane = lanes.get(random ? lanes.size() - 1 : 0);
        return Scene.of(lane, step, SharedScales.of(lanes), Styles.of(theme.palette(), text));
    }

    /** The random lane on data of this name at its last step or step 600, in a light picture. */
    static Scene scene(String name, double text) {
        List<RunHistory> lanes = ALL.get(name);
        return scene(lanes, true, Math.min(600, lanes.get(0).lastStep()), Theme.LIGHT, text);
    }
}
