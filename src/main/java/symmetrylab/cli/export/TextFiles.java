package symmetrylab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.TextExport;
import symmetrylab.export.TextFormat;
import symmetrylab.export.file.WholeFile;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/** Writes the numbers of an experiment, or a program that trains it, and says where they are. */
final class TextFiles {

    private final Terminal terminal;

    TextFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Trains the runs and writes the file.
     *
     * @param every the distance between the steps to write; absent for the format's own
     * @throws OptionException if the format cannot hold the experiment
     * @throws IOException if the file cannot be written
     */
    void write(Path file, TextFormat format, Experiment experiment, Optional<Integer> every)
            throws OptionException, IOException {
        Optional<Text> refusal = format.refusal(experiment);
        if (refusal.isPresent()) {
            throw new OptionException(refusal.get());
        }
        WholeFile.check(file);
        TextExport export = new TextExport(experiment, every, terminal.words());
        Optional<List<Text>> notMeasured;
        try (ProgressBar bar = new ProgressBar(terminal, "training", export.steps())) {
            notMeasured = export.write(file, PictureFiles.progressOn(bar));
        }
        terminal.out().println(file);
        notMeasured.orElse(List.of()).forEach(terminal::say);
    }
}
