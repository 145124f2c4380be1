package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.HistoryRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.recording.MemoryBound;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Runs;

class TrainedExperimentTest {

    private static final String TEXT =
            "{'format': 1, 'training': {'steps': 4000}, 'runs': [{'name': 'A'}, {'name': 'B', 'edits': [{'step': 9,"
                    + " 'kind': 'zero', 'layer': 1}, {'step': 7, 'kind': 'zero', 'layer': 2}]}, {'name': 'C', 'edits': [{'step':"
                    + " 3, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2}]}, {'name': 'D', 'edits': [{'step': 4001,"
                    + " 'kind': 'zero', 'layer': 1}]}]}";

    @Test
    void edited_runs_stand_beside_what_they_were_before_the_last_edit() {
        Experiment experiment = Runs.experiment(TEXT);
        List<RunHistory> histories = trained(experiment, MemoryBound.DEFAULT);
        assertThat(histories)
                .extracting(history -> history.ghost().isPresent())
                .containsExactly(false, true, true, false);
        for (RunHistory history : histories) {
            RunPlan plan = history.recording().plan();
            assertThat(history.recording().state(4000))
                    .isEqualTo(HistoryRecorder.record(plan, experiment.data())
                            .recording()
                            .state(4000));
            assertThat(history.ghost().map(ghost -> ghost.recording().plan())).isEqualTo(plan.beforeLastEdit());
        }
        RunHistory ghostOfB = histories.get(1).ghost().orElseThrow();
        assertThat(ghostOfB.recording().plan().spec().edits())
                .isEqualTo(experiment.runs().get(1).spec().edits().subList(0, 1));
    }

    @Test
    void a_run_and_its_ghost_share_the_memory_of_one() {
        List<RunHistory> histories = trained(Runs.experiment(TEXT), new MemoryBound(1));
        int alone = histories.get(0).recording().strideSteps();
        assertThat(histories.get(3).recording().strideSteps()).isEqualTo(alone).isGreaterThan(3);
        for (int lane : new int[] {1, 2}) {
            int shared = histories.get(lane).recording().strideSteps();
            assertThat(shared).isBetween(2 * alone - 1, 2 * alone + 1);
            assertThat(histories.get(lane).ghost().orElseThrow().recording().strideSteps())
                    .isEqualTo(shared);
        }
    }

    private static List<RunHistory> trained(Experiment experiment, MemoryBound memory) {
        List<List<RunHistory>> result = new ArrayList<>();
        CommandRun.printing(false, terminal -> {
            result.add(TrainedExperiment.train(experiment, memory, terminal).histories());
            return ExitCode.FINE;
        });
        return result.get(0);
    }
}
