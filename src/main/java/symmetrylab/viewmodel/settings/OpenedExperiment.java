package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;

/** One opening of an experiment: the file it belongs to, and what that file holds. All its versions share it. */
public final class OpenedExperiment {

    private Optional<Path> file;
    private Optional<ExperimentSpec> saved;

    /**
     * An experiment that belongs to {@code file}.
     *
     * @param saved what need not be saved; absent where everything must
     */
    OpenedExperiment(Optional<Path> file, Optional<ExperimentSpec> saved) {
        this.file = file;
        this.saved = saved;
    }

    Optional<Path> file() {
        return file;
    }

    /** Whether {@code spec} would be lost without being saved. */
    boolean isChanged(ExperimentSpec spec) {
        return !saved.equals(Optional.of(spec));
    }

    /** Whether it was brought back after the program had ended unexpectedly, and has not been saved since. */
    boolean isRestored() {
        return saved.isEmpty();
    }

    void save(ExperimentSpec spec, Path newFile) {
        saved = Optional.of(spec);
        file = Optional.of(newFile);
    }
}
