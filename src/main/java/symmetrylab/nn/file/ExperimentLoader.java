package symmetrylab.nn.file;

import java.nio.file.Path;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;

/** Loads experiments from files: the only way from a path to an {@link Experiment}. */
public final class ExperimentLoader {

    private ExperimentLoader() {}

    /**
     * The experiment in {@code file}, with its data; a CSV file is looked for in the file's folder.
     *
     * @throws SpecException if the file cannot be read, its data cannot be loaded or a run does not fit them; names the
     *     file and the place of every problem
     */
    public static Experiment load(Path file) throws SpecException {
        ExperimentFile read = ExperimentFile.read(file);
        return fit(read, file.toAbsolutePath().getParent());
    }

    /**
     * The experiment of a file already read, with its data.
     *
     * @param folder in which to look for a CSV file
     * @throws SpecException if the data cannot be loaded or a run does not fit them; names the file and the place of
     *     every problem
     */
    public static Experiment fit(ExperimentFile file, Path folder) throws SpecException {
        return Experiment.load(file.text(), new FolderTexts(folder));
    }
}
