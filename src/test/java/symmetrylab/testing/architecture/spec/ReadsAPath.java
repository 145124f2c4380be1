package symmetrylab.testing.architecture.spec;

import java.nio.file.Path;

/** A specification that knows its path. */
public final class ReadsAPath {
    private Path path;
}
