package symmetrylab.figure.starts;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

@Goldens("starts-(?!(zero|random)-(light|dark)).*")
class StartMapPicturesTest {

    /** Few steps at a high rate, so that a map is trained in a second or two. */
    private static final List<RunHistory> XOR = Runs.histories(Runs.experiment("""
            {'format': 1, 'network': {'hidden': [4]},
             'training': {'steps': 150, 'batch': 1, 'shuffle': false,
              'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}},
              {'name': 'Glorot'}]}
            """));

    private static final Map<StartPlane, StartMap> MAPS = new EnumMap<>(StartPlane.class);

    private static StartMap map(StartPlane plane) {
        return MAPS.computeIfAbsent(plane, each -> StartMapFilling.all(StartMaps.plan(XOR.get(0), each), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "xor-light, 0, '', 560, 260, LIGHT",
        "xor-dark, 1, '', 560, 260, DARK",
        "small, 1, '', 296, 150, LIGHT",
        "smallest, 0, '', 230, 150, DARK",
        "named, 2, '', 488, 155, LIGHT",
        "named-small, 2, '', 230, 150, DARK",
        "large, 1, '', 1280, 720, DARK",
        "loss, 1, START_LOSS, 560, 260, LIGHT",
        "spread, 0, START_SPREAD, 560, 260, DARK",
        "spread-small, 0, START_SPREAD, 296, 150, LIGHT",
        "rate, 1, START_RATE, 560, 260, LIGHT",
        "rate-small, 1, START_RATE, 230, 150, LIGHT",
        "depth, 2, START_DEPTH, 560, 260, DARK",
        "depth-loss, 2, START_DEPTH START_LOSS, 296, 150, LIGHT"
    })
    void maps_look_as_they_did(String name, int lane, String options, int width, int height, Theme theme)
            throws IOException {
        Set<PlotOption> on = Stream.of(options.split(" "))
                .filter(option -> !option.isEmpty())
                .map(PlotOption::valueOf)
                .collect(Collectors.toSet());
        PlotView view = new PlotView(0, false, on);
        FigureStyle style = Styles.of(theme.palette(), width > 1000 ? 18 : 13);
        StartMap map = map(StartMapFigure.planeOf(view));
        SharedScales scales = SharedScales.of(XOR).with(List.of(map));
        Scene scene = Scene.of(XOR.get(lane), 100, scales, style).with(view);
        PagePart.all(StartMapFigure.of(scene), style, width, height).check("starts-" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "coarse, false, 1, 560, 260, DARK",
        "coarse-small, false, 1, 296, 150, LIGHT",
        "coarse-smallest, false, 0, 230, 150, DARK",
        "stopped, true, 1, 560, 260, LIGHT",
        "stopped-small, true, 1, 230, 150, LIGHT"
    })
    void unfinished_maps_look_as_they_did(String name, boolean stopped, int lane, int width, int height, Theme theme)
            throws IOException {
        StartMapFilling filling =
                new StartMapFilling(StartMap.unknown(StartMaps.plan(XOR.get(0), StartPlane.COMMON_AND_SPREAD)), 2);
        filling.run(2);
        StartMap map = filling.newest();
        if (stopped) {
            StartMapFilling next = new StartMapFilling(map, 4);
            int[] asked = {0};
            next.run(1, () -> asked[0]++ > 0);
            map = next.newest().stopped();
        }
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene = Scene.of(XOR.get(lane), 100, SharedScales.of(XOR).with(List.of(map)), style);
        PagePart.all(StartMapFigure.of(scene), style, width, height).check("starts-" + name);
    }

    @Test
    void an_unknown_map_looks_as_it_did() throws IOException {
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        Scene scene = Scene.of(XOR.get(0), 100, SharedScales.of(XOR), style);
        PagePart.all(StartMapFigure.of(scene), style, 488, 155).check("starts-unknown");
    }
}
