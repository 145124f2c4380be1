package symmetrylab.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.numbers.ExperimentRunner;
import symmetrylab.export.numbers.Measuring;
import symmetrylab.export.numbers.RunJson;
import symmetrylab.export.numbers.RunOutcome;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/** Exports what {@code run --json} prints: the measures of the last states, and the events of the runs. */
final class MeasuresExport implements TextWriter {

    @Override
    public Optional<Text> refusal(Experiment experiment) {
        return Optional.empty();
    }

    @Override
    public List<Text> write(TextExport content, Path file, ExportProgress progress) throws IOException {
        Experiment experiment = content.experiment();
        Measuring measuring = new Measuring();
        WholeFile.write(file, out -> {
            List<RunOutcome> outcomes = new ExperimentRunner(
                            experiment,
                            List.of(),
                            1,
                            true,
                            measuring,
                            StateTableExport.following(progress, content.steps()))
                    .run();
            String text = RunJson.summary(experiment, outcomes, content.words(), measuring, () -> {});
            out.write(text.getBytes(StandardCharsets.UTF_8));
        });
        return measuring.failures();
    }
}
