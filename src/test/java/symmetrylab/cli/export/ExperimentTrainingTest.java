package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.MemoryBound;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.TrainingViewModel;

class ExperimentTrainingTest {

    private static final Experiment EXPERIMENT = Runs.experiment("""
            {"format": 1, "training": {"steps": 900}, "runs": [
              {"name": "A"},
              {"name": "B", "network": {"hidden": [12, 12]}, "edits": [{"step": 9, "kind": "zero", "layer": 1}]}]}
            """);

    @Test
    void the_window_and_the_export_have_the_same_histories() {
        // With so little memory, not every state is kept.
        MemoryBound memory = new MemoryBound(1);
        ExperimentHistory exported = exported(memory);
        Lanes lanes = shown(memory);
        assertThat(lanes.history().experiment().runs())
                .isEqualTo(exported.experiment().runs());
        assertThat(lanes.complete()).isEqualTo(exported.complete()).isTrue();
        for (int run = 0; run < 2; run++) {
            RunHistory ofWindow = lanes.histories().get(run);
            RunHistory ofExport = exported.histories().get(run);
            assertSame(ofWindow, ofExport);
            assertThat(ofWindow.ghost().isPresent())
                    .isEqualTo(ofExport.ghost().isPresent())
                    .isEqualTo(run == 1);
            ofWindow.ghost()
                    .ifPresent(ghost -> assertSame(ghost, ofExport.ghost().orElseThrow()));
        }
        assertThat(exported.strideSteps()).isGreaterThan(1);
    }

    private static void assertSame(RunHistory one, RunHistory other) {
        assertThat(one.recording().plan()).isEqualTo(other.recording().plan());
        assertThat(one.recording().strideSteps()).isEqualTo(other.recording().strideSteps());
        assertThat(one.lastStep()).isEqualTo(other.lastStep());
        for (int step = 0; step <= one.lastStep(); step++) {
            assertThat(one.recording().state(step)).isEqualTo(other.recording().state(step));
            assertThat(one.state(step)).isEqualTo(other.state(step));
            assertThat(one.spread(step, 0)).isEqualTo(other.spread(step, 0));
        }
    }

    private static ExperimentHistory exported(MemoryBound memory) {
        List<ExperimentHistory> result = new ArrayList<>();
        CommandRun.printing(false, terminal -> {
            result.add(ExperimentTraining.train(EXPERIMENT, memory, terminal));
            return ExitCode.FINE;
        });
        return result.get(0);
    }

    private static Lanes shown(MemoryBound memory) {
        TrainingViewModel training = new TrainingViewModel(new InlineBackground());
        training.memoryProperty().set(memory);
        training.train(EXPERIMENT.spec(), Path.of(""));
        training.pull(0);
        return training.lanesProperty().get().orElseThrow();
    }
}
