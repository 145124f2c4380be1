package symmetrylab.figure.function;

import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Runs with ridges of every kind, and their scenes. */
final class FunctionRuns {

    static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);

    private FunctionRuns() {}

    /** One run for each of {@code starts}, its initializer as in a file. */
    static List<RunHistory> of(String data, String network, int steps, String... starts) {
        StringBuilder runs = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            runs.append(i == 0 ? "" : ", ")
                    .append("{'name': 'Run " + (i + 1) + "', 'initializer': {" + starts[i] + "}}");
        }
        return Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {%s}, 'network': {%s}, 'training': {'steps': %d}, 'runs': [%s]}
                """.formatted(data, network, steps, runs)));
    }

    /** A network of one hidden layer whose weights and biases into it are given. */
    static List<RunHistory> given(String data, int hidden, String weights, String biases) {
        return of(
                data,
                "'hidden': [" + hidden + "]",
                1,
                "'weights': [{'kind': 'explicit', 'values': " + weights + "}, {'kind': 'constant', 'value': 0.5}],"
                        + " 'biases': [{'kind': 'explicit', 'values': " + biases + "}, {'kind': 'zero'}]");
    }

    static Scene scene(List<RunHistory> lanes, int lane, int step, FigureStyle style) {
        return Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style);
    }

    static Scene scene(List<RunHistory> lanes, int lane, int step) {
        return scene(lanes, lane, step, STYLE);
    }
}
