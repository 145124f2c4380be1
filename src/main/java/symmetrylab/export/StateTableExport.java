package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.numbers.CsvTable;
import symmetrylab.export.numbers.ExperimentRunner;
import symmetrylab.export.numbers.Measuring;
import symmetrylab.export.numbers.StateCsv;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/** Exports the table of {@code run --csv}: a row for each state. */
final class StateTableExport implements TextWriter {

    @Override
    public Optional<Text> refusal(Experiment experiment) {
        return Optional.empty();
    }

    @Override
    public List<Text> write(TextExport content, Path file, ExportProgress progress) throws IOException {
        Experiment experiment = content.experiment();
        Measuring measuring = new Measuring();
        CsvTable.write(file, table -> new ExperimentRunner(
                        experiment,
                        List.of(new StateCsv(table, experiment, measuring)),
                        content.every().orElse(1),
                        false,
                        measuring,
                        following(progress, content.steps()))
                .run());
        return measuring.failures();
    }

    /** Reports updates, and ends the training once the export is cancelled. */
    static LongConsumer following(ExportProgress progress, int total) {
        return steps -> {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            progress.done((int) steps, total);
        };
    }
}
