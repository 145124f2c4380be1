package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Runs;
import symmetrylab.testing.TextPen;
import symmetrylab.words.Words;

@Tag("layout")
@Goldens("storyboard-.*")
class StoryboardTest {

    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));
    private static final List<FigureKind> NETWORK = List.of(FigureKind.NETWORK);
    private static final List<FigureKind> BOTH = List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES);

    private static PageStyle page(Layout layout) {
        return new PageStyle(layout, false, Optional.empty(), Optional.of("From the start to the end."), false, true);
    }

    private static PicturePlan plan(List<FigureKind> figures, Theme theme, int width, int height, int... steps) {
        return new PicturePlan(
                List.of(0, 1),
                figures,
                new Sheet(width, height, theme, Words.english()),
                new Frames(FrameSteps.of(steps), 10),
                Optional.empty(),
                GraphView.PLAIN,
                PlotView.PLAIN,
                page(Layout.GRID),
                Optional.empty());
    }

    private static List<String> texts(PicturePlan plan) {
        return TextPen.of(
                plan.frame("XOR", LANES, SharedScales.of(LANES), 0),
                plan.sheet().width(),
                plan.sheet().height());
    }

    @Test
    void a_storyboard_looks_as_it_did() throws IOException {
        PicturePlan row = plan(BOTH, Theme.LIGHT, 1280, 720, 0, 262, 470, 733, 1442, 4000);
        GoldenImages.check("storyboard-row", row.frame("XOR", LANES, SharedScales.of(LANES), 0), 1280, 720);
        PicturePlan bands = plan(NETWORK, Theme.DARK, 1000, 1100, 0, 262, 470, 733, 4000);
        GoldenImages.check("storyboard-bands", bands.frame("XOR", LANES, SharedScales.of(LANES), 0), 1000, 1100);
    }

    @Test
    void it_is_one_picture_that_tells_every_step_and_state() {
        PicturePlan plan = plan(NETWORK, Theme.LIGHT, 1280, 720, 0, 470, 4000);
        assertThat(plan.pictures()).isEqualTo(1);
        assertThat(plan.told(0)).isEqualTo(4000);
        assertThat(plan.position(4000, 0)).isEqualTo("steps 0 to 4,000");
        assertThat(texts(plan))
                .contains("XOR", "steps 0 to 4,000", "step 0", "step 470", "step 4,000", "Zero", "Random")
                .contains("From the start to the end.")
                .filteredOn(text -> text.equals("identical"))
                .hasSize(3);
        assertThat(texts(plan)).filteredOn(text -> text.equals("split")).hasSize(3);
        assertThat(texts(plan)).filteredOn(text -> text.equals("solved")).hasSize(2);
    }

    @Test
    void the_key_names_samples_only_where_they_are_drawn() {
        assertThat(texts(plan(NETWORK, Theme.LIGHT, 1280, 720, 0, 1, 2, 3, 4, 5)))
                .doesNotContain("wrong");
        assertThat(texts(plan(NETWORK, Theme.LIGHT, 1280, 720, 0, 4000))).contains("wrong");
        assertThat(texts(plan(List.of(FigureKind.OUTPUT), Theme.LIGHT, 1280, 720, 0, 1, 2)))
                .contains("wrong");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void as_many_steps_as_there_is_room_for_have_room_and_no_more(Layout layout) {
        for (int lanes = 1; lanes <= 4; lanes++) {
            int width = layout.width();
            int height = page(layout).height(lanes, BOTH, 6);
            int room = PicturePlan.storyboardRoom(width, height, lanes, BOTH, page(layout));
            for (int steps = 1; steps <= StoryboardGrid.MAX_STEPS; steps++) {
                Optional<StoryboardGrid> grid = StoryboardGrid.of(width, height, lanes, steps, BOTH, page(layout));
                assertThat(grid.isPresent())
                        .as("%s, %s lanes, %s steps, room for %s", layout, lanes, steps, room)
                        .isEqualTo(steps <= room);
                if (grid.isPresent()) {
                    assertThat(grid.get().across() * grid.get().bands()).isGreaterThanOrEqualTo(steps);
                    assertThat(grid.get().text()).isGreaterThanOrEqualTo(12);
                }
            }
        }
    }

    @Test
    void a_column_is_as_long_as_its_steps_need() {
        for (int steps : new int[] {1, 2, 6, 12}) {
            int height = page(Layout.COLUMN).height(2, NETWORK, steps);
            assertThat(PicturePlan.storyboardRoom(Layout.COLUMN.width(), height, 2, NETWORK, page(Layout.COLUMN)))
                    .isGreaterThanOrEqualTo(steps);
        }
        assertThat(page(Layout.COLUMN).height(4, BOTH, 60)).isEqualTo(Sheet.MAX_PIXELS);
    }

    @Test
    void what_has_no_room_and_an_opened_step_are_refused() {
        assertThat(PicturePlan.storyboardRoom(120, 120, 1, NETWORK, page(Layout.GRID)))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(plan(NETWORK, Theme.LIGHT, 120, 120, 0, 1)))
                .withMessageContaining("has no room on 120 x 120");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(FigureKind.STEP), Theme.LIGHT, 1280, 720, 0, 1));
    }
}
