package symmetrylab.testing.architecture.recording;

/** A recorder that writes to standard output. */
public final class Prints {
    void print() {
        System.out.println("recorded");
    }
}
