package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.InlineBackground;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class LanesViewModelTest {

    private static final long SECOND = 1_000_000_000L;

    private final ExperimentSpec preset = Presets.all().get(0).file().spec();
    private final TrainingViewModel training = new TrainingViewModel(new InlineBackground());
    private final DisplayViewModel display = new DisplayViewModel(Words.english());
    private final SimpleObjectProperty<Optional<Text>> waiting = new SimpleObjectProperty<>(Optional.empty());
    private final LanesViewModel lanes = new LanesViewModel(training.lanesProperty(), display, waiting);

    @Test
    void neurons_can_show_the_plane_of_two_inputs_or_a_sample() {
        train(preset);
        assertThat(lanes.fillsProperty().get()).hasSize(5);
        assertThat(lanes.shownFill()).isEmpty();
    }

    @Test
    void for_data_without_two_inputs_the_first_sample_is_shown() {
        train(preset.withData(DataSpec.of(new SampleSource.Iris(true))));
        assertThat(lanes.shownFill()).contains(new NeuronFill.Sample(0));
        assertThat(display.fillProperty().get())
                .as("not chosen, but what suits")
                .isEmpty();
    }

    @Test
    void a_chosen_sample_stays_while_the_data_have_it() {
        train(preset);
        display.fillProperty().set(Optional.of(new NeuronFill.Sample(3)));
        train(preset.withData(DataSpec.of(new SampleSource.Iris(true))));
        assertThat(lanes.shownFill()).contains(new NeuronFill.Sample(3));
        display.fillProperty().set(Optional.of(new NeuronFill.Sample(100)));
        train(preset);
        assertThat(lanes.shownFill()).isEmpty();
    }

    @Test
    void a_new_scale_of_weights_is_announced_for_four_seconds() {
        train(preset);
        assertThat(lanes.noteProperty().get()).isEmpty();
        train(wide(preset));
        assertThat(said()).startsWith("the weight scale is now");
        lanes.pull(10 * SECOND);
        lanes.pull(13 * SECOND);
        assertThat(said()).startsWith("the weight scale is now");
        lanes.pull(15 * SECOND);
        assertThat(lanes.noteProperty().get()).isEmpty();
    }

    @Test
    void the_scale_of_another_experiment_is_not_announced() {
        train(preset);
        train(wide(preset).withTitle("Another"));
        assertThat(lanes.noteProperty().get()).isEmpty();
    }

    @Test
    void different_batches_are_noted() {
        train(preset.withRun(
                0,
                preset.runs()
                        .get(0)
                        .withTraining(preset.runs().get(0).training().withBatch(OptionalInt.of(2)))));
        assertThat(said()).contains("batch sizes");
    }

    @Test
    void waiting_for_another_experiment_is_shown_beside_the_note() {
        train(preset);
        waiting.set(Optional.of(Text.of("window.waiting", "Another")));
        assertThat(English.of(lanes.waitingProperty().getValue().orElseThrow())).contains("Another");
        assertThat(lanes.noteProperty().get()).isEmpty();
    }

    private String said() {
        return English.of(lanes.noteProperty().get().orElseThrow());
    }

    private static ExperimentSpec wide(ExperimentSpec spec) {
        return spec.withRun(1, spec.runs().get(1).withInitializer(InitializerSpec.of(new Constant(40))));
    }

    private void train(ExperimentSpec spec) {
        training.train(spec, Path.of(""));
        training.pull(SECOND);
    }
}
