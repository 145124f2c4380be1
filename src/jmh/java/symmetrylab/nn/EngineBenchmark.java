package symmetrylab.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.testing.Runs;

/**
 * Training steps a second of the engine and of {@link ReferenceLoop}: tanh, squared error, plain descent, batches in
 * order. Both train in turn in every invocation, so that other work of the machine affects both alike: what counts is the
 * ratio, printed at the end of a fork.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = EngineBenchmark.WARMUP, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(2)
public class EngineBenchmark {

    static final int WARMUP = 3;
    private static final double RATE = 0.01;

    /** The networks, with their data and batch size. */
    public enum Net {
        /** 2-4-1 on XOR, full batch. */
        XOR_2_4_1(20_000, 4, 2, 4, 1),
        /** 2-4-2-1 on 250 points of circle. */
        CIRCLE_2_4_2_1(5_000, 10, 2, 4, 2, 1),
        /** 2-8-8-8-8-8-8-1 on 250 points of circle. */
        CIRCLE_2_8X6_1(1_000, 10, 2, 8, 8, 8, 8, 8, 8, 1),
        /** 64-128-128-10 on 1,000 random samples. */
        RANDOM_64_128_128_10(30, 32, 64, 128, 128, 10);

        private final int steps;
        private final int batch;
        private final int[] sizes;

        Net(int steps, int batch, int... sizes) {
            this.steps = steps;
            this.batch = batch;
            this.sizes = sizes;
        }

        DataSet data() {
            return switch (this) {
                case XOR_2_4_1 -> Runs.experiment("{'format': 1}").data();
                case CIRCLE_2_4_2_1, CIRCLE_2_8X6_1 ->
                    Runs.experiment("{'format': 1, 'data': {'kind': 'circle', 'samples': 250}}")
                            .data();
                case RANDOM_64_128_128_10 -> random(1000, 64, 10);
            };
        }
    }

    /** The network and its data. */
    @Param
    private Net net;

    private Trainer engine;
    private TrainingState start;
    private ReferenceLoop reference;
    private double[] inputs;
    private double[] targets;
    private int samples;
    private int iteration;
    private final List<Double> engineSpeeds = new ArrayList<>();
    private final List<Double> referenceSpeeds = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** Makes both networks. */
    @Setup
    public void make() {
        DataSet data = net.data();
        List<Integer> hidden = new ArrayList<>();
        for (int i = 1; i < net.sizes.length - 1; i++) {
            hidden.add(net.sizes[i]);
        }
        NetworkSpec network =
                new NetworkSpec(hidden, ActivationKind.TANH, Optional.of(OutputKind.TANH), Optional.of(LossKind.MSE));
        TrainingSpec training = TrainingSpec.DEFAULT
                .withOptimizer(new Sgd(RATE, 0, false))
                .withShuffle(false)
                .withSteps(TrainingSpec.MAX_STEPS)
                .withBatch(net.batch == data.size() ? OptionalInt.empty() : OptionalInt.of(net.batch));
        RunPlan plan = new RunPlan(
                new RunSpec("Run", network, InitializerSpec.DEFAULT, training), Architecture.of(network, data));
        engine = new Trainer(plan, data);
        start = engine.start();
        reference = new ReferenceLoop(net.sizes, net.batch);
        inputs = flat(data.inputs());
        targets = flat(data.targets());
        samples = data.size();
    }

    /** Drops the times taken while the compiler was still at work. */
    @Setup(Level.Iteration)
    public void forgetWarmup() {
        if (iteration++ < WARMUP) {
            engineSpeeds.clear();
            referenceSpeeds.clear();
            ratios.clear();
        }
    }

    /** Prints the medians of all invocations. */
    @TearDown
    public void print() {
        if (!ratios.isEmpty()) {
            System.out.printf(
                    "%n%s: engine %.0f steps/s, reference %.0f steps/s, engine / reference %.2f (middle half %.2f to %.2f)%n",
                    net,
                    quantile(engineSpeeds, 0.5),
                    quantile(referenceSpeeds, 0.5),
                    quantile(ratios, 0.5),
                    quantile(ratios, 0.25),
                    quantile(ratios, 0.75));
        }
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    /** Some steps of the engine, then as many of the reference loop. */
    @Benchmark
    public TrainingState inTurn() {
        long before = System.nanoTime();
        TrainingState end = engineAlone();
        long between = System.nanoTime();
        int first = 0;
        for (int step = 0; step < net.steps; step++) {
            int batch = Math.min(net.batch, samples - first);
            reference.step(inputs, targets, first, batch, RATE);
            first = first + batch == samples ? 0 : first + batch;
        }
        double engineNanos = between - before;
        double referenceNanos = System.nanoTime() - between;
        engineSpeeds.add(net.steps * 1e9 / engineNanos);
        referenceSpeeds.add(net.steps * 1e9 / referenceNanos);
        ratios.add(referenceNanos / engineNanos);
        return end;
    }

    /** The engine alone: with {@code -prof gc}, what it allocates for all its steps together. */
    @Benchmark
    public TrainingState engineAlone() {
        return engine.advance(start, net.steps);
    }

    private static double[] flat(Mat matrix) {
        return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream).toArray();
    }

    private static DataSet random(int samples, int features, int outputs) {
        RandomGenerator random = new Well19937c(5);
        double[][] inputs = new double[samples][features];
        double[][] targets = new double[samples][outputs];
        for (int i = 0; i < samples; i++) {
            Arrays.setAll(inputs[i], j -> random.nextGaussian());
            Arrays.setAll(targets[i], j -> 0.5 * random.nextGaussian());
        }
        return new DataSet(Mat.of(inputs), Mat.of(targets), TargetKind.REAL, names("x", features), names("y", outputs));
    }

    private static List<String> names(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }
}
