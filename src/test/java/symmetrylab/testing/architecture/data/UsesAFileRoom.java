package symmetrylab.testing.architecture.data;

import symmetrylab.testing.architecture.spec.file.ReadsFiles;

/** Data that get their text from a file without anyone's help. */
public final class UsesAFileRoom {
    private ReadsFiles files;
}
