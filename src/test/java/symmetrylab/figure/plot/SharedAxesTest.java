package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.figure.curvature.CurvatureFigure;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepRange;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;

/** Lanes are compared, so a value stands at the same height in all of them. */
class SharedAxesTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);

    private static final int WIDTH = 488;

    private static final int HEIGHT = 300;

    /** Lanes whose curves, eigenvalues and widths differ. */
    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'network': {'hidden': [4], 'activation': 'tanh'},
             'training': {'steps': 800, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}},
              {'name': 'Tiny', 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}, 'seed': 3}},
              {'name': 'Wide', 'network': {'hidden': [9], 'activation': 'tanh'},
               'initializer': {'weights': {'kind': 'normal', 'sd': 2}, 'seed': 1}}]}
            """));

    private static final SharedScales SCALES = SharedScales.of(LANES);

    private static void assertSame(
            Function<Scene, Figure> plot, SharedScales scales, PlotView view, Predicate<Box> axis) {
        List<Box> first = axis(plot, LANES.get(0), scales, view, axis);
        assertThat(first).hasSizeGreaterThanOrEqualTo(3);
        for (RunHistory lane : LANES) {
            assertThat(axis(plot, lane, scales, view, axis)).isEqualTo(first);
        }
    }

    private static List<Box> axis(
            Function<Scene, Figure> plot, RunHistory lane, SharedScales scales, PlotView view, Predicate<Box> axis) {
        Scene scene = Scene.of(lane, 400, scales, STYLE).with(view);
        return TextBoxPen.of(plot.apply(scene), WIDTH, HEIGHT).stream()
                .filter(axis)
                .toList();
    }

    private static boolean atLeft(Box box) {
        return box.right() < 60 && box.top() > 20 && box.bottom() < HEIGHT - 20;
    }

    private static boolean below(Box box) {
        return box.bottom() > HEIGHT - 18;
    }

    @Test
    void plots_over_the_steps_have_one_axis_of_values_for_all_lanes() {
        for (Function<Scene, Figure> plot : List.<Function<Scene, Figure>>of(
                TrajectoryFigure::new, SpreadFigure::new, LossFigure::new, SingularFigure::new)) {
            assertSame(plot, SCALES, PlotView.PLAIN, SharedAxesTest::atLeft);
        }
        assertSame(
                TrajectoryFigure::new,
                SCALES,
                new PlotView(0, false, Set.of(PlotOption.LOG_WEIGHTS)),
                SharedAxesTest::atLeft);
    }

    @Test
    void plots_over_the_steps_have_one_axis_of_steps_for_all_lanes_zoomed_or_not() {
        for (PlotView view : List.of(PlotView.PLAIN, PlotView.PLAIN.withSteps(Optional.of(new StepRange(123, 456))))) {
            for (Function<Scene, Figure> plot : List.<Function<Scene, Figure>>of(
                    TrajectoryFigure::new, SpreadFigure::new, LossFigure::new, SingularFigure::new)) {
                assertSame(plot, SCALES, view, SharedAxesTest::below);
            }
        }
    }

    @Test
    void counts_of_directions_have_one_axis_for_layers_of_all_widths() {
        assertSame(
                SimilarityFigure::new,
                SCALES,
                PlotView.PLAIN,
                box -> box.text().matches("[0-9]+")
                        && box.left() > 226
                        && box.right() < 300
                        && box.top() > 20
                        && box.bottom() < HEIGHT - 20);
    }

    @Test
    void eigenvalues_have_one_axis_for_all_lanes() {
        SharedScales scales = SCALES.with(new Curvatures(
                LANES.stream().map(lane -> Curvatures.Spot.of(lane, 400)).toList(), List.of()));
        assertSame(CurvatureFigure::of, scales, PlotView.PLAIN, SharedAxesTest::atLeft);
    }

    @Test
    void losses_on_planes_have_the_same_shades_in_all_lanes() {
        PlaneChoice choice = PlaneChoice.of(PlaneKind.PATH);
        List<Recording> none = List.of();
        SharedScales scales = SCALES.with(new Curvatures(
                List.of(),
                LANES.stream()
                        .map(lane -> new Curvatures.Surface(
                                lane, 0, choice, LossSurface.of(choice, lane.recording(), 0, none, () -> false)))
                        .toList()));
        PlotView view = new PlotView(0, false, Set.of(PlotOption.CURVATURE_PATH));
        List<RunHistory> moving = LANES.subList(1, LANES.size());
        Predicate<Box> key = box -> box.left() > WIDTH - 50 && box.top() > 20 && box.bottom() < HEIGHT - 20;
        List<Box> first = axis(CurvatureFigure::of, moving.get(0), scales, view, key);
        assertThat(first).hasSizeGreaterThanOrEqualTo(3);
        for (RunHistory lane : moving) {
            assertThat(axis(CurvatureFigure::of, lane, scales, view, key)).isEqualTo(first);
        }
    }
}
