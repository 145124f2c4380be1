package symmetrylab.testing.architecture.nn;

import java.util.concurrent.ExecutorService;

/** Training on threads of a pool. */
public final class SharesOutWork {
    private ExecutorService threads;
}
