package symmetrylab.testing.architecture.spec;

import java.nio.file.Path;

/** A specification that knows where it lies. */
public final class ReadsAPath {
    private Path path;
}
