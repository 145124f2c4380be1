package symmetrylab.figure.curvature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class CurvatureFigureTest {

    private static List<RunHistory> runs(String data, String activation, String more) {
        return Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': [4], 'activation': '%s'},
                 'training': {'steps': 3000, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
                 'initializer': {'weights': {'kind': 'zero'}}%s}
                """.formatted(data, activation, more)));
    }

    private static List<String> texts(List<RunHistory> lanes, int step, double width) {
        RunHistory lane = lanes.get(0);
        Curvatures known = new Curvatures(List.of(Curvatures.Spot.of(lane, step)), List.of());
        Scene scene = Scene.of(lane, step, SharedScales.of(lanes).with(known), Styles.of(Palette.LIGHT, 13));
        return TextPen.of(CurvatureFigure.of(scene), width, 260);
    }

    @Test
    void xor_at_zero_is_degenerate_and_and_is_a_saddle_once_the_output_bias_has_settled() {
        List<RunHistory> xor = runs("xor", "tanh", "");
        assertThat(texts(xor, 0, 700)).contains("flat, degenerate: 16 of 17 eigenvalues are 0, the largest 0.25");
        assertThat(texts(xor, 0, 300)).contains("degenerate: 16 of 17 are 0");
        List<RunHistory> and = runs("and", "tanh", "");
        assertThat(texts(and, 0, 700)).anyMatch(text -> text.startsWith("not stationary: the gradient is 0.25"));
        assertThat(texts(and, 3000, 700)).anyMatch(text -> text.startsWith("saddle: 4 of 17 eigenvalues are negative"));
    }

    @Test
    void at_a_kink_and_in_large_networks_it_says_why_there_is_none() {
        assertThat(texts(runs("xor", "relu", ""), 0, 700))
                .contains("not defined here: the sum of h1 is exactly 0 for sample 1");
        List<RunHistory> large = Runs.histories(
                Runs.experiment("{'format': 1, 'network': {'hidden': [40, 40]}, 'training': {'steps': 1}}"));
        assertThat(texts(large, 0, 700)).contains("too large: 1,801 parameters and 4 samples");
    }

    @Test
    void the_axis_has_the_numbers_of_the_eigenvalues_and_three_values() {
        List<String> texts = texts(runs("xor", "tanh", ""), 0, 230);
        assertThat(texts).contains("1", "9", "17", "0", "0.1");
    }

    @Test
    void an_older_state_is_named_and_an_unknown_one_is_being_computed() {
        List<RunHistory> xor = runs("xor", "tanh", "");
        Curvatures known = new Curvatures(List.of(Curvatures.Spot.of(xor.get(0), 0)), List.of());
        SharedScales scales = SharedScales.of(xor);
        Scene later = Scene.of(xor.get(0), 7, scales.with(known), Styles.of(Palette.LIGHT, 13));
        assertThat(TextPen.of(CurvatureFigure.of(later), 700, 260)).contains("Curvature at step 0");
        Scene unknown = Scene.of(xor.get(0), 7, scales, Styles.of(Palette.LIGHT, 13));
        assertThat(TextPen.of(CurvatureFigure.of(unknown), 700, 260)).contains("Curvature", "computing …");
    }

    @Test
    void a_plane_says_what_it_is() {
        List<RunHistory> xor = runs("xor", "tanh", "");
        RunHistory lane = xor.get(0);
        Optional<LossSurface> eigen =
                LossSurface.of(PlaneChoice.of(PlaneKind.EIGENVECTORS), lane.recording(), 0, List.of(), () -> false);
        Curvatures known = new Curvatures(
                List.of(),
                List.of(
                        new Curvatures.Surface(lane, 0, PlaneChoice.of(PlaneKind.EIGENVECTORS), eigen),
                        new Curvatures.Surface(lane, 0, PlaneChoice.of(PlaneKind.LANES), Optional.empty())));
        Scene scene = Scene.of(lane, 0, SharedScales.of(xor).with(known), Styles.of(Palette.LIGHT, 13));
        assertThat(TextPen.of(CurvatureFigure.of(scene.with(view(PlotOption.CURVATURE_EIGENVECTORS))), 700, 260))
                .contains("Loss on a plane", "curvature from 0 to 0.25, at step 0", "highest curvature");
        assertThat(TextPen.of(CurvatureFigure.of(scene.with(view(PlotOption.CURVATURE_LANES))), 700, 260))
                .contains("no such plane: it needs another lane with the same network");
    }

    private static CurvatureFigure onChosenPlane(RunHistory lane, EigenPair pair) {
        PlaneChoice choice = new PlaneChoice(PlaneKind.EIGENVECTORS, pair);
        Optional<LossSurface> surface = LossSurface.of(choice, lane.recording(), 0, List.of(), () -> false);
        Curvatures known = new Curvatures(List.of(), List.of(new Curvatures.Surface(lane, 0, choice, surface)));
        return CurvatureFigure.of(
                Scene.of(lane, 0, SharedScales.of(List.of(lane)).with(known), Styles.of(Palette.LIGHT, 13))
                        .with(view(PlotOption.CURVATURE_EIGENVECTORS).with(pair)));
    }

    @Test
    void a_plane_of_chosen_eigenvectors_names_them_and_says_where_there_are_fewer() {
        RunHistory xor = runs("xor", "tanh", "").get(0);
        assertThat(TextPen.of(onChosenPlane(xor, new EigenPair(-1, 3)), 700, 260))
                .contains("eigenvalues 17 and 3: 0.25 and 0, at step 0", "eigenvector 17", "eigenvector 3");
        assertThat(TextPen.of(onChosenPlane(xor, new EigenPair(40, -90)), 700, 260))
                .contains("there are only 17 eigenvalues: here are 17 and 1, at step 0");
        RunHistory large = Runs.histories(
                        Runs.experiment("{'format': 1, 'network': {'hidden': [40, 40]}, 'training': {'steps': 1}}"))
                .get(0);
        assertThat(TextPen.of(onChosenPlane(large, new EigenPair(-2, 3)), 900, 260))
                .anyMatch(text -> text.startsWith("too large to choose: curvature from "))
                .contains("highest curvature");
    }

    @Test
    void the_mouse_finds_each_eigenvalue_at_its_bar_or_point_and_none_beside_them() {
        RunHistory lane = runs("xor", "tanh", "").get(0);
        Curvatures known = new Curvatures(List.of(Curvatures.Spot.of(lane, 0)), List.of());
        Scene scene = Scene.of(lane, 0, SharedScales.of(List.of(lane)).with(known), Styles.of(Palette.LIGHT, 13));
        CurvatureFigure figure = CurvatureFigure.of(scene);
        Set<Integer> found = new TreeSet<>();
        for (int x = 0; x < 700; x++) {
            for (int y = 0; y < 260; y += 5) {
                figure.eigenvalueAt(x, y, 700, 260).ifPresent(found::add);
            }
        }
        assertThat(found).hasSize(17);
        assertThat(figure.eigenvalueAt(300, 60, 700, 260)).isEmpty();
        assertThat(figure.eigenvalueAt(690, 60, 700, 260)).hasValue(16);
        assertThat(figure.said(16)).isEqualTo("eigenvalue 17 of 17: 0.25");
        assertThat(CurvatureFigure.of(scene.with(view(PlotOption.CURVATURE_PATH)))
                        .eigenvalueCount())
                .isZero();
    }

    private static PlotView view(PlotOption option) {
        return new PlotView(0, false, Set.of(option));
    }
}
