package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.svg.SvgWriter;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.testing.Json;
import symmetrylab.words.Words;

class LivePageTest {

    private static final String EDITED = """
            {"format": 1, "title": "Two & two", "data": {"kind": "moons"}, "network": {"hidden": [3, 2]},
             "training": {"batch": 20, "dropout": 0.2, "steps": 50, "optimizer": {"kind": "adam"}},
             "runs": [{"name": "A"}, {"name": "B", "training": {"steps": 30}, "edits":
                 [{"step": 11, "kind": "nudge", "layer": 1, "to": 2, "from": 1, "add": 0.25}]}]}
            """;

    private static Main trained(String file, int turn) {
        Main page = LivePages.open("x.json", file);
        assertThat(page.problem()).isEmpty();
        boolean isTraining = true;
        while (isTraining) {
            isTraining = page.advance(turn);
        }
        return page;
    }

    /** The histories that the window shows, trained at once. */
    private static List<RunHistory> atOnce(String file) throws SpecException {
        Experiment experiment = Experiment.load(ExperimentText.parse("x", file), new GivenTexts(Map.of()));
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, MemoryBound.DEFAULT);
        recorder.trainings().forEach(Runnable::run);
        return recorder.newest().orElseThrow().histories();
    }

    @Test
    void turns_of_any_length_give_the_states_of_the_window() throws SpecException {
        List<RunHistory> expected = atOnce(EDITED);
        for (int turn : new int[] {1, 7, 50, 1000}) {
            Main page = trained(EDITED, turn);
            assertThat(page.lastStep()).isEqualTo(50);
            assertThat(page.stepsLeft()).isZero();
            for (int step : new int[] {0, 1, 11, 12, 29, 30, 31, 50}) {
                Json lanes = Json.parse(page.lanes(step));
                for (int lane = 0; lane < 2; lane++) {
                    RunHistory run = expected.get(lane);
                    int held = run.held(step);
                    Json told = lanes.at("lanes[" + lane + "]");
                    assertThat(told.at("step").number()).isEqualTo(held);
                    assertThat(told.at("loss").number())
                            .isEqualTo(run.recording().loss(held));
                    assertThat(told.at("state").value())
                            .isEqualTo(run.state(held).token());
                    assertThat(told.at("spreads[1]").number()).isEqualTo(run.spread(held, 1));
                    assertThat(told.at("classes[0]").number()).isEqualTo(run.classCount(held, 0));
                    double[] parameters = run.recording().parameters(held).toArray();
                    List<Json> values = told.at("parameters").items();
                    assertThat(values).hasSize(parameters.length);
                    for (int i = 0; i < parameters.length; i++) {
                        assertThat(values.get(i).number()).isEqualTo(parameters[i]);
                    }
                }
            }
        }
    }

    @Test
    void a_picture_is_that_of_the_window_without_its_font() throws SpecException {
        List<RunHistory> histories = atOnce(EDITED);
        List<FigureKind> figures = List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.MAP);
        Sheet sheet = new Sheet(900, 700, Theme.DARK, Words.english());
        PicturePlan plan = new PicturePlan(List.of(0, 1), figures, sheet, new Frames(FrameSteps.single(20), 1));
        String exported = new SvgWriter(PictureSize.of(900, 700), Metadata.NONE.titled("Two & two"))
                .text(plan.frame("Two & two", histories, SharedScales.of(histories), 0));
        String drawn = trained(EDITED, 9).picture(20, "network,trajectories,map", "dark", 900, 700);
        assertThat(drawn)
                .isEqualTo(exported.replaceAll("@font-face\\{.*}\n", ""))
                .contains("Two &amp; two");
    }

    @Test
    void what_is_known_can_be_drawn_while_runs_are_trained() {
        Main page = LivePages.open("x.json", EDITED);
        assertThat(page.stepsLeft()).isEqualTo(110);
        assertThat(page.lastStep()).isZero();
        assertThat(page.picture(0, "network,loss", "light", 600, 500)).startsWith("<?xml");
        assertThat(page.advance(13)).isTrue();
        assertThat(page.lastStep()).isEqualTo(13);
        assertThat(page.stepsLeft()).isEqualTo(110 - 3 * 13);
        String early = page.picture(13, "loss", "light", 600, 500);
        assertThat(page.advance(13)).isTrue();
        assertThat(page.picture(13, "loss", "light", 600, 500)).isNotEqualTo(early);
    }

    @Test
    void what_is_wrong_is_told_as_on_the_command_line() {
        Main broken = LivePages.open("a.json", "{\"format\": 1,\n \"data\": {\"kind\": \"cvs\"}}");
        assertThat(broken.problem()).startsWith("a.json:2:19: data.kind: found \"cvs\"");
        assertThatThrownBy(() -> broken.advance(1)).hasMessage(broken.problem());
        String asksForTable = "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"b.csv\"}}";
        assertThat(LivePages.open("a.json", asksForTable).problem())
                .contains("data.path", "b.csv", "there is no such file");
        assertThatThrownBy(() -> Main.open("[]", "a", "{}", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Main.open("{}", "a", "{}", "{\"a\": 1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a is no text");
        Main page = LivePages.open("x.json", "{\"format\": 1, \"training\": {\"steps\": 2}}");
        assertThatThrownBy(() -> page.picture(0, "network,nothing", "light", 600, 500))
                .hasMessageContaining("no figure nothing");
        assertThatThrownBy(() -> page.picture(0, "network", "blue", 600, 500)).hasMessageContaining("no theme blue");
    }
}
