package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.Curvatures.Surface;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.QueuedBackground;

class CurvatureViewModelTest {

    private static final String SMALL = """
            {"format": 1, "network": {"hidden": [3]}, "training": {"steps": 20},
             "runs": [{"name": "Zero", "initializer": {"weights": {"kind": "zero"}}}, {"name": "Random"}]}
            """;

    private static final String LARGER = SMALL.replace("[3]", "[30]");

    private final TrainingViewModel training = new TrainingViewModel(new InlineBackground());
    private final SimpleIntegerProperty step = new SimpleIntegerProperty(4);
    private final PlotsViewModel plots = new PlotsViewModel();
    private final QueuedBackground background = new QueuedBackground();
    private final CurvatureViewModel model = new CurvatureViewModel(training.lanesProperty(), step, plots, background);

    private void train(String text) {
        training.train(Experiments.parse(text), Path.of(""));
        training.pull(0);
    }

    private RunHistory lane(int number) {
        return training.lanesProperty().get().orElseThrow().histories().get(number);
    }

    private Curvatures known() {
        return model.knownProperty().get();
    }

    @Test
    void nothing_is_computed_until_it_is_shown() {
        train(LARGER);
        step.set(5);
        assertThat(background.size()).isZero();
        assertThat(known().spot(lane(0), 5)).isEmpty();
        model.setShown(true);
        assertThat(background.size()).isEqualTo(1);
    }

    @Test
    void small_networks_are_known_at_once_at_every_step() {
        train(SMALL);
        model.setShown(true);
        assertThat(background.size()).isZero();
        for (int at : new int[] {4, 5, 0}) {
            step.set(at);
            Curvatures.Spot spot = known().spot(lane(1), at).orElseThrow();
            assertThat(spot.step()).isEqualTo(at);
            assertThat(((Spectrum) spot.curvature()).eigenvalues().size()).isEqualTo(13);
        }
    }

    @Test
    void larger_ones_follow_in_the_background_and_keep_what_is_known() {
        train(LARGER);
        model.setShown(true);
        background.drain();
        assertThat(known().spot(lane(1), 4).orElseThrow().step()).isEqualTo(4);
        step.set(9);
        assertThat(known().spot(lane(0), 9).orElseThrow().step()).isEqualTo(4);
        background.drain();
        assertThat(known().spot(lane(0), 9).orElseThrow().step()).isEqualTo(9);
    }

    @Test
    void a_plane_grows_finer_and_goes_with_its_plot() {
        train(SMALL);
        plots.toggle(PlotOption.CURVATURE_PATH);
        model.setShown(true);
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        for (int lane = 0; lane < 2; lane++) {
            Surface plane =
                    known().surface(lane(lane), PlaneChoice.of(PlaneKind.PATH)).orElseThrow();
            assertThat(plane.surface().orElseThrow().field().nodes()).isEqualTo(65);
        }
        step.set(7);
        assertThat(background.size()).isZero();
    }

    @Test
    void a_plane_of_eigenvectors_follows_the_step() {
        train(SMALL);
        plots.toggle(PlotOption.CURVATURE_EIGENVECTORS);
        model.setShown(true);
        background.drain();
        step.set(7);
        background.drain();
        assertThat(known().surface(lane(1), PlaneChoice.of(PlaneKind.EIGENVECTORS))
                        .orElseThrow()
                        .step())
                .isEqualTo(7);
    }

    @Test
    void the_plane_of_other_eigenvectors_is_computed_once_and_kept() {
        train(SMALL);
        plots.toggle(PlotOption.CURVATURE_EIGENVECTORS);
        model.setShown(true);
        background.drain();
        EigenPair pair = new EigenPair(2, -3);
        plots.eigenvectorsProperty().set(pair);
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        PlaneChoice choice = new PlaneChoice(PlaneKind.EIGENVECTORS, pair);
        for (int lane = 0; lane < 2; lane++) {
            Surface plane = known().surface(lane(lane), choice).orElseThrow();
            assertThat(plane.surface().orElseThrow().field().nodes()).isEqualTo(65);
        }
        plots.eigenvectorsProperty().set(EigenPair.USUAL);
        plots.eigenvectorsProperty().set(pair);
        assertThat(background.size()).isZero();
    }

    @Test
    void work_for_lanes_that_are_gone_is_dropped() {
        train(LARGER);
        model.setShown(true);
        RunHistory old = lane(0);
        train(SMALL);
        background.drain();
        assertThat(known().spot(old, 4)).isEqualTo(Optional.empty());
        assertThat(known().spot(lane(0), 4)).isPresent();
    }

    @Test
    void every_lane_has_its_turn_while_the_step_moves() {
        train(LARGER);
        plots.toggle(PlotOption.CURVATURE_EIGENVECTORS);
        model.setShown(true);
        for (int at = 5; at < 9; at++) {
            step.set(at);
            background.runNext();
        }
        for (int lane = 0; lane < 2; lane++) {
            assertThat(known().surface(lane(lane), PlaneChoice.of(PlaneKind.EIGENVECTORS)))
                    .isPresent();
        }
    }
}
