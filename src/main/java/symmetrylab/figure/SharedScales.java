package symmetrylab.figure;

import java.util.List;
import symmetrylab.analysis.RunHistory;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;

/**
 * The scales that all lanes of an experiment share, fixed over the whole run, so that what looks larger is larger.
 *
 * @param weightLimit the weight that is drawn with the widest edge, a round number
 * @param weights weights and biases of hidden neurons
 * @param loss from 0, on the training set and on the samples held out
 * @param lastStep of the longest lane
 * @param activationLimit largest size of an activation of an unbounded function, a round number
 */
public record SharedScales(double weightLimit, Range weights, Range loss, int lastStep, double activationLimit) {

    /** So many states of a run are looked at, at equal distances; its extremes are then known well enough to round. */
    private static final int LOOKS = 400;

    /** Beyond this a diverging lane would leave the others without a visible edge. */
    private static final double MOST = 1000;

    /**
     * The scales for these lanes. A lane that diverges, or ends at a thousand times its first loss, counts with its first state only, so that it does not flatten the
     * others; where all do, what stays below a thousand counts. Ghosts widen the plots by half at most.
     */
    public static SharedScales of(List<RunHistory> lanes) {
        double largest = 0;
        Range hidden = Range.EMPTY;
        Range losses = Range.EMPTY;
        int lastStep = 0;
        double activation = 0;
        boolean allDiverge = lanes.stream().allMatch(SharedScales::diverges);
        double most = allDiverge ? MOST : Double.MAX_VALUE;
        for (RunHistory lane : lanes) {
            Recording recording = lane.recording();
            lastStep = Math.max(lastStep, lane.lastStep());
            int stride = strideOf(recording);
            Architecture network = recording.plan().architecture();
            int hiddenCount = network.offset(network.layers() - 1, 0);
            int last = allDiverge || !diverges(lane) ? lane.lastStep() : 0;
            for (int step = 0; step <= last; step += stride) {
                double[] values = recording.parameters(step).toArray();
                for (int i = 0; i < values.length; i++) {
                    if (Math.abs(values[i]) <= most) {
                        largest = Math.max(largest, Math.abs(values[i]));
                        hidden = i < hiddenCount ? hidden.including(values[i]) : hidden;
                    }
                }
                double highest = Math.max(
                        recording.loss(step),
                        recording.validation(step).map(Score::loss).orElse(0.0));
                losses = highest <= most * recording.loss(0) ? losses.including(highest) : losses;
            }
            activation = Math.max(activation, largestActivation(recording, last));
        }
        for (RunHistory lane : lanes) {
            GhostRange beside = GhostRange.of(lane, lastStep);
            hidden = beside.extended(hidden);
            losses = beside.extendedLoss(losses);
        }
        double limit = largest == 0 ? 1 : Ticks.roundAtLeast(largest);
        double low = Math.min(hidden.isEmpty() ? 0 : hidden.min(), 0);
        double high = Math.max(hidden.isEmpty() ? 0 : hidden.max(), 0);
        double margin = high == low ? 1 : 0.08 * (high - low);
        double top = losses.isEmpty() || losses.max() <= 0 ? 1 : 1.08 * losses.max();
        return new SharedScales(
                limit,
                new Range(low - margin, high + margin),
                new Range(0, top),
                Math.max(1, lastStep),
                activation == 0 ? 1 : Ticks.roundAtLeast(Math.min(most, activation)));
    }

    /** Every how many steps a state of {@code recording} is looked at; all of these were kept. */
    static int strideOf(Recording recording) {
        int kept = recording.strideSteps();
        int states = recording.lastStep() / kept + 1;
        return kept * ((states + LOOKS - 1) / LOOKS);
    }

    private static boolean diverges(RunHistory lane) {
        Recording recording = lane.recording();
        // A lane can blow up without ever leaving the finite numbers; a NaN counts as blown up too.
        return recording.divergedAt().isPresent() || !(recording.loss(lane.lastStep()) <= MOST * recording.loss(0));
    }

    private static double largestActivation(Recording recording, int last) {
        Activation kind = recording.plan().architecture().activation();
        if (kind == Activation.SIGMOID || kind == Activation.TANH) {
            return 1;
        }
        double largest = 0;
        int stride = recording.strideSteps();
        int end = last / stride * stride;
        for (int step : new int[] {0, end / 2 / stride * stride, end}) {
            Parameters parameters = recording.parameters(step);
            int samples = Math.min(50, recording.data().size());
            for (int i = 0; i < samples; i++) {
                Vec input = recording.data().inputs().row(i * recording.data().size() / samples);
                List<Vec> layers = new Network(parameters).activations(input);
                for (Vec layer : layers.subList(0, layers.size() - 1)) {
                    for (double value : layer.toArray()) {
                        largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
                    }
                }
            }
        }
        return largest;
    }
}
