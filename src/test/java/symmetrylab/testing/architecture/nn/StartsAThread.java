package symmetrylab.testing.architecture.nn;

/** Training on a thread of its own. */
public final class StartsAThread {
    void train(Runnable steps) {
        new Thread(steps).start();
    }
}
