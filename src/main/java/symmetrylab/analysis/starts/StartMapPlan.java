package symmetrylab.analysis.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.TrainingSpec;

/**
 * The initialization map of a run: which starts are trained, in which order. Runs that differ in nothing but their
 * place in the plane, seed, name and edits have equal plans.
 *
 * <p>A map is made in passes: first about 5 × 5 points from one seed, then 9 × 9, 21 × 21 and all of them, then all from
 * further seeds. Networks and data that take longer get fewer passes, by a rule that no machine's speed enters, unless
 * more are asked for.
 *
 * @param data the training samples
 * @param run the run, at the first point of the plane
 * @param plane the plane of starts
 */
public record StartMapPlan(DataSet data, RunSpec run, StartPlane plane) {

    /** The most seeds of a point; they are 1, 2 and so on. */
    public static final int SEEDS = 5;

    /** The number of passes of a map that is as fine as it can be. */
    public static final int MOST_PASSES = StartAxis.LEVELS + SEEDS - 1;

    /** The estimated time on one processor, in nanoseconds, within which all passes must end; the first is always made. */
    private static final double BUDGET = 60e9;

    /** An estimate of what one update takes besides the work on its samples, in nanoseconds. */
    private static final double UPDATE = 500;

    /** An estimate for each sample and parameter, in nanoseconds. */
    private static final double PARAMETER = 1;

    /** An estimate for each sample and hidden neuron, in nanoseconds. */
    private static final double NEURON = 10;

    /** The map of a run in {@code plane}. */
    public static StartMapPlan of(RunPlan run, DataSet data, StartPlane plane) {
        return new StartMapPlan(data, plane.plain(run.spec()), plane);
    }

    /**
     * A piece of the work.
     *
     * @param level how fine, from 0 to {@link StartAxis#LEVELS} − 1
     * @param seed of its starts
     */
    public record Pass(int level, int seed) {}

    /**
     * A point of the map.
     *
     * @param column its number across, from 0
     * @param row its number upwards, from 0
     */
    public record Point(int column, int row) {}

    /** The number of points across. */
    public int columns() {
        return plane.across().points();
    }

    /** The number of points upwards. */
    public int rows() {
        return plane.up().points();
    }

    /** The run of a point from {@code seed}. */
    public RunPlan at(Point point, int seed) {
        RunSpec there =
                plane.with(run, plane.across().value(point.column()), plane.up().value(point.row()));
        RunSpec seeded = there.withInitializer(there.initializer().withSeed(seed));
        return new RunPlan(seeded, Architecture.of(seeded.network(), data));
    }

    /** The passes, in order; at least one. */
    public List<Pass> passes() {
        List<Pass> passes = new ArrayList<>();
        double nanos = 0;
        for (Pass pass : all()) {
            nanos += points(pass).stream().mapToDouble(this::nanos).sum();
            if (passes.isEmpty() || nanos <= BUDGET) {
                passes.add(pass);
            }
        }
        return passes;
    }

    /** The first {@code count} passes, however long they take. */
    public List<Pass> passes(int count) {
        return all().subList(0, count);
    }

    /** The number of different columns of points after the first {@code count} passes. */
    public int columnsAfter(int count) {
        return pointsAfter(plane.across(), count);
    }

    /** The number of different rows of points after the first {@code count} passes. */
    public int rowsAfter(int count) {
        return pointsAfter(plane.up(), count);
    }

    private static int pointsAfter(StartAxis axis, int count) {
        int level = Math.min(count, StartAxis.LEVELS) - 1;
        return (int) IntStream.range(0, axis.points())
                .filter(index -> axis.isAt(index, level))
                .count();
    }

    /** The number of seeds after the first {@code count} passes. */
    public static int seedsAfter(int count) {
        return Math.max(1, count - StartAxis.LEVELS + 1);
    }

    private static List<Pass> all() {
        List<Pass> all = new ArrayList<>();
        for (int level = 0; level < StartAxis.LEVELS; level++) {
            all.add(new Pass(level, 1));
        }
        for (int seed = 2; seed <= SEEDS; seed++) {
            all.add(new Pass(StartAxis.LEVELS - 1, seed));
        }
        return all;
    }

    /** The points that a pass adds to those before it; seeds after the first only where chance enters. */
    public List<Point> points(Pass pass) {
        List<Point> points = new ArrayList<>();
        for (int row = rows() - 1; row >= 0; row--) {
            for (int column = 0; column < columns(); column++) {
                boolean known =
                        pass.seed() == 1 ? pass.level() > 0 && isAt(column, row, pass.level() - 1) : !isRandom(row);
                if (!known && isAt(column, row, pass.level())) {
                    points.add(new Point(column, row));
                }
            }
        }
        return points;
    }

    private boolean isAt(int column, int row, int level) {
        boolean coarser = level > 0 && isAt(column, row, level - 1);
        return coarser || (plane.across().isAt(column, level) && plane.up().isAt(row, level));
    }

    /** Whether a point of this row has different starts from different seeds. */
    public boolean isRandom(int row) {
        InitializerSpec start =
                plane.with(run, plane.across().value(0), plane.up().value(row)).initializer();
        // A gain of 0 makes every random kind zero.
        return plane.up().value(row) > 0
                ? start.isRandom()
                : run.initializer().noise().isPresent() || randomBiases();
    }

    private boolean randomBiases() {
        return run.initializer().biases().stream().anyMatch(filling -> filling.isRandom());
    }

    private double nanos(Point point) {
        TrainingSpec training = run.training();
        Architecture network = at(point, 1).architecture();
        int batch = Math.min(data.size(), training.batch().orElse(data.size()));
        int neurons = network.sizes().stream().mapToInt(Integer::intValue).sum() - data.features();
        double samples = batch * (PARAMETER * network.parameterCount() + NEURON * neurons);
        return training.steps() * (UPDATE + samples);
    }
}
