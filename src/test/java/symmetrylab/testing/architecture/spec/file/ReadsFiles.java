package symmetrylab.testing.architecture.spec.file;

/** Code that reads files, in its room. */
public final class ReadsFiles {}
