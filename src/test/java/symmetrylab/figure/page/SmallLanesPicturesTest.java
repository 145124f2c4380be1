package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Legible;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;

/** The lanes beside a vote: in a row while hands are counted, one below the other once they have run. */
@Goldens("small-lanes-.*")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallLanesPicturesTest {

    private final List<RunHistory> runs = Runs.histories(Runs.experiment("""
            {'format': 1, 'training': {'steps': 1200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'network': {'hidden': [4]},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'constant', 'value': 0}}},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}},
              {'name': 'Constant of one half', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}},
              {'name': 'Glorot uniform', 'initializer': {'weights': {'kind': 'glorot_uniform'}, 'seed': 1}}]}
            """));

    private SmallLanesFigure figure(int lanes, int step, boolean stacked, Theme theme, double width, double height) {
        List<RunHistory> shown = runs.subList(0, lanes);
        SharedScales scales = SharedScales.of(shown);
        FigureStyle style = Styles.of(theme.palette(), SmallLanesFigure.textFor(width, height, lanes, stacked));
        return new SmallLanesFigure(
                shown.stream()
                        .map(lane -> Scene.of(lane, lane.held(step), scales, style))
                        .toList(),
                stacked);
    }

    @ParameterizedTest
    @CsvSource({
        "two-light, 2, 0, false, LIGHT, 455, 164",
        "two-dark, 2, 0, false, DARK, 832, 300",
        "four-light, 4, 0, false, LIGHT, 832, 300",
        "four-dark, 4, 1200, false, DARK, 455, 220",
        "stacked-two-light, 2, 1200, true, LIGHT, 356, 560",
        "stacked-two-dark, 2, 1200, true, DARK, 656, 880",
        "stacked-three-light, 3, 1200, true, LIGHT, 656, 880",
        "stacked-four-dark, 4, 1200, true, DARK, 656, 880",
        "stacked-four-light, 4, 1200, true, LIGHT, 356, 560"
    })
    void lanes_look_as_they_did(String name, int lanes, int step, boolean stacked, Theme theme, int width, int height)
            throws IOException {
        SmallLanesFigure figure = figure(lanes, step, stacked, theme, width, height);
        PagePart.all(figure, figure.lanes().get(0).style(), width, height).check("small-lanes-" + name);
        List<TextBoxPen.Box> texts = Legible.texts(figure, width, height);
        assertThat(texts).extracting(TextBoxPen.Box::text).contains("Zero", "Random");
    }
}
