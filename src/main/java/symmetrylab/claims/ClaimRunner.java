package symmetrylab.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.OrderedWork;
import symmetrylab.spec.SpecException;

/**
 * Tries claims out on several threads, case by case.
 *
 * <p>Verdicts and figures do not depend on the number of threads: each case gives the same bits as alone, and results
 * come in the order of the claims.
 */
public final class ClaimRunner {

    /** The most finished cases, for each thread, that wait for a slow one before them. */
    private static final int AHEAD = 64;

    private final TextSource texts;
    private final int threads;

    /**
     * A runner on that many threads.
     *
     * @param texts the source of the shipped data
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    public ClaimRunner(TextSource texts, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; it must be at least 1");
        }
        this.texts = texts;
        this.threads = threads;
    }

    /** A runner on every core. */
    public static ClaimRunner onAllCores(TextSource texts) {
        return new ClaimRunner(texts, Runtime.getRuntime().availableProcessors());
    }

    /** The number of threads. */
    public int threads() {
        return threads;
    }

    /** Hears how far the claims are. */
    @FunctionalInterface
    public interface Watcher {
        /** {@code done} cases of {@code claim} are measured; called on the thread that runs the claims. */
        void measured(Claim claim, int done);
    }

    private record Task(Claim claim, Trial trial, ClaimCase tried) {}

    private record Timed(CaseResult result, double seconds) {}

    /**
     * Tries {@code claims} and passes the results to {@code use}, in order, on this thread.
     *
     * @throws CancellationException if this thread is interrupted; running cases then end
     */
    public void run(List<Claim> claims, Watcher watcher, Consumer<ClaimResult> use) {
        List<Task> tasks = claims.stream().flatMap(ClaimRunner::tasks).toList();
        List<Timed> ofClaim = new ArrayList<>();
        try (OrderedWork work = new OrderedWork("claims", threads, AHEAD * threads)) {
            work.run(tasks.size(), number -> measure(tasks.get(number)), (number, timed) -> {
                Claim claim = tasks.get(number).claim();
                ofClaim.add(timed);
                watcher.measured(claim, ofClaim.size());
                if (ofClaim.size() == claim.cases().size()) {
                    use.accept(new ClaimResult(
                            claim,
                            ofClaim.stream().map(Timed::result).toList(),
                            ofClaim.stream().mapToDouble(Timed::seconds).sum()));
                    ofClaim.clear();
                }
            });
        }
    }

    private static Stream<Task> tasks(Claim claim) {
        Trial trial = claim.trial().sharing();
        return claim.cases().stream().map(tried -> new Task(claim, trial, tried));
    }

    private Timed measure(Task task) {
        long start = System.nanoTime();
        Measurement measurement = task.trial().measure(experiment(task.tried()));
        CaseResult result =
                CaseResult.of(task.tried(), measurement, task.claim().rule());
        return new Timed(result, (System.nanoTime() - start) * 1e-9);
    }

    /** The experiment of a case, with its data: only shipped and generated ones. */
    private Experiment experiment(ClaimCase tried) {
        try {
            DataSet data = DataSource.load(tried.experiment().data(), texts);
            return Experiment.of(tried.experiment(), data);
        } catch (SpecException e) {
            throw new IllegalStateException("the experiment of case " + tried.factors() + " is wrong", e);
        }
    }
}
