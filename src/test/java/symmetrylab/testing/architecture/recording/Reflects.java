package symmetrylab.testing.architecture.recording;

/** Finds a class by its name. */
public final class Reflects {
    Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
