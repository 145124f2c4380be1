package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.Palette;
import symmetrylab.nn.settings.DataChoice;
import symmetrylab.nn.settings.LayerSizes;
import symmetrylab.nn.settings.TrainingChoice;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.GateKind;
import symmetrylab.spec.SampleSource.Iris;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Names;
import symmetrylab.words.Words;

class SettingsPanelTest {

    private final ExperimentViewModel experiment = new ExperimentViewModel(Experiments.parse("""
            {
              "format": 1,
              "data": {"kind": "blobs", "validation": 0.2},
              "network": {"hidden": [4, 4], "activation": "sigmoid"},
              "training": {"optimizer": {"kind": "sgd", "learning_rate": 0.5}, "steps": 2000},
              "runs": [
                {"name": "Zero", "initializer": {"weights": {"kind": "zero"}}},
                {"name": "Random", "initializer": {"weights": {"kind": "normal", "sd": 1}, "seed": 3}}
              ]
            }
            """), Names.ENGLISH);
    private final ScopeViewModel scope = new ScopeViewModel(experiment);
    private final SettingsSummary summary = new SettingsSummary(experiment, scope, Names.ENGLISH, Words.english());

    @Test
    void the_panel_is_folded_at_first_and_its_usual_sections_are_open() {
        PanelViewModel panel = new PanelViewModel();
        assertThat(panel.controlsShownProperty().get()).isFalse();
        assertThat(panel.openProperty(PanelSection.LAYERS).get()).isTrue();
        assertThat(panel.openProperty(PanelSection.TRAINING).get()).isFalse();
        panel.toggle();
        assertThat(panel.controlsShownProperty().get()).isTrue();
        panel.toggle();
        panel.show(PanelSection.TRAINING);
        assertThat(panel.controlsShownProperty().get()).isTrue();
        assertThat(panel.openProperty(PanelSection.TRAINING).get()).isTrue();
    }

    @Test
    void without_room_the_panel_folds_away_and_comes_back_with_the_room() {
        PanelViewModel panel = new PanelViewModel();
        panel.fit(false);
        panel.fit(true);
        assertThat(panel.shownProperty().get()).as("never wanted").isFalse();
        panel.toggle();
        panel.fit(false);
        assertThat(panel.shownProperty().get()).isFalse();
        assertThat(panel.controlsShownProperty().get()).as("still wanted").isTrue();
        panel.fit(true);
        assertThat(panel.shownProperty().get()).isTrue();
    }

    @Test
    void whoever_opens_the_panel_without_room_gets_it_until_there_was_room() {
        PanelViewModel panel = new PanelViewModel();
        panel.fit(false);
        panel.toggle();
        assertThat(panel.shownProperty().get()).isTrue();
        panel.fit(false);
        assertThat(panel.shownProperty().get()).as("insisted").isTrue();
        panel.fit(true);
        panel.fit(false);
        assertThat(panel.shownProperty().get()).isFalse();
        panel.show(PanelSection.DATA);
        assertThat(panel.shownProperty().get()).isTrue();
        panel.toggle();
        assertThat(panel.shownProperty().get()).isFalse();
        panel.fit(true);
        assertThat(panel.shownProperty().get()).as("folded by the user").isFalse();
    }

    @Test
    void a_folded_section_sums_up_its_settings_in_one_line() {
        assertThat(line(PanelSection.STARTS)).isEqualTo("all weights 0, weights N(0, 1), seed 3");
        assertThat(line(PanelSection.DATA)).isEqualTo("Blobs, 200 samples, 20% held out");
        assertThat(line(PanelSection.LAYERS)).isEqualTo("4, 4 sigmoid");
        assertThat(line(PanelSection.TRAINING))
                .startsWith("SGD, rate 0.5, full batch, 2")
                .endsWith("000 steps");
        assertThat(line(PanelSection.RECORDING)).isEqualTo("256 MB");
        experiment.editRun(1, "", run -> run.withTraining(run.training().withBatch(OptionalInt.of(10))));
        assertThat(line(PanelSection.TRAINING)).endsWith("steps; the lanes differ");
        assertThat(line(PanelSection.LAYERS)).isEqualTo("4, 4 sigmoid");
        scope.choose(Optional.of(1));
        assertThat(line(PanelSection.TRAINING)).contains("batch 10").endsWith("steps");
        experiment.editRun(1, "", run -> new LayerSizes(run).with(List.of()));
        assertThat(line(PanelSection.LAYERS)).isEqualTo("no hidden layer");
    }

