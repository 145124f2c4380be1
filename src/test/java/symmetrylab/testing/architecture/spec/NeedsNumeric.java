package symmetrylab.testing.architecture.spec;

import symmetrylab.testing.architecture.numeric.NeedsSpec;

/** Half of a cycle. */
public final class NeedsNumeric {
    private NeedsSpec back;
}
