package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;

/**
 * One opening of an experiment: the file it belongs to, and that file's content. All versions of the experiment share
 * it.
 */
public final class OpenedExperiment {

    private Optional<Path> file;
    private Optional<ExperimentSpec> saved;

    /**
     * An experiment that belongs to {@code file}.
     *
     * @param saved the version that need not be saved; absent if every version must
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

    /** Whether it is the user's own work: it has a file, or was restored without one. A preset is not. */
    public boolean isOwn() {
        return file.isPresent() || saved.isEmpty();
    }

    void save(ExperimentSpec spec, Path newFile) {
        saved = Optional.of(spec);
        file = Optional.of(newFile);
    }
}
