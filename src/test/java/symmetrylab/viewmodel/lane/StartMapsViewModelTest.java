package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.viewmodel.lane.StartMapsViewModel.Work;

class StartMapsViewModelTest {

    private static final ExperimentSpec SPEC = Experiments.parse("""
            {"format": 1, "network": {"hidden": [2]}, "training": {"steps": 3},
             "runs": [{"name": "Zero", "initializer": {"weights": {"kind": "zero"}}}, {"name": "Glorot"}]}
            """);

    private final TrainingViewModel training = new TrainingViewModel(new InlineBackground());
    private final PlotsViewModel plots = new PlotsViewModel();
    private final QueuedBackground background = new QueuedBackground();
    private final StartMapsViewModel maps = new StartMapsViewModel(training.lanesProperty(), plots, background, 1);

    @BeforeEach
    void train() {
        train(SPEC);
    }

    private void train(ExperimentSpec spec) {
        training.train(spec, Path.of(""));
        training.pull(0);
    }

    private StartMap only() {
        assertThat(maps.mapsProperty().get()).hasSize(1);
        return maps.mapsProperty().get().get(0);
    }

    @Test
    void nothing_is_computed_until_the_plot_is_shown() {
        assertThat(background.size()).isZero();
        maps.setShown(true);
        assertThat(background.size()).isEqualTo(1);
        assertThat(only().progress()).isZero();
        background.drain();
        assertThat(only().isComplete()).isTrue();
    }

    @Test
    void a_moved_start_keeps_the_map_and_another_network_gets_its_own() {
        maps.setShown(true);
        background.drain();
        StartMap first = only();
        RunSpec zero = SPEC.runs().get(0);
        train(SPEC.withRun(0, StartPlane.COMMON_AND_SPREAD.with(zero, 0.5, 0.1)));
        assertThat(background.size()).isZero();
        assertThat(only()).isSameAs(first);
        train(SPEC.withRun(0, zero.withNetwork(zero.network().withHidden(List.of(3)))));
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        assertThat(maps.mapsProperty().get()).hasSize(2).contains(first);
        train(SPEC);
        assertThat(background.size()).isZero();
    }

    @Test
    void hiding_the_plot_or_changing_the_experiment_ends_the_work() {
        maps.setShown(true);
        maps.setShown(false);
        assertThat(maps.mapsProperty().get()).isEmpty();
        background.drain();
        assertThat(maps.mapsProperty().get()).isEmpty();
        maps.setShown(true);
        RunSpec zero = SPEC.runs().get(0);
        RunSpec wider = zero.withNetwork(zero.network().withHidden(List.of(3)));
        train(SPEC.withRuns(List.of(wider)));
        background.drain();
        assertThat(only().plan().run().network().hidden()).containsExactly(3);
    }

    @Test
    void stopping_keeps_what_is_known_and_trains_nothing_until_asked_to_go_on() {
        maps.setShown(true);
        assertThat(maps.workProperty().get()).isEqualTo(Work.RUNNING);
        maps.stop();
        assertThat(maps.workProperty().get()).isEqualTo(Work.STOPPED);
        assertThat(only().isStopped()).isTrue();
        background.drain();
        assertThat(only().progress()).isZero();
        maps.setShown(false);
        assertThat(maps.workProperty().get()).isEqualTo(Work.NONE);
        maps.setShown(true);
        assertThat(background.size()).isZero();
        assertThat(maps.workProperty().get()).isEqualTo(Work.STOPPED);
        maps.goOn();
        assertThat(maps.workProperty().get()).isEqualTo(Work.RUNNING);
        background.drain();
        assertThat(only().isComplete()).isTrue();
        assertThat(only().isStopped()).isFalse();
        assertThat(maps.workProperty().get()).isEqualTo(Work.NONE);
    }

    @Test
    void another_network_is_mapped_although_the_one_before_was_stopped() {
        maps.setShown(true);
        maps.stop();
        background.drain();
        RunSpec zero = SPEC.runs().get(0);
        train(SPEC.withRuns(List.of(zero.withNetwork(zero.network().withHidden(List.of(3))))));
        assertThat(maps.workProperty().get()).isEqualTo(Work.RUNNING);
    }

    /** The training is long by its steps, but ends at once, as it diverges. */
    @Test
    void a_costly_map_ends_coarse_and_gets_finer_pass_by_pass_if_asked() {
        train(Experiments.parse("""
                {"format": 1, "data": {"kind": "and"},
                 "network": {"hidden": [2], "activation": "identity", "output": "identity", "loss": "mse"},
                 "training": {"steps": 1500000, "optimizer": {"kind": "sgd", "learning_rate": 1e200}}}
                """));
        maps.setShown(true);
        background.drain();
        StartMap coarse = only();
        assertThat(coarse.passes()).isEqualTo(1);
        assertThat(coarse.plan().columnsAfter(1)).isEqualTo(5);
        assertThat(maps.workProperty().get()).isEqualTo(Work.COARSE);
        maps.refine();
        assertThat(maps.workProperty().get()).isEqualTo(Work.RUNNING);
        background.drain();
        assertThat(only().passes()).isEqualTo(2);
        assertThat(only().isComplete()).isTrue();
        assertThat(maps.workProperty().get()).isEqualTo(Work.COARSE);
    }

    @Test
    void another_plane_is_computed_when_chosen() {
        maps.setShown(true);
        background.drain();
        plots.toggle(PlotOption.START_DEPTH);
        background.drain();
        assertThat(maps.mapsProperty().get())
                .extracting(map -> map.plan().plane())
                .containsExactly(StartPlane.COMMON_AND_SPREAD, StartPlane.DEPTH_AND_GAIN);
    }

    @Test
    void a_growing_map_is_shown_a_few_times_a_second() {
        maps.setShown(true);
        StartMap first = only();
        maps.pull(0);
        StartMap second = only();
        assertThat(second).isNotSameAs(first);
        maps.pull(10_000_000);
        assertThat(only()).isSameAs(second);
        maps.pull(200_000_000);
        assertThat(only()).isNotSameAs(second);
    }
}
