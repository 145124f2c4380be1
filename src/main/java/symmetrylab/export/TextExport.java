package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * Trains the runs of an experiment and writes their numbers, or a program that trains them, in the {@link TextFormat} of
 * a file's ending.
 *
 * @param experiment with the runs to export
 * @param every the distance between the steps of a table; absent for every step, and in a program for about twenty rows a
 *     run
 * @param words the language of its sentences
 */
public record TextExport(Experiment experiment, Optional<Integer> every, Words words) {

    /** Checks the distance. */
    public TextExport {
        if (every.isPresent() && every.get() < 1) {
            throw new IllegalArgumentException("every is " + every.get() + "; at least 1 is allowed");
        }
    }

    /**
     * Writes {@code file} whole or not at all.
     *
     * @return what could not be measured, a line each; absent if it was cancelled: then no file is left
     * @throws IOException if it cannot be written; its text is one line and names the file and the reason
     * @throws IllegalArgumentException if there is no format for the ending, or it cannot hold the experiment
     */
    public Optional<List<Text>> write(Path file, ExportProgress progress) throws IOException {
        TextFormat format = TextFormat.of(file)
                .orElseThrow(() -> new IllegalArgumentException("there is no format for the ending of " + file));
        Optional<Text> refusal = format.refusal(experiment);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get().toString());
        }
        try {
            return Optional.of(format.writer().write(this, file, progress));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** The number of updates of all runs. */
    public int steps() {
        return experiment.runs().stream()
                .mapToInt(run -> run.spec().training().steps())
                .sum();
    }
}
