package symmetrylab.figure.scales;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.figure.draw.Ticks;
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
 * @param edges sizes of weights and biases
 * @param gradients sizes of their gradients; absent until something shows them
 * @param weights weights and biases of hidden neurons
 * @param spread the largest spread of a hidden layer, above 0
 * @param loss range of the loss from 0, on the training set and on the samples held out
 * @param lastStep of the longest lane
 * @param activationLimit largest size of an activation of an unbounded function, a round number
 * @param networks the extent of the networks
 * @param courses of the neurons, for maps
 * @param work that plots have done for the whole run
 * @param starts of all lanes, with the initialization maps known so far
 * @param curvatures of the lanes, as far as they are known
 */
public record SharedScales(
        EdgeRange edges,
        Optional<EdgeRange> gradients,
        Range weights,
        double spread,
        Range loss,
        int lastStep,
        double activationLimit,
        NetworkExtent networks,
        NeuronCourses courses,
        PlotWork work,
        StartMaps starts,
        Curvatures curvatures) {

    /** The number of states of a run to sample, at equal distances: enough to find its extremes for rounded scales. */
    private static final int LOOKS = 400;

    /** The largest size that counts: a diverging lane would leave the others without a visible edge. */
    static final double MAX_SIZE = 1000;

    /**
     * The scales for these lanes. A lane that diverges, or ends at a thousand times its first loss, counts only with
     * its first state, so that it does not flatten the others; if all do, numbers below a thousand count. Ghosts widen
     * the plots by at most half.
     */
    public static SharedScales of(List<RunHistory> lanes) {
        Range hidden = Range.EMPTY;
        Range losses = Range.EMPTY;
        int lastStep = 0;
        double activation = 0;
        double spread = 0;
        boolean allDiverge = lanes.stream().allMatch(SharedScales::diverges);
        double most = allDiverge ? MAX_SIZE : Double.MAX_VALUE;
        EdgeRange.Sizes sizes = new EdgeRange.Sizes(most);
        for (RunHistory lane : lanes) {
            Recording recording = lane.recording();
            lastStep = Math.max(lastStep, lane.lastStep());
            int stride = strideOf(recording);
            Architecture network = recording.plan().architecture();
            int hiddenCount = network.offset(network.layers() - 1, 0);
            int last = allDiverge || !diverges(lane) ? lane.lastStep() : 0;
            for (int step = 0; step <= last; step += stride) {
                double[] values = recording.parameters(step).toArray();
                sizes.add(values);
                spread = Math.max(spread, largestSpread(lane, step, most));
                for (int i = 0; i < hiddenCount; i++) {
                    hidden = Math.abs(values[i]) <= most ? hidden.including(values[i]) : hidden;
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
        double low = Math.min(hidden.isEmpty() ? 0 : hidden.min(), 0);
        double high = Math.max(hidden.isEmpty() ? 0 : hidden.max(), 0);
        double margin = high == low ? 1 : 0.08 * (high - low);
        double top = losses.isEmpty() || losses.max() <= 0 ? 1 : 1.08 * losses.max();
        return new SharedScales(
                sizes.range(),
                Optional.empty(),
                new Range(low - margin, high + margin),
                spread == 0 ? 1 : 1.08 * spread,
                new Range(0, top),
                Math.max(1, lastStep),
                activation == 0 ? 1 : Ticks.roundAtLeast(Math.min(most, activation)),
                NetworkExtent.of(lanes.stream()
                        .map(lane -> lane.recording().plan().architecture())
                        .toList()),
                new NeuronCourses(lanes),
                new PlotWork(),
                StartMaps.without(lanes),
                Curvatures.NONE);
    }

    /** The weight drawn with the widest edge, a round number. */
    public double weightLimit() {
        return edges.limit();
    }

    /** These scales with the sizes of the gradients. */
    public SharedScales with(EdgeRange sizesOfGradients) {
        return with(Optional.of(sizesOfGradients), starts, curvatures);
    }

    /** These scales with these initialization maps. */
    public SharedScales with(List<StartMap> maps) {
        return with(gradients, starts.with(maps), curvatures);
    }

    /** These scales with these curvatures. */
    public SharedScales with(Curvatures known) {
        return with(gradients, starts, known);
    }

    /** These scales with what becomes known after the training. */
    private SharedScales with(Optional<EdgeRange> sizesOfGradients, StartMaps maps, Curvatures known) {
        return new SharedScales(
                edges,
                sizesOfGradients,
                weights,
                spread,
                loss,
                lastStep,
                activationLimit,
                networks,
                courses,
                work,
                maps,
                known);
    }

    /** The distance, in steps, of the sampled states of {@code recording}, all of which are kept. */
    static int strideOf(Recording recording) {
        int kept = recording.strideSteps();
        int states = recording.lastStep() / kept + 1;
        return kept * ((states + LOOKS - 1) / LOOKS);
    }

    static boolean diverges(RunHistory lane) {
        Recording recording = lane.recording();
        // A lane can blow up while its numbers stay finite; a NaN counts as blown up too.
        return recording.divergedAt().isPresent() || !(recording.loss(lane.lastStep()) <= MAX_SIZE * recording.loss(0));
    }

    private static double largestSpread(RunHistory lane, int step, double most) {
        double largest = 0;
        for (int hidden = 0; hidden < lane.hiddenLayers(); hidden++) {
            double spread = lane.spread(step, hidden);
            largest = spread <= most ? Math.max(largest, spread) : largest;
        }
        return largest;
    }

    private static double largestActivation(Recording recording, int last) {
        return switch (recording.plan().architecture().activation()) {
            case SIGMOID, TANH -> 1;
            case IDENTITY, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU -> largestSampled(recording, last);
        };
    }

    private static double largestSampled(Recording recording, int last) {
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
