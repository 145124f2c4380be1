package symmetrylab.analysis.history;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.Edit;

/**
 * The steps of runs where something happens: dense where the loss, the spread of a layer or the accuracy change, sparse
 * where nothing does. The step from which a run is solved, those of edits and those of {@link Insights} are among them, as
 * far as they leave room: at most a third of all, and at least one.
 */
public final class TellingSteps {

    /** The most steps at which runs are compared: between two of them, changes count as even. */
    private static final int MAX_LOOKS = 1000;

    /** A loss below this has reached its end; a spread below this is rounding. */
    private static final double LEAST_LOSS = 1e-9;

    private static final double LEAST_SPREAD = 1e-16;

    /** What goes on everywhere, as a share of all change: no stretch is left out. */
    private static final double EVERYWHERE = 0.25;

    private TellingSteps() {}

    /**
     * The steps in ascending order, with the first and the last.
     *
     * @param lanes the runs
     * @param from the first step
     * @param to the last step, not before {@code from}
     * @param count how many, at least 2; all steps if there are fewer
     */
    public static int[] of(List<RunHistory> lanes, int from, int to, int count) {
        int most = Math.min(count, to - from + 1);
        int[] looks = looks(from, to);
        double[] passed = passed(lanes, looks);
        TreeSet<Integer> events = new TreeSet<>(List.of(from, to));
        int room = Math.min(most, Math.max(3, most / 3));
        lanes.stream()
                .flatMapToInt(TellingSteps::landmarks)
                .filter(step -> step >= from && step <= to)
                .takeWhile(step -> events.size() < room)
                .forEach(events::add);
        lanes.stream()
                .flatMapToInt(lane -> Insights.of(lane).list().stream().mapToInt(Insight::step))
                .filter(step -> step >= from && step <= to)
                .takeWhile(step -> events.size() < room)
                .forEach(events::add);
        // As many equal parts of the change as there is room for beside the events.
        TreeSet<Integer> steps;
        int parts = most;
        do {
            steps = new TreeSet<>(events);
            for (int i = 1; i < parts; i++) {
                steps.add(stepAt(looks, passed, passed[passed.length - 1] * i / parts));
            }
            parts--;
        } while (steps.size() > most);
        for (int step = from; steps.size() < most; step++) {
            steps.add(step);
        }
        return steps.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where a run is solved, and where somebody edited it: these come before all other events. */
    private static IntStream landmarks(RunHistory lane) {
        IntStream edits = lane.recording().plan().spec().edits().stream().mapToInt(Edit::step);
        return IntStream.concat(lane.solvedFrom().stream(), edits);
    }

    private static int[] looks(int from, int to) {
        int looks = Math.min(MAX_LOOKS, to - from);
        return IntStream.rangeClosed(0, looks)
                .map(i -> looks == 0 ? from : from + (int) ((long) (to - from) * i / looks))
                .toArray();
    }

    /** How much has changed up to each look. */
    private static double[] passed(List<RunHistory> lanes, int[] looks) {
        double[] passed = new double[looks.length];
        for (RunHistory lane : lanes) {
            add(passed, looks, step -> logarithm(lane.recording().loss(step), LEAST_LOSS), lane);
            add(passed, looks, step -> lane.recording().accuracy(step).orElse(0), lane);
            for (int layer = 0; layer < lane.hiddenLayers(); layer++) {
                int hidden = layer;
                add(passed, looks, step -> logarithm(lane.spread(step, hidden), LEAST_SPREAD), lane);
            }
        }
        double all = passed[passed.length - 1];
        double even = all > 0 ? EVERYWHERE * all / (1 - EVERYWHERE) : 1;
        for (int i = 0; i < passed.length; i++) {
            passed[i] += passed.length == 1 ? 0 : even * i / (passed.length - 1);
        }
        return passed;
    }

    private interface Measure {
        double at(int step);
    }

    /** Adds one measure's share of change, which is 1 for each that changes at all. */
    private static void add(double[] passed, int[] looks, Measure measure, RunHistory lane) {
        double[] own = new double[looks.length];
        double before = measure.at(lane.held(looks[0]));
        for (int i = 1; i < own.length; i++) {
            double now = measure.at(lane.held(looks[i]));
            double change = Math.abs(now - before);
            own[i] = own[i - 1] + (Double.isFinite(change) ? change : 0);
            before = now;
        }
        double all = own[own.length - 1];
        if (all > 0) {
            for (int i = 0; i < own.length; i++) {
                passed[i] += own[i] / all;
            }
        }
    }

    private static double logarithm(double value, double least) {
        return FastMath.log10(Math.max(least, value));
    }

    private static int stepAt(int[] looks, double[] passed, double wanted) {
        int found = Arrays.binarySearch(passed, wanted);
        int after = found >= 0 ? found : Math.min(passed.length - 1, -found - 1);
        if (after == 0) {
            return looks[0];
        }
        double width = passed[after] - passed[after - 1];
        double share = width > 0 ? (wanted - passed[after - 1]) / width : 1;
        return looks[after - 1] + (int) FastMath.round(share * (looks[after] - looks[after - 1]));
    }
}
