package symmetrylab.analysis.sweep;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.testing.Runs;

/**
 * Sweeps a second over 50 seeds of both runs of the first preset, 4,000 steps each, every state checked; the speed-up is
 * the ratio of the scores of two threads and one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class SweepBenchmark {

    /** The number of threads. */
    @Param({"1", "2"})
    private int threads;

    private final SweepPlan plan = Runs.sweepOfSeeds(Runs.preset("zero-against-random"), 50);

    /** One sweep. */
    @Benchmark
    public List<SweepOutcome> sweep() {
        return Runs.outcomes(Sweep.of(plan).withThreads(threads));
    }
}
