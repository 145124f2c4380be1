package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.history.Insights;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RunState;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.spec.Edit;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Names;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;

/** A symmetry broken by hand, from the window's models to the command line. */
class EditedExperimentTest {

    private static final Edit NUDGE = new Edit.Nudge(100, 1, 2, 1, 1e-6);
    private static final int STEPS = 2000;

    private final ExperimentViewModel experiment = new ExperimentViewModel(Experiments.parse("""
            {
              "format": 1,
              "data": {"kind": "blobs"},
              "initializer": {"weights": {"kind": "constant", "value": 0.5}}
            }
            """), Names.ENGLISH);
    private final QueuedBackground background = new QueuedBackground();
    private final TrainingViewModel training = new TrainingViewModel(background);

    @TempDir
    private Path folder;

    @BeforeEach
    void train() {
        experiment.revisionProperty().addListener(property -> training.train(experiment.spec(), experiment.folder()));
        training.train(experiment.spec(), experiment.folder());
    }

    @Test
    void one_weight_nudged_by_a_millionth_splits_the_neurons_from_that_step_on() {
        RunHistory before = shown();
        assertThat(before.state(STEPS)).isEqualTo(RunState.IDENTICAL);
        experiment.addEdit(0, "", NUDGE);
        RunHistory after = shown();
        for (int step = 0; step <= STEPS; step++) {
            boolean isBefore = step < 100;
            assertThat(after.state(step) == RunState.IDENTICAL)
                    .as("identical at step " + step)
                    .isEqualTo(isBefore);
            assertThat(after.spread(step, 0) > 0).isEqualTo(!isBefore);
            assertThat(after.recording().state(step).equals(before.recording().state(step)))
                    .isEqualTo(isBefore);
        }
        assertThat(after.spread(100, 0)).isBetween(0.99e-6, 1.01e-6);
        assertThat(Insights.of(after).list())
                .filteredOn(insight -> insight.step() == 100)
                .extracting(Insight::kind)
                .containsExactly(Insight.Kind.PARTLY_IDENTICAL);
        // All four differ once the nudged weight is another for each of them.
        experiment.undo();
        experiment.addEdit(0, "", NUDGE);
        experiment.addEdit(0, "", new Edit.Nudge(100, 1, 3, 1, 2e-6));
        experiment.addEdit(0, "", new Edit.Nudge(100, 1, 4, 1, 3e-6));
        assertThat(Insights.of(shown()).list())
                .filteredOn(insight -> insight.step() == 100)
                .extracting(Insight::kind)
                .containsExactly(Insight.Kind.SPLIT);
    }

    @Test
    void undo_restores_the_earlier_run_bit_for_bit_and_redo_the_later() {
        RunHistory before = shown();
        experiment.addEdit(0, "", NUDGE);
        RunHistory after = shown();
        experiment.undo();
        RunHistory undone = shown();
        experiment.redo();
        RunHistory redone = shown();
        for (int step = 0; step <= STEPS; step++) {
            assertThat(undone.recording().report(step))
                    .isEqualTo(before.recording().report(step));
            assertThat(redone.recording().report(step))
                    .isEqualTo(after.recording().report(step));
        }
        assertThat(undone.ghost()).isEmpty();
        assertThat(redone.ghost().orElseThrow().recording().state(STEPS))
                .isEqualTo(before.recording().state(STEPS));
        assertThat(redone.ghostFrom()).hasValue(100);
    }

    @Test
    void the_command_line_trains_the_saved_file_to_the_same_bits() throws IOException {
        shown();
        experiment.addEdit(0, "", NUDGE);
        experiment.addEdit(0, "", new Edit.Copy(700, 1, 3, 2));
        RunHistory window = shown();
        Path file = Files.writeString(folder.resolve("edited.json"), ExperimentFile.write(experiment.spec()));
        assertThat(CommandRun.of("check", file)).isEqualTo(new CommandRun(0, "ok\n", ""));
        CommandRun run = CommandRun.of("run", file, "--weights", "-", "--every", 50);
        List<String> expected = new ArrayList<>();
        for (int step = 0; step <= STEPS; step += 50) {
            addRows(window, step, expected);
        }
        assertThat(run.lines())
                .startsWith("run,step,layer,to,from,value,gradient")
                .hasSize(expected.size() + 1);
        assertThat(run.lines().subList(1, expected.size() + 1)).isEqualTo(expected);
    }

    private static void addRows(RunHistory history, int step, List<String> rows) {
        Parameters values = history.recording().parameters(step);
        Parameters gradient = history.recording().updateGradient(step);
        Architecture network = values.architecture();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from <= network.fanIn(layer); from++) {
                    int place = network.offset(layer, to) + (from == 0 ? network.fanIn(layer) : from - 1);
                    rows.add("Run," + step + "," + (layer + 1) + "," + (to + 1) + "," + from + "," + values.get(place)
                            + "," + (step == STEPS ? "" : gradient.get(place)));
                }
            }
        }
    }

    private RunHistory shown() {
        background.drain();
        training.pull(0);
        // Of the changes made during training, the last one follows.
        background.drain();
        training.pull(1);
        Lanes lanes = training.lanesProperty().get().orElseThrow();
        assertThat(lanes.complete()).isTrue();
        assertThat(lanes.experiment().spec()).isEqualTo(experiment.spec());
        return lanes.histories().get(0);
    }
}
