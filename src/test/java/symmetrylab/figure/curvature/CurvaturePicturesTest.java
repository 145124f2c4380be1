package symmetrylab.figure.curvature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.Curvatures.Spot;
import symmetrylab.figure.scales.Curvatures.Surface;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

@Goldens("curvature-(?!(zero|random)-(light|dark)).*")
class CurvaturePicturesTest {

    private static final String XOR = """
            {'format': 1, 'network': {'hidden': [4], 'activation': 'tanh'},
             'training': {'steps': 2000, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
            """;

    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment(XOR));

    private static final List<RunHistory> AND =
            Runs.histories(Runs.experiment(XOR.replace("'network'", "'data': {'kind': 'and'}, 'network'")));

    private static final List<RunHistory> RELU = Runs.histories(Runs.experiment(XOR.replace("tanh", "relu")));

    private static final List<RunHistory> WIDE = Runs.histories(Runs.experiment("""
            {'format': 1, 'data': {'kind': 'circle', 'samples': 20}, 'network': {'hidden': [40]},
             'training': {'steps': 100, 'batch': 'full'}}
            """));

    @ParameterizedTest
    @CsvSource({
        "degenerate, 0, 0, 560, 260, LIGHT",
        "degenerate-small, 0, 0, 296, 150, DARK",
        "moving, 1, 100, 560, 260, DARK",
        "moving-small, 1, 100, 230, 150, LIGHT",
        "large, 1, 1500, 1280, 720, LIGHT"
    })
    void eigenvalues_look_as_they_did(String name, int lane, int step, int width, int height, Theme theme)
            throws IOException {
        check(name, LANES, lane, step, Optional.empty(), width, height, theme);
    }

    @ParameterizedTest
    @CsvSource({"saddle, 560, 260, LIGHT", "saddle-small, 296, 150, DARK"})
    void a_saddle_looks_as_it_did(String name, int width, int height, Theme theme) throws IOException {
        check(name, AND, 0, 2000, Optional.empty(), width, height, theme);
    }

    @ParameterizedTest
    @CsvSource({"kink, 488, 155, LIGHT", "kink-small, 230, 150, DARK"})
    void a_kink_looks_as_it_did(String name, int width, int height, Theme theme) throws IOException {
        check(name, RELU, 0, 0, Optional.empty(), width, height, theme);
    }

    @ParameterizedTest
    @CsvSource({"many, 560, 260, LIGHT", "many-small, 296, 150, DARK"})
    void many_eigenvalues_look_as_they_did(String name, int width, int height, Theme theme) throws IOException {
        check(name, WIDE, 0, 100, Optional.empty(), width, height, theme);
    }

    @ParameterizedTest
    @CsvSource({
        "path, PATH, 1, 600, 560, 260, LIGHT",
        "path-small, PATH, 1, 600, 296, 150, DARK",
        "path-smallest, PATH, 1, 600, 230, 150, LIGHT",
        "path-large, PATH, 1, 600, 1280, 720, DARK",
        "eigen, EIGENVECTORS, 1, 100, 560, 260, DARK",
        "eigen-zero, EIGENVECTORS, 0, 0, 488, 155, LIGHT",
        "eigen-small, EIGENVECTORS, 1, 100, 230, 150, LIGHT",
        "lanes, LANES, 1, 600, 560, 260, LIGHT",
        "lanes-small, LANES, 0, 600, 296, 150, LIGHT"
    })
    void planes_look_as_they_did(String name, PlaneKind kind, int lane, int step, int width, int height, Theme theme)
            throws IOException {
        check(name, LANES, lane, step, Optional.of(kind), width, height, theme);
    }

    @ParameterizedTest
    @CsvSource({
        "chosen-plane, true, 1, 100, 560, 260, LIGHT",
        "chosen-plane-small, true, 1, 100, 230, 150, DARK",
        "chosen-plane-equal, true, 0, 0, 488, 155, DARK",
        "chosen, false, 1, 100, 560, 260, LIGHT",
        "chosen-small, false, 1, 100, 230, 150, DARK"
    })
    void chosen_eigenvectors_look_as_they_did(
            String name, boolean plane, int lane, int step, int width, int height, Theme theme) throws IOException {
        Optional<PlaneKind> kind = plane ? Optional.of(PlaneKind.EIGENVECTORS) : Optional.empty();
        check(name, LANES, lane, step, kind, new EigenPair(-3, 2), width, height, theme);
    }

    private static void check(
            String name,
            List<RunHistory> lanes,
            int lane,
            int step,
            Optional<PlaneKind> kind,
            int width,
            int height,
            Theme theme)
            throws IOException {
        check(name, lanes, lane, step, kind, EigenPair.USUAL, width, height, theme);
    }

    private static void check(
            String name,
            List<RunHistory> lanes,
            int lane,
            int step,
            Optional<PlaneKind> kind,
            EigenPair pair,
            int width,
            int height,
            Theme theme)
            throws IOException {
        RunHistory history = lanes.get(lane);
        List<Recording> others = lanes.stream()
                .filter(other -> other != history)
                .map(RunHistory::recording)
                .toList();
        List<Surface> surfaces = kind.stream()
                .map(each -> new Surface(
                        history,
                        step,
                        new PlaneChoice(each, pair),
                        LossSurface.of(new PlaneChoice(each, pair), history.recording(), step, others, () -> false)
                                .flatMap(CurvaturePicturesTest::fine)))
                .toList();
        Curvatures known = new Curvatures(List.of(Spot.of(history, step)), surfaces);
        FigureStyle style = Styles.of(theme.palette(), width > 1000 ? 18 : 13);
        Set<PlotOption> options = kind.map(each -> Set.of(PlotOption.valueOf("CURVATURE_" + each.name())))
                .orElse(Set.of());
        Scene scene = Scene.of(history, step, SharedScales.of(lanes).with(known), style)
                .with(new PlotView(0, false, options).with(pair));
        PagePart.all(CurvatureFigure.of(scene), style, width, height).check("curvature-" + name);
    }

    private static Optional<LossSurface> fine(LossSurface coarse) {
        return coarse.finer(LANES.get(0).recording().data(), () -> false)
                .flatMap(finer -> finer.finer(LANES.get(0).recording().data(), () -> false));
    }
}
