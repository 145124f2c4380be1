package symmetrylab.figure.network;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Networks whose equal neurons are one, or on their way to it. */
@Goldens("merged-.*")
class MergedPicturesTest {

    private static final String XOR = """
            {'format': 1, 'training': {'steps': 1200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'network': {'hidden': [4]},
             'runs': [{'name': 'Constant', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}},
              {'name': 'Two equal', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3},
               'edits': [{'step': 50, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 3}]}]}
            """;

    private static final String DEEP = """
            {'format': 1, 'data': {'kind': 'circle', 'samples': 100, 'seed': 1},
             'network': {'hidden': [4, 3, 2], 'activation': 'tanh'},
             'training': {'steps': 300, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
             'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.4}},
               'edits': [{'step': 100, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.1}]}]}
            """;

    private static final String CURVE = """
            {'format': 1, 'data': {'kind': 'sine', 'samples': 30, 'seed': 1}, 'network': {'hidden': [5]},
             'training': {'steps': 600, 'optimizer': {'kind': 'adam', 'learning_rate': 0.02}},
             'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.3}}}]}
            """;

    private static final String FLOWERS = """
            {'format': 1, 'data': {'kind': 'iris'}, 'network': {'hidden': [6]},
             'training': {'steps': 300, 'optimizer': {'kind': 'adam', 'learning_rate': 0.02}},
             'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.3}}}]}
            """;

    private static final String WIDE = """
            {'format': 1, 'data': {'kind': 'digits'}, 'network': {'hidden': [64]},
             'training': {'steps': 20, 'optimizer': {'kind': 'adam', 'learning_rate': 0.02}},
             'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.01}}}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "one-light, XOR, 0, 1200, 1, LIGHT, 488, 300",
        "one-dark, XOR, 0, 1200, 1, DARK, 488, 300",
        "moving, XOR, 0, 1200, 0.5, LIGHT, 488, 300",
        "two, XOR, 1, 1200, 1, LIGHT, 488, 300",
        "two-moving, XOR, 1, 1200, 0.4, DARK, 488, 300",
        "apart, XOR, 1, 40, 1, LIGHT, 488, 300",
        "narrow, XOR, 1, 1200, 1, DARK, 296, 290",
        "deep-before, DEEP, 0, 90, 1, LIGHT, 700, 330",
        "deep-after, DEEP, 0, 300, 1, DARK, 700, 330",
        "curve, CURVE, 0, 600, 1, LIGHT, 488, 300",
        "flowers, FLOWERS, 0, 300, 1, DARK, 600, 330",
        "wide, WIDE, 0, 20, 1, LIGHT, 700, 400"
    })
    void merged_networks_look_as_they_did(
            String name, String runs, int lane, int step, double fold, Theme theme, int width, int height)
            throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment(
                switch (runs) {
                    case "XOR" -> XOR;
                    case "DEEP" -> DEEP;
                    case "CURVE" -> CURVE;
                    case "FLOWERS" -> FLOWERS;
                    case "WIDE" -> WIDE;
                    default -> throw new IllegalArgumentException(runs);
                }));
        FigureStyle style = Styles.of(theme.palette(), 13.6);
        Scene scene =
                Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style).with(GraphView.PLAIN.folded(fold));
        PagePart.all(new NetworkFigure(scene), style, width, height).check("merged-" + name);
    }
}
