package symmetrylab.testing.architecture.spec;

import java.io.File;

/** The same in the old way. */
public final class ReadsAFile {
    private File[] files;
}
