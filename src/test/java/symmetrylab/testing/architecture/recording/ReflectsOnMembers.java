package symmetrylab.testing.architecture.recording;

/** Makes an object by its constructor. */
public final class ReflectsOnMembers {
    int members() {
        return getClass().getDeclaredConstructors().length;
    }
}
