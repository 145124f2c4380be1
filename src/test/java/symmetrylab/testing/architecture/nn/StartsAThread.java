package symmetrylab.testing.architecture.nn;

/** Training on its own thread. */
public final class StartsAThread {
    void train(Runnable steps) {
        new Thread(steps).start();
    }
}
