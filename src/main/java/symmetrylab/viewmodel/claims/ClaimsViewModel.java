package symmetrylab.viewmodel.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.claims.Verdict;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

/**
 * The claims in a list: the student guesses, the program measures, and a verdict stays covered until it is guessed.
 *
 * <p>Measuring goes on in the background, on every core; what it found is shown by {@link #pull}, once a pulse.
 */
public final class ClaimsViewModel {

    private final ClaimRunner runner;
    private final Background background;
    private final Words words;
    private final List<ClaimRow> rows = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<ClaimRow>> all = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ClaimRow>> listed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ClaimFilter> filter = new ReadOnlyObjectWrapper<>(ClaimFilter.NONE);
    private final ReadOnlyObjectWrapper<Optional<ClaimsProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job> job = Optional.empty();

    /** The rows of {@code claims}, in their order, none guessed. */
    public ClaimsViewModel(List<Claim> claims, ClaimRunner runner, Background background, Words words) {
        this.runner = runner;
        this.background = background;
        this.words = words;
        claims.forEach(claim -> rows.add(ClaimRow.of(claim)));
        list();
    }

    /** What a job found: how the row of a claim changes. */
    private record Finding(Claim claim, UnaryOperator<ClaimRow> change) {}

    /** One run of some claims; lives on its own thread, and tells what it found through a queue. */
    private static final class Job {
        private final List<Claim> claims;
        private final Queue<Finding> found = new ConcurrentLinkedQueue<>();
        private volatile boolean isStopped;
        private volatile boolean isEnded;
        private Thread thread;
        private Optional<Throwable> failure = Optional.empty();
        private long startNanos = Long.MIN_VALUE;
        private int casesDone;

        Job(List<Claim> claims) {
            this.claims = List.copyOf(claims);
        }

        void run(ClaimRunner runner) {
            synchronized (this) {
                thread = Thread.currentThread();
            }
            try {
                if (!isStopped) {
                    runner.run(
                            claims,
                            (claim, done) -> tell(claim, row -> row.running(done)),
                            result -> tell(result.claim(), row -> row.measured(result)));
                }
            } catch (CancellationException stopped) {
                // What was measured before is kept.
            } catch (RuntimeException | Error failed) {
                failure = Optional.of(failed);
            } finally {
                synchronized (this) {
                    thread = null;
                    // The thread goes on to other work, which was not stopped.
                    Thread.interrupted();
                }
                isEnded = true;
            }
        }

        private void tell(Claim claim, UnaryOperator<ClaimRow> change) {
            found.add(new Finding(claim, change));
        }

        synchronized void stop() {
            isStopped = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    /** The rows that pass the filter, in the order of the claims. */
    public ReadOnlyObjectProperty<List<ClaimRow>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** Which rows are listed. */
    public ReadOnlyObjectProperty<ClaimFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** How far the running claims are; absent if none runs. */
    public ReadOnlyObjectProperty<Optional<ClaimsProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** All rows, in the order of the claims. */
    public ReadOnlyObjectProperty<List<ClaimRow>> rowsProperty() {
        return all.getReadOnlyProperty();
    }

    /** All rows as they are now, in the order of the claims. */
    public List<ClaimRow> rows() {
        return List.copyOf(rows);
    }

    /**
     * The row of a claim.
     *
     * @throws IllegalArgumentException if it is none of these claims
     */
    public ClaimRow row(Claim claim) {
        return rows.get(indexOf(claim));
    }

    /** Lists other rows. */
    public void filter(ClaimFilter newFilter) {
        filter.set(newFilter);
        list();
    }

    /**
     * Takes down what the student says, until the verdict is uncovered.
     *
     * @param verdict is ignored if it cannot be the claim's ({@link Claim#guesses})
     */
    public void guess(Claim claim, Verdict verdict) {
        if (row(claim).state() != ClaimRow.State.VERDICT && claim.guesses().contains(verdict)) {
            change(claim, row -> row.guessed(verdict));
            list();
        }
    }

    /** Uncovers the verdicts of all measured claims, guessed or not. */
    public void uncoverAll() {
        rows.replaceAll(row -> row.result().isPresent() ? row.shown() : row);
        list();
    }

    /** Measures a claim next, before what else is waiting. */
    public void run(Claim claim) {
        List<Claim> wanted = new ArrayList<>(List.of(claim));
        job.filter(running -> !running.isStopped).ifPresent(running -> running.claims.stream()
                .filter(other -> !other.id().equals(claim.id()))
                .forEach(wanted::add));
        start(wanted);
    }

    /** Measures all claims that are not measured yet. */
    public void runAll() {
        start(rows.stream().map(ClaimRow::claim).toList());
    }

    /** The number of threads that measure. */
    public int threads() {
        return runner.threads();
    }

    /** Ends the measuring; what is measured is kept. */
    public void stop() {
        job.ifPresent(running -> {
            running.stop();
            take(running);
        });
        job = Optional.empty();
        rows.replaceAll(row -> row.isAsked() ? row.stopped() : row);
        progress.set(Optional.empty());
        list();
    }

    private void start(List<Claim> wanted) {
        stop();
        List<Claim> left =
                wanted.stream().filter(claim -> row(claim).result().isEmpty()).toList();
        if (!left.isEmpty()) {
            Job next = new Job(left);
            left.forEach(claim -> change(claim, ClaimRow::asked));
            list();
            job = Optional.of(next);
            progress.set(Optional.of(progress(next, 0)));
            background.run(() -> next.run(runner));
        }
    }

    /**
     * Shows what was found since the last call; called once a pulse.
     *
     * @throws IllegalStateException if a claim could not be measured
     */
    public void pull(long nowNanos) {
        if (job.isEmpty()) {
            return;
        }
        Job running = job.get();
        running.startNanos = running.startNanos == Long.MIN_VALUE ? nowNanos : running.startNanos;
        boolean ended = running.isEnded;
        boolean news = take(running);
        if (ended) {
            stop();
            running.failure.ifPresent(failed -> {
                throw new IllegalStateException("a claim could not be measured", failed);
            });
        } else {
            progress.set(Optional.of(progress(running, (nowNanos - running.startNanos) * 1e-9)));
            if (news) {
                list();
            }
        }
    }

    /** Takes over what a job found; returns whether it found anything. */
    private boolean take(Job running) {
        boolean news = false;
        for (Finding one = running.found.poll(); one != null; one = running.found.poll()) {
            int before = row(one.claim()).measured();
            change(one.claim(), one.change());
            running.casesDone += row(one.claim()).measured() - before;
            news = true;
        }
        return news;
    }

    private ClaimsProgress progress(Job running, double seconds) {
        int done = (int) running.claims.stream()
                .filter(claim -> row(claim).result().isPresent())
                .count();
        int cases =
                running.claims.stream().mapToInt(claim -> claim.cases().size()).sum();
        return new ClaimsProgress(running.claims.size(), done, cases, running.casesDone, seconds);
    }

    private void change(Claim claim, UnaryOperator<ClaimRow> change) {
        int index = indexOf(claim);
        rows.set(index, change.apply(rows.get(index)));
    }

    private int indexOf(Claim claim) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).claim().id().equals(claim.id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no claim " + claim.id() + " is listed");
    }

    private void list() {
        // Rows that do not pass the filter change, too: one of them may be open, and all count.
        if (!rows.equals(all.get())) {
            all.set(List.copyOf(rows));
        }
        List<ClaimRow> passing =
                rows.stream().filter(row -> filter.get().passes(row, words)).toList();
        if (!passing.equals(listed.get())) {
            listed.set(passing);
        }
    }
}