    private String line(PanelSection section) {
        return summary.of(section, new MemoryBound(256));
    }

    @Test
    void a_change_applies_to_the_chosen_lane_or_to_all() {
        scope.edit("", run -> run.withTraining(run.training().withSteps(7)));
        assertThat(steps()).containsExactly(7, 7);
        scope.choose(Optional.of(1));
        scope.edit("", run -> run.withTraining(run.training().withSteps(9)));
        assertThat(steps()).containsExactly(7, 9);
        assertThat(scope.shown().training().steps()).isEqualTo(9);
        assertThat(scope.hidesDifferences()).as("one lane is one").isFalse();
        scope.choose(Optional.empty());
        assertThat(scope.hidesDifferences()).isTrue();
    }

    private List<Integer> steps() {
        return experiment.spec().runs().stream()
                .map(RunSpec::training)
                .map(TrainingSpec::steps)
                .toList();
    }

    @Test
    void removing_the_chosen_lane_chooses_all() {
        scope.choose(Optional.of(1));
        assertThat(scope.hasChoice()).isTrue();
        experiment.removeRun(1);
        assertThat(scope.laneProperty().get()).isEmpty();
        assertThat(scope.hasChoice()).isFalse();
    }

    @Test
    void the_chosen_lane_stays_chosen_where_it_is_moved_or_renamed() {
        scope.choose(Optional.of(1));
        experiment.moveRun(1, -1);
        assertThat(scope.laneProperty().get()).contains(0);
        experiment.rename(0, "Lucky");
        assertThat(scope.laneProperty().get()).contains(0);
        experiment.copyRun(0);
        experiment.moveRun(0, 2);
        assertThat(scope.laneProperty().get()).contains(2);
        experiment.removeRun(2);
        assertThat(scope.laneProperty().get()).isEmpty();
    }

    @Test
    void the_training_seed_matters_if_something_is_drawn_with_it() {
        TrainingSpec full = TrainingSpec.DEFAULT.withShuffle(true);
        assertThat(new TrainingChoice(full).shuffleMatters()).isFalse();
        assertThat(new TrainingChoice(full).seedMatters()).isFalse();
        assertThat(new TrainingChoice(full.withDropout(0.1)).seedMatters()).isTrue();
        TrainingSpec batches = full.withBatch(OptionalInt.of(10));
        assertThat(new TrainingChoice(batches).shuffleMatters()).isTrue();
        assertThat(new TrainingChoice(batches).seedMatters()).isTrue();
        assertThat(new TrainingChoice(batches.withShuffle(false)).seedMatters()).isFalse();
    }

    @Test
    void a_source_is_changed_if_it_has_the_setting() {
        Gate xor = new Gate(GateKind.XOR, Coding.ZERO_ONE);
        Cloud blobs = Cloud.ofKind(CloudKind.BLOBS);
        assertThat(new DataChoice(xor).withCoding(Coding.PLUS_MINUS_ONE))
                .contains(xor.withCoding(Coding.PLUS_MINUS_ONE));
        assertThat(new DataChoice(xor).withSamples(5)).isEmpty();
        assertThat(new DataChoice(blobs).withCoding(Coding.PLUS_MINUS_ONE)).isEmpty();
        assertThat(new DataChoice(blobs).withSamples(5)).contains(blobs.withSamples(5));
        assertThat(new DataChoice(blobs).withNoise(2)).contains(blobs.withNoise(2));
        assertThat(new DataChoice(blobs).withBalance(0.1)).contains(blobs.withBalance(0.1));
        assertThat(new DataChoice(new Iris(true)).withStandardize(false)).contains(new Iris(false));
        assertThat(new DataChoice(xor).withClasses(true)).isEmpty();
    }

    @Test
    void every_built_in_set_has_a_picture_once_requested() {
        DataTiles tiles = new DataTiles(new InlineBackground(), wrong -> {
            throw new AssertionError(wrong);
        });
        assertThat(tiles.picture("xor", Palette.LIGHT)).isEmpty();
        tiles.ask();
        assertThat(DataTiles.kinds())
                .startsWith("xor", "blobs", "circle", "moons", "spiral", "checkerboard", "iris", "digits")
                .hasSize(SampleSources.BUILT_IN.size())
                .allSatisfy(
                        kind -> assertThat(tiles.picture(kind, Palette.DARK)).isPresent());
    }
}
