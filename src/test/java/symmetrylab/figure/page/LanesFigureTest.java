package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.LanesFigure.Part;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextPen;

class LanesFigureTest {

    private static final double WIDTH = 684;
    private static final double HEIGHT = 628;

    private static LanesFigure figure(boolean covered, FigureKind... kinds) {
        List<RunHistory> runs = Runs.histories(Runs.preset("zero-against-random"));
        SharedScales scales = SharedScales.of(runs);
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        return new LanesFigure(
                runs.stream().map(run -> Scene.of(run, 4000, scales, style)).toList(), List.of(kinds), covered);
    }

    private static Box place(LanesFigure figure, Part part, int lane) {
        return figure.place(part, lane, WIDTH, HEIGHT).orElseThrow();
    }

    @Test
    void parts_stand_below_one_another_inside_their_lane_at_the_same_height_in_all() {
        LanesFigure figure = figure(false, FigureKind.NETWORK, FigureKind.TRAJECTORIES);
        List<Part> downwards = List.of(Part.SENTENCE, Part.NUMBERS, Part.NETWORK, Part.PLOTS);
        for (int lane = 0; lane < 2; lane++) {
            Box whole = place(figure, Part.LANE, lane);
            double bottom = 0;
            for (Part part : downwards) {
                Box box = place(figure, part, lane);
                assertThat(box.top()).as(part.name()).isGreaterThanOrEqualTo(bottom);
                assertThat(box.left()).isGreaterThanOrEqualTo(whole.left());
                assertThat(box.right()).isLessThanOrEqualTo(whole.right());
                assertThat(box.top()).isEqualTo(place(figure, part, 0).top());
                bottom = box.bottom() - 1e-9;
            }
            Box network = place(figure, Part.NETWORK, lane);
            Box output = place(figure, Part.OUTPUT, lane);
            assertThat(output.left()).isGreaterThan(network.centerX());
            assertThat(output.top()).isGreaterThan(network.top());
            assertThat(output.bottom()).isLessThan(network.bottom());
        }
    }

    @Test
    void what_a_lane_does_not_show_has_no_place() {
        assertThat(figure(false, FigureKind.NETWORK).place(Part.PLOTS, 0, WIDTH, HEIGHT))
                .isEmpty();
        assertThat(figure(false, FigureKind.LOSS).place(Part.NETWORK, 0, WIDTH, HEIGHT))
                .isEmpty();
        assertThat(figure(false, FigureKind.NETWORK, FigureKind.OUTPUT).place(Part.OUTPUT, 0, WIDTH, HEIGHT))
                .isEmpty();
    }

    @Test
    void a_covered_lane_tells_its_name_and_nothing_of_what_was_measured() {
        assertThat(TextPen.of(figure(false, FigureKind.NETWORK), WIDTH, HEIGHT)).contains("Zero", "identical", "75%");
        assertThat(TextPen.of(figure(true, FigureKind.NETWORK), WIDTH, HEIGHT))
                .contains("Zero", "?")
                .doesNotContain("identical", "75%", "0.4888");
    }

    @Test
    void there_must_be_a_lane() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LanesFigure(List.of(), List.of(), false));
    }

    @Test
    void words_and_numbers_of_four_lanes_in_a_small_window_stand_beside_one_another() {
        List<RunHistory> two = Runs.histories(Runs.preset("zero-against-random"));
        SharedScales scales = SharedScales.of(two);
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        List<Scene> four = Stream.of(two, two)
                .flatMap(List::stream)
                .map(run -> Scene.of(run, 4000, scales, style))
                .toList();
        LanesFigure figure = new LanesFigure(four, List.of(FigureKind.NETWORK), false);
        double head = place(figure, Part.NETWORK, 0).top();
        List<TextBoxPen.Box> texts = TextBoxPen.of(figure, WIDTH, HEIGHT).stream()
                .filter(box -> box.bottom() < head)
                .toList();
        assertThat(texts).extracting(TextBoxPen.Box::text).contains("One neuron, four", "times.", "0.4888");
        assertThat(texts).extracting(TextBoxPen.Box::text).noneMatch(text -> text.endsWith("…"));
        for (TextBoxPen.Box one : texts) {
            assertThat(texts).filteredOn(one::overlaps).containsExactly(one);
            double right = WIDTH / 4 * (Math.floor(one.left() / (WIDTH / 4)) + 1);
            assertThat(one.right()).as(one.text()).isLessThanOrEqualTo(right);
        }
    }
}
