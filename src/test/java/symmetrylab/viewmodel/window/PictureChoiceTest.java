package symmetrylab.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.viewmodel.lane.GraphScene;

class PictureChoiceTest {

    private static final PictureFormat STILL = new PictureFormat("png", PictureFormat.Steps.ONE);
    private static final PictureFormat MOVING = new PictureFormat("gif", PictureFormat.Steps.MOVING);
    private static final PictureFormat PAGES = new PictureFormat("pdf", PictureFormat.Steps.PAGES);

    private final InspectedRuns runs =
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground());
    private final PictureChoice choice = new PictureChoice(
            new GraphScene(runs.lanes(), GraphView.PLAIN, List.of()), 137, runs.display, List.of(STILL, PAGES, MOVING));

    @Test
    void an_animation_of_all_lanes_and_steps_in_about_two_hundred_frames_comes_first() {
        assertThat(choice.formatProperty().get()).isEqualTo(MOVING);
        assertThat(plan().lanes()).containsExactly(0, 1);
        assertThat(plan().figures()).containsExactly(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.SPREAD);
        assertThat(choice.steps().from()).isZero();
        assertThat(choice.steps().to()).isEqualTo(4000);
        assertThat(choice.steps().count()).isBetween(180, 201);
        assertThat(choice.seconds())
                .as("two seconds for the last")
                .isEqualTo((choice.steps().count() - 1) * (1.0 / 25) + 2);
    }

    @Test
    void a_picture_shows_the_current_step() {
        choice.formatProperty().set(STILL);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(137));
    }

    @Test
    void pages_show_the_current_step_or_several() {
        choice.formatProperty().set(PAGES);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(137));
        choice.chooseSteps(FrameSteps.every(100, 900, 50));
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.every(100, 900, 50));
        choice.formatProperty().set(STILL);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(100));
    }

    @Test
    void the_stride_stays_while_the_range_changes() {
        choice.chooseSteps(FrameSteps.every(0, 4000, 7));
        choice.chooseRange(10.4, 20.6);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.every(10, 21, 7));
        choice.chooseRange(9000, 5);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.every(5, 4000, 7));
    }

    @Test
    void without_a_lane_or_a_figure_there_is_no_plan() {
        choice.laneProperty(0).set(false);
        assertThat(plan().lanes()).containsExactly(1);
        choice.laneProperty(1).set(false);
        assertThat(choice.planProperty().get()).isEmpty();
        choice.laneProperty(1).set(true);
        for (FigureKind figure : PictureChoice.offeredFigures()) {
            choice.figureProperty(figure).set(false);
        }
        assertThat(choice.planProperty().get()).isEmpty();
    }

    @Test
    void a_picture_has_a_step_of_its_own_and_the_animation_keeps_its_range() {
        choice.chooseSteps(FrameSteps.every(100, 900, 50));
        choice.formatProperty().set(STILL);
        choice.chooseSteps(FrameSteps.single(12));
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(12));
        choice.formatProperty().set(MOVING);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.every(100, 900, 50));
    }

    @Test
    void the_name_follows_the_file_or_else_the_title() {
        assertThat(choice.suggestedName(Optional.of(Path.of("lessons", "xor-zero.json"))))
                .isEqualTo("xor-zero.gif");
        assertThat(choice.suggestedName(Optional.empty())).isEqualTo("zero-against-random-on-xor.gif");
        choice.formatProperty().set(STILL);
        assertThat(choice.suggestedName(Optional.empty())).isEqualTo("zero-against-random-on-xor.png");
    }

    @Test
    void only_pictures_are_scaled_and_the_pixels_have_a_limit() {
        choice.finishProperty().set(new PictureFinish(4, 0, 2));
        choice.sizeProperty().set(new PictureChoice.Size(1000, 1000));
        assertThat(choice.fits(1_000_000)).as("an animation").isTrue();
        choice.formatProperty().set(STILL);
        assertThat(choice.fits(15_999_999)).isFalse();
        assertThat(choice.fits(16_000_000)).isTrue();
    }

    @Test
    void plots_are_exported_as_they_are_shown() {
        runs.display.plots().toggle(PlotOption.CURVATURE_EIGENVECTORS);
        runs.display.plots().eigenvectorsProperty().set(new EigenPair(2, -3));
        choice.formatProperty().set(STILL);
        assertThat(plan().plots().has(PlotOption.CURVATURE_EIGENVECTORS)).isTrue();
        assertThat(plan().plots().eigenvectors()).isEqualTo(new EigenPair(2, -3));
    }

    private PicturePlan plan() {
        return choice.planProperty().get().orElseThrow();
    }
}
