package symmetrylab.testing.architecture.numeric;

import symmetrylab.testing.architecture.spec.NeedsNumeric;

/** The other half of a cycle. */
public final class NeedsSpec {
    private NeedsNumeric back;
}
