package symmetrylab.testing.architecture.spec.file;

/** What reads files, in its room. */
public final class ReadsFiles {}
