package symmetrylab.analysis.history;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.MemoryBound;
import symmetrylab.recording.Recorder;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;

/** The cost of recording the first preset, 4,000 steps, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class RecordingBenchmark {

    private final Experiment experiment = Runs.preset("zero-against-random");
    private final RunPlan random = experiment.runs().get(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** Ends the threads. */
    @TearDown
    public void end() {
        threads.shutdown();
    }

    /** Trains one lane and keeps nothing. */
    @Benchmark
    public TrainingState trainOnly() {
        Trainer trainer = new Trainer(random, experiment.data());
        return trainer.advance(trainer.start(), random.spec().training().steps());
    }

    /** Trains one lane, evaluates and keeps every state. */
    @Benchmark
    public Recording record() {
        Recorder recorder = new Recorder(random, experiment.data(), Runs.DEFAULT_BYTES);
        new Trainer(random, experiment.data()).train(recorder);
        return recorder.snapshot();
    }

    /** Trains one lane, keeps every state and measures spreads, classes and states. */
    @Benchmark
    public RunHistory recordAndMeasure() {
        return Runs.history(random, experiment.data(), Runs.DEFAULT_BYTES);
    }

    /** The work after a slider moves: both lanes, on two threads, measured and kept, and the scales of the plots. */
    @Benchmark
    public SharedScales moveSlider() throws InterruptedException, ExecutionException {
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, MemoryBound.DEFAULT);
        List<? extends Future<?>> lanes =
                recorder.trainings().stream().map(work -> threads.submit(work)).toList();
        for (Future<?> lane : lanes) {
            lane.get();
        }
        return SharedScales.of(recorder.newest().orElseThrow().histories());
    }
}
