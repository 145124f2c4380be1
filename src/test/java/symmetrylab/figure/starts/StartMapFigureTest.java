package symmetrylab.figure.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMap.Cell;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class StartMapFigureTest {

    private static final List<RunHistory> XOR = Runs.histories(Runs.experiment("""
            {'format': 1, 'network': {'hidden': [3]},
             'training': {'steps': 150, 'batch': 1, 'shuffle': false,
              'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}}},
              {'name': 'Glorot'}]}
            """));

    private static final StartMap MAP =
            StartMapFilling.all(StartMaps.plan(XOR.get(0), StartPlane.COMMON_AND_SPREAD), 2);

    private static StartMapFigure figure(List<RunHistory> lanes, int lane, PlotOption... options) {
        SharedScales scales = SharedScales.of(lanes).with(List.of(MAP));
        return StartMapFigure.of(Scene.of(lanes.get(lane), 0, scales, Styles.of(Palette.LIGHT, 13))
                .with(new PlotView(0, false, Set.of(options))));
    }

    @Test
    void the_sentence_says_what_the_starts_without_chance_come_to() {
        List<String> texts = TextPen.of(figure(XOR, 0), 800, 300);
        assertThat(texts).anyMatch(text -> text.startsWith("with σ = 0 no start of 41 solves it; "));
        assertThat(TextPen.of(figure(XOR, 0), 296, 150)).contains("σ = 0: 0 of 41");
        assertThat(TextPen.of(figure(XOR, 0, PlotOption.START_SPREAD), 800, 300))
                .anyMatch(text -> text.startsWith("with σ = 0 the spread stays 0, exactly; the largest is "));
    }

    @Test
    void the_axes_and_the_key_have_three_labels_and_the_zero_its_own() {
        List<String> texts = TextPen.of(figure(XOR, 1), 230, 150);
        assertThat(texts).contains("10", "1e−5", "1e−11", "0 exact", "−2", "−1", "0", "1", "0%", "50%", "100%");
    }

    @Test
    void every_lane_has_its_mark_and_one_without_a_place_says_so() {
        assertThat(TextPen.of(figure(XOR, 0), 800, 300))
                .contains("Zero", "Random")
                .doesNotContain("Glorot");
        assertThat(TextPen.of(figure(XOR, 2), 800, 300)).contains("Zero", "Random", "Glorot starts outside this plane");
    }

    @Test
    void a_pixel_is_the_point_that_is_drawn_there() {
        StartMapFigure figure = figure(XOR, 0);
        StartMapFrame frame = StartMapFrame.of(
                StartPlane.COMMON_AND_SPREAD,
                PlotPlace.of(0, 300, 800, figure.scene().style()),
                StartMapShades.of(
                                StartMapShades.Quantity.SOLVED,
                                List.of(MAP),
                                figure.scene().style())
                        .width());
        for (Point point : List.of(new Point(0, 0), new Point(20, 0), new Point(3, 1), new Point(40, 40))) {
            double x = frame.atX(point.column());
            double y = frame.atY(point.row());
            assertThat(figure.pointAt(x, y, 800, 300)).contains(point);
        }
        assertThat(figure.pointAt(2, 2, 800, 300)).isEmpty();
        assertThat(figure.nearest(-50, -50, 800, 300)).isEqualTo(new Point(0, 40));
        assertThat(figure.nearest(5000, 5000, 800, 300)).isEqualTo(new Point(40, 0));
        Cell cell = MAP.at(new Point(20, 0)).orElseThrow();
        assertThat(cell.solved()).isZero();
        assertThat(figure.said(new Point(20, 0))).hasValueSatisfying(said -> assertThat(said)
                .startsWith("c = 0, σ = 0: 0 of 1 start solved; loss 0.69"));
    }

    @Test
    void its_numbers_are_a_table() {
        NumberTable table = figure(XOR, 0).table();
        assertThat(table.names()).containsExactly("common", "spread", "starts", "solved", "loss", "Final spread");
        assertThat(table.numbers().rows()).isEqualTo(41 * 41);
        assertThat(table.numbers().row(41).toArray()).startsWith(-2, 1e-12, 5);
    }

    @Test
    void targets_that_are_numbers_show_the_loss() {
        List<RunHistory> plane =
                Runs.histories(Runs.experiment("{'format': 1, 'data': {'kind': 'plane'}, 'training': {'steps': 1}}"));
        assertThat(TextPen.of(figure(plane, 0), 560, 260)).anyMatch(text -> text.startsWith("Final loss"));
    }

    @Test
    void it_is_the_same_picture_at_every_step() {
        SharedScales scales = SharedScales.of(XOR).with(List.of(MAP));
        Scene first = Scene.of(XOR.get(0), 0, scales, Styles.of(Palette.LIGHT, 13));
        Scene later = Scene.of(XOR.get(0), 99, scales, Styles.of(Palette.LIGHT, 13));
        assertThat(StartMapFigure.of(first).layers(300, 200))
                .isEqualTo(StartMapFigure.of(later).layers(300, 200));
    }
}
