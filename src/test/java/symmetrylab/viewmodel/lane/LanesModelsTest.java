package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Styles;
import symmetrylab.words.Words;

class LanesModelsTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);

    private final ExperimentSpec preset = Presets.all().get(0).file().spec();
    private final InlineBackground background = new InlineBackground();
    private final TrainingViewModel training = new TrainingViewModel(background);
    private final DisplayViewModel display = new DisplayViewModel(Words.english());
    private final SimpleIntegerProperty step = new SimpleIntegerProperty(100);
    private final SimpleObjectProperty<Optional<Moment>> moment = new SimpleObjectProperty<>(Optional.empty());
    private final LanesModels models = new LanesModels(
            training,
            new ShownStepViewModel(training.lanesProperty(), step, display.plots(), background),
            new LanesViewModel(training.lanesProperty(), display, new SimpleObjectProperty<>(Optional.empty())),
            display,
            new StepTraceViewModel(training.lanesProperty(), step, moment, background, Words.english()),
            new EdgeGradientsViewModel(
                    training.lanesProperty(), step, moment, display.graph().viewProperty(), background),
            new MergedDifferencesViewModel(
                    training.lanesProperty(), step, display.graph().viewProperty(), background),
            new StartMapsViewModel(training.lanesProperty(), display.plots(), background, 1),
            new AlignmentsViewModel(training.lanesProperty(), display.reducedMotionProperty(), background),
            new CurvatureViewModel(training.lanesProperty(), step, display.plots(), background));

    @BeforeEach
    void train() {
        training.train(preset, Path.of(""));
        training.pull(0);
    }

    private List<ShownLane> shown() {
        return models.shown(training.lanesProperty().get().orElseThrow(), STYLE);
    }

    @Test
    void every_lane_is_shown_at_the_step_with_the_scales_they_share() {
        Lanes lanes = training.lanesProperty().get().orElseThrow();
        assertThat(shown()).hasSize(2).allSatisfy(lane -> {
            assertThat(lane.scene().step()).isEqualTo(100);
            assertThat(lane.scene().scales()).isEqualTo(lanes.scales());
            assertThat(lane.scene().style()).isEqualTo(STYLE);
            assertThat(lane.opened()).isEmpty();
        });
        assertThat(shown()).extracting(lane -> lane.scene().history()).isEqualTo(lanes.histories());
    }

    @Test
    void neurons_show_the_choice_or_the_default_of_the_data() {
        assertThat(shown().get(0).scene().fill()).isEqualTo(new NeuronFill.PlaneMap());
        display.fillProperty().set(Optional.of(new NeuronFill.Sample(2)));
        assertThat(shown()).allMatch(lane -> lane.scene().fill().equals(new NeuronFill.Sample(2)));
    }

    @Test
    void edges_show_the_gradient_of_their_own_lane() {
        assertThat(shown().get(1).scene().gradient()).isEmpty();
        display.graph().toggleGradient();
        for (ShownLane lane : shown()) {
            assertThat(lane.scene().gradient())
                    .contains(lane.scene().history().recording().updateGradient(100));
            assertThat(lane.scene().view().edges()).isEqualTo(EdgeContent.GRADIENT);
        }
    }

    @Test
    void an_open_step_is_shown_with_its_content() {
        moment.set(Optional.of(new Moment(new Phase(Phase.Kind.LOSS, 0), 0.5)));
        assertThat(shown()).allSatisfy(lane -> assertThat(lane.opened()).isPresent());
    }
}
