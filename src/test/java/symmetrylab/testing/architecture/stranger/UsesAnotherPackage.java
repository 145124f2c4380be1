package symmetrylab.testing.architecture.stranger;

import symmetrylab.testing.architecture.spec.NeedsNumeric;

/** Depends on another package of ours. */
public final class UsesAnotherPackage {
    private NeedsNumeric other;
}
