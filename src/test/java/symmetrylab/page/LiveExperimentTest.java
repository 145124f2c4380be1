package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.testing.Experiments;
import symmetrylab.words.Words;

class LiveExperimentTest {

    private static final OptionalInt CLOSED = OptionalInt.empty();

    private final LiveExperiment live = live(shorter(Presets.all().get(0).file().spec()));

    private static ExperimentSpec shorter(ExperimentSpec spec) {
        return spec.withRuns(spec.runs().stream()
                .map(run -> run.withTraining(run.training().withSteps(300)))
                .toList());
    }

    private static LiveExperiment live(ExperimentSpec spec) {
        try {
            return new LiveExperiment(spec, new FolderTexts(Path.of("")), Words.english());
        } catch (SpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private void train() {
        boolean more = true;
        while (more) {
            more = live.advance(50);
        }
    }

    private String state(int step, OptionalInt phase) {
        return compact(JsonPrinter.line(live.state(step, phase).build()));
    }

    private static String compact(String json) {
        return json.replace("\": ", "\":").replace(", \"", ",\"").replace(", [", ",[");
    }

    private RunSpec run(int lane) {
        return live.spec().runs().get(lane);
    }

    private LayerInitializer weights(int lane) {
        return run(lane).initializer().weights().get(0);
    }

    private void change(String control, String value) throws PageControls.Refused {
        live.change(control, value);
    }

    @Test
    void a_page_tells_what_is_known_while_it_trains() {
        assertThat(live.isTraining()).isTrue();
        live.advance(40);
        assertThat(live.lastStep()).isEqualTo(40);
        assertThat(state(40, CLOSED)).contains("\"last\":300", "\"known\":40", "\"done\":false");
        train();
        assertThat(live.isTraining()).isFalse();
        assertThat(state(300, CLOSED))
                .contains("\"known\":300", "\"done\":true", "\"what\":\"One neuron, four times.\"")
                .contains("\"state\":\"identical\"", "\"sign\":\"equal\"", "[\"spread\",\"0, exactly\"]");
    }

    @Test
    void an_open_step_tells_what_each_phase_does() {
        train();
        assertThat(state(7, OptionalInt.of(0))).contains("\"phases\":6", "Forward: ");
        assertThat(state(7, OptionalInt.of(5))).contains("Update: weights move by");
        assertThat(state(300, OptionalInt.of(5))).as("no step follows the last").contains("One neuron, four times.");
    }

    @Test
    void each_figure_of_a_lane_is_drawn() {
        train();
        LiveExperiment.Look look = new LiveExperiment.Look(Theme.DARK, 13, false);
        for (FigureKind kind : List.of(FigureKind.NETWORK, FigureKind.LOSS, FigureKind.STEP)) {
            String closed = DrawList.of(live.figure(0, kind, 7, CLOSED, look), 600, 300);
            String opened = DrawList.of(live.figure(0, kind, 7, OptionalInt.of(2), look), 600, 300);
            assertThat(closed).isNotEmpty();
            assertThat(opened.equals(closed)).as(kind.word()).isEqualTo(kind == FigureKind.LOSS);
        }
    }

    @Test
    void a_slider_moves_the_start_and_the_name_follows() throws PageControls.Refused {
        change("lane0.common", "0.5");
        assertThat(weights(0)).isEqualTo(new LayerInitializer.Constant(0.5));
        assertThat(run(0).name()).isEqualTo("Constant 0.5");
        change("lane0.spread", "1");
        assertThat(weights(0)).isEqualTo(new LayerInitializer.Normal(0.5, 10));
        change("lane0.start", "zero");
        assertThat(run(0).name()).isEqualTo("Zero");
        change("lane0.start", "he_normal");
        change("lane0.gain", "2");
        assertThat(weights(0)).isEqualTo(new LayerInitializer.VarianceScaling(LayerInitializer.Scaling.HE_NORMAL, 2));
        change("lane0.start", "uniform");
        change("lane0.low", "-0.25");
        change("lane0.high", "0.75");
        assertThat(weights(0)).isEqualTo(new LayerInitializer.Uniform(-0.25, 0.75));
        change("lane0.start", "sparse");
        change("lane0.nonzeroSpread", "0");
        assertThat(weights(0)).isInstanceOf(LayerInitializer.Sparse.class);
        long seed = run(1).initializer().seed();
        change("lane1.seed", "");
        assertThat(run(1).initializer().seed()).isEqualTo(seed + 1);
    }

    @Test
    void settings_change_all_lanes() throws PageControls.Refused {
        change("hidden", "+");
        assertThat(run(1).network().hidden()).containsExactly(5);
        change("hidden", "+layer");
        change("hidden", "-");
        assertThat(run(0).network().hidden()).containsExactly(5, 4);
        change("hidden", "-layer");
        assertThat(run(0).network().hidden()).containsExactly(5);
        change("hidden", " none ");
        assertThat(run(0).network().hidden()).isEmpty();
        change("hidden", "+");
        assertThat(run(0).network().hidden()).containsExactly(4);
        change("hidden", "3, 2");
        assertThat(run(0).network().hidden()).containsExactly(3, 2);
        change("activation", "relu");
        assertThat(run(0).network().activation()).isEqualTo(ActivationKind.RELU);
        change("rate", "0,25");
        assertThat(run(1).training().optimizer().learningRate()).isEqualTo(0.25);
        change("batch", "full");
        assertThat(run(1).training().batch()).isEmpty();
        change("batch", "2");
        assertThat(run(0).training().batch()).hasValue(2);
        change("steps", "12");
        assertThat(run(0).training().steps()).isEqualTo(12);
        change("data", "moons");
        assertThat(live.spec().data().source().kind()).isEqualTo("moons");
        train();
        assertThat(live.lastStep()).isEqualTo(12);
    }

    @Test
    void every_control_can_be_shown_for_every_preset_and_set_to_what_it_shows() throws PageControls.Refused {
        for (Presets.Preset preset : Presets.all()) {
            ExperimentSpec spec = preset.file().spec();
            PageControls controls = live(spec).controls();
            String json = compact(JsonPrinter.line(controls.json().build()));
            assertThat(json).startsWith("{\"common\":[{\"id\":\"data\"").doesNotContain("page.");
            assertThat(controls.with("data", spec.data().source().kind())).isEqualTo(spec);
        }
    }

    @Test
    void an_edit_goes_with_its_weight() throws PageControls.Refused {
        LiveExperiment edited = live(Experiments.parse("""
                {"format": 1, "network": {"hidden": [3]}, "edits": [
                    {"step": 1, "kind": "nudge", "layer": 1, "to": 1, "from": 1, "add": 0.5},
                    {"step": 2, "kind": "nudge", "layer": 1, "to": 3, "from": 1, "add": 0.5}]}
                """));
        assertThat(edited.spec().runs().get(0).edits()).hasSize(2);
        edited.change("hidden", "2");
        assertThat(edited.spec().runs().get(0).edits()).hasSize(1);
        edited.change("hidden", "");
        assertThat(edited.spec().runs().get(0).network().hidden()).isEmpty();
        assertThat(edited.advance(5)).isTrue();
    }

    @Test
    void lanes_that_differ_show_no_common_value() {
        LiveExperiment differing = live(Experiments.parse(
                "{\"format\": 1, \"runs\": [{\"network\": {\"hidden\": [2]}}, {\"network\": {\"hidden\": [3]}}]}"));
        assertThat(compact(JsonPrinter.line(differing.controls().json().build())))
                .contains("\"id\":\"hidden\",\"kind\":\"layers\",\"label\":\"Hidden\",\"value\":\"\"");
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, 0, Allowed: 1 to 1024",
        "hidden, 4 x, Enter a whole number",
        "hidden, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1, At most 16 layers",
        "rate, fast, Enter a number",
        "rate, -1, 'Allowed: above 0'",
        "batch, 0, Allowed: 1 to",
        "steps, 1e3, Enter a whole number",
        "steps, 99999999, Allowed: 1 to 10000000"
    })
    void what_is_not_possible_is_refused_in_one_sentence(String control, String value, String sentence) {
        ExperimentSpec before = live.spec();
        assertThatThrownBy(() -> change(control, value))
                .isInstanceOf(PageControls.Refused.class)
                .hasMessageStartingWith(sentence);
        assertThat(live.spec()).isEqualTo(before);
    }

    @Test
    void the_picture_and_the_key_to_the_dashes_are_drawn() {
        Live page =
                Main.begin(LivePages.WORDS, JsonPrinter.line(ExperimentWriter.toJson(live.spec())), LivePages.TEXTS);
        page.advance(300);
        assertThat(page.picture(120, "network,loss", "dark", 900, 700))
                .startsWith("<?xml")
                .contains("Zero against random");
        assertThat(page.draw(0, "key", 120, -1, 400, 20, 12, "light", false)).contains("x1");
    }

    @Test
    void there_is_no_other_control() {
        assertThatIllegalArgumentException().isThrownBy(() -> change("colour", "red"));
        assertThatIllegalArgumentException().isThrownBy(() -> change("lane0.colour", "red"));
    }

    @Test
    void javascript_gets_sentences_and_problems() {
        String file = "{\"format\": 1}";
        Live page = Main.begin(LivePages.WORDS, file, "{}");
        assertThat(page.problem()).isEmpty();
        assertThat(page.change("steps", "5")).isEmpty();
        assertThat(page.change("steps", "0")).startsWith("Allowed: 1 to");
        assertThat(page.advance(9)).isFalse();
        assertThat(page.lastStep()).isEqualTo(5);
        assertThat(compact(page.experiment())).contains("\"steps\":5");
        assertThat(page.draw(0, "network", 3, -1, 300, 200, 12, "light", false)).isNotEmpty();
        assertThat(page.state(3, 0)).contains("Forward");
        Live broken = Main.begin(LivePages.WORDS, "{\"format\": 2}", "{}");
        assertThat(broken.problem()).contains("format");
        assertThat(broken.controls()).isEmpty();
    }
}
