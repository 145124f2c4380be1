package symmetrylab.claims;

import java.util.concurrent.CancellationException;
import symmetrylab.nn.Experiment;

/** Measures a case of a claim. */
@FunctionalInterface
public interface Trial {

    /**
     * Runs and measures one case. The same case gives the same bits, on any thread.
     *
     * @param experiment what the case runs: the experiment that opens in the window, with its data
     * @throws CancellationException if the thread is interrupted
     */
    Measurement measure(Experiment experiment);

    /** This trial for all cases of a claim, on several threads: it may measure once what several of them need. */
    default Trial sharing() {
        return this;
    }
}
