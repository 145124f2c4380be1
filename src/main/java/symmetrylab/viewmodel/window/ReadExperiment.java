package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;

/**
 * An experiment read from its own file, or from a picture, a page or a link that holds it.
 *
 * @param spec the experiment
 * @param file the file to save it to; absent for one of the others, which must not be overwritten
 */
record ReadExperiment(ExperimentSpec spec, Optional<Path> file) {

    /** Reads {@code file} without its data. */
    static ReadExperiment of(Path file) throws SpecException {
        return of(ExperimentFile.read(file), file);
    }

    /** Reads {@code file} and checks that its data can be loaded and all runs fit them. */
    static ReadExperiment checked(Path file) throws SpecException {
        ExperimentFile read = ExperimentFile.read(file);
        ExperimentLoader.fit(read, file.toAbsolutePath().getParent());
        return of(read, file);
    }

    private static ReadExperiment of(ExperimentFile read, Path file) {
        ExperimentSpec spec = read.spec();
        if (!read.isPicture()) {
            return new ReadExperiment(spec, Optional.of(file));
        }
        if (spec.data().source() instanceof SampleSource.InFile samples) {
            String table = file.toAbsolutePath().resolveSibling(samples.path()).toString();
            return new ReadExperiment(spec.withData(spec.data().withSource(samples.withPath(table))), Optional.empty());
        }
        return new ReadExperiment(spec, Optional.empty());
    }
}
