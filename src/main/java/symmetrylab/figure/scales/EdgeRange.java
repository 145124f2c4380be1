package symmetrylab.figure.scales;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.nn.Batches;
import symmetrylab.recording.Recording;

/**
 * The range of sizes of all lanes' edges over the whole run, without exact zeros.
 *
 * @param limit the size drawn strongest, a round number
 * @param floor the size drawn weakest on a logarithmic scale, a power of ten below {@code limit}
 */
public record EdgeRange(double limit, double floor) {

    /**
     * The least share of the limit on the scale; smaller numbers are drawn like it, as more decades could not be told
     * apart.
     */
    private static final double MIN_SHARE = 1e-30;

    /** The most gradients of a run to sample. */
    private static final int MAX_LOOKS = 200;

    private static final int MIN_LOOKS = 3;

    /** The most operations that sampling the gradients may take: about a second. */
    private static final double MAX_WORK = 3e8;

    /**
     * The range of numbers up to {@code largest}.
     *
     * @param largest the largest size; 0 if all are 0
     * @param smallest the smallest size above 0; infinity if all are 0
     */
    static EdgeRange of(double largest, double smallest) {
        double limit = largest == 0 ? 1 : Ticks.roundAtLeast(largest);
        double decade = largest == 0 ? limit : FastMath.pow(10, Math.floor(FastMath.log10(smallest)));
        double floor = Math.max(MIN_SHARE * limit, Math.min(0.1 * limit, decade));
        return new EdgeRange(limit, Math.max(Double.MIN_VALUE, floor));
    }

    /**
     * The range of the gradients of these lanes' updates, from states at equal distances; fewer if a gradient is
     * costly. Lanes that diverge count as in {@link SharedScales}.
     */
    public static EdgeRange ofGradients(List<RunHistory> lanes) {
        boolean allDiverge = lanes.stream().allMatch(SharedScales::diverges);
        Sizes sizes = new Sizes(allDiverge ? SharedScales.MAX_SIZE : Double.MAX_VALUE);
        for (RunHistory lane : lanes) {
            int last = allDiverge || !SharedScales.diverges(lane) ? lane.lastStep() : 0;
            int stride = strideOf(lane.recording(), last, looks(lanes));
            for (int step = 0; step <= last; step += stride) {
                sizes.add(lane.recording().updateGradient(step).toArray());
            }
        }
        return sizes.range();
    }

    /** The approximate number of operations of {@link #ofGradients}. */
    public static double workOfGradients(List<RunHistory> lanes) {
        return looks(lanes) * workOfGradient(lanes);
    }

    /** The approximate number of operations for one gradient of every lane: about 20 for each weight and sample. */
    public static double workOfGradient(List<RunHistory> lanes) {
        double work = 0;
        for (RunHistory lane : lanes) {
            Recording recording = lane.recording();
            double samples = recording.data().size();
            double batch = Math.min(
                    samples,
                    recording
                            .plan()
                            .spec()
                            .training()
                            .batch()
                            .orElse(recording.data().size()));
            work += 20 * batch * recording.plan().architecture().parameterCount();
        }
        return work;
    }

    private static int looks(List<RunHistory> lanes) {
        return (int) Math.max(MIN_LOOKS, Math.min(MAX_LOOKS, MAX_WORK / workOfGradient(lanes)));
    }

    private static int strideOf(Recording recording, int last, int looks) {
        int kept = recording.strideSteps();
        int every = Math.max(1, (last / kept + looks - 1) / looks);
        int perEpoch =
                new Batches(recording.plan().spec().training(), recording.data().size()).perEpoch();
        // Otherwise every sample could meet the same batch.
        while (kept == 1 && every > 1 && commonDivisor(every, perEpoch) > 1) {
            every++;
        }
        return kept * every;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** The scale on which edges are drawn. */
    public EdgeScale scale(boolean logarithmic) {
        return new EdgeScale(limit, floor, logarithmic);
    }

    /** The largest and the smallest size among numbers, without zeros and those beyond a limit. */
    static final class Sizes {
        private final double most;
        private double largest;
        private double smallest = Double.POSITIVE_INFINITY;

        Sizes(double most) {
            this.most = most;
        }

        void add(double[] values) {
            for (double value : values) {
                add(value);
            }
        }

        void add(double value) {
            double size = Math.abs(value);
            if (size <= most && size > 0) {
                largest = Math.max(largest, size);
                smallest = Math.min(smallest, size);
            }
        }

        EdgeRange range() {
            return of(largest, smallest);
        }
    }
}
