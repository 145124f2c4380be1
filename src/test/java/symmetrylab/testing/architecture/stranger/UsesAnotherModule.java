package symmetrylab.testing.architecture.stranger;

import java.beans.PropertyChangeSupport;

/** Depends, by an array, on a library that no package may use. */
public final class UsesAnotherModule {
    private PropertyChangeSupport[] changes;
}
