package symmetrylab.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.words.Text;

/**
 * The files that an experiment was read from, which none of its results may replace.
 *
 * @param files the experiment file, and the file of its table if it has one
 */
public record InputFiles(List<Path> files) {

    /** Copies the list. */
    public InputFiles {
        files = List.copyOf(files);
    }

    /** The files that the experiment in {@code file} was read from, once it is loaded. */
    public static InputFiles of(Path file, ExperimentSpec spec) {
        List<Path> files = new ArrayList<>(List.of(file));
        if (spec.data().source() instanceof SampleSource.InFile table) {
            files.add(file.toAbsolutePath().resolveSibling(table.path()));
        }
        return new InputFiles(files);
    }

    /**
     * Refuses to write over one of them, whatever path leads to it.
     *
     * @throws OptionException if {@code output} is one of them
     */
    public void refuse(String option, Path output) throws OptionException, IOException {
        for (Path file : files) {
            if (Files.exists(output) && Files.exists(file) && Files.isSameFile(output, file)) {
                throw new OptionException(Text.of("command.readByRun", option, output));
            }
        }
    }
}
