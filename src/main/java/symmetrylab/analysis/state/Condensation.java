package symmetrylab.analysis.state;

import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;

/**
 * The number of directions and of lines of a hidden layer's neurons over the steps of a run; immutable.
 *
 * <p>Neurons that start very small first turn into few directions while they leave the origin, and only later part:
 * they condense (Luo, Xu, Ma and Zhang 2021, "Phase diagram for two-layer ReLU neural networks at infinite-width
 * limit"; Zhou, Zhou, Luo, Zhang and Xu 2022, "Towards understanding the condensation of neural networks at initial
 * training"). As there, direction is that of the incoming vector with the bias, and one counts cosines near 1: here from
 * {@link Similarity#ONE_DIRECTION} on.
 */
public final class Condensation {

    /** Larger layers are not counted, as all pairs are compared. */
    public static final int MAX_NEURONS = 256;

    private static final int MAX_STEPS = 400;

    private static final int LEAST_STEPS = 30;

    /** The number of products and comparisons to spend. */
    private static final long MAX_WORK = 6_000_000;

    private final int[] steps;
    private final double[] directions;
    private final double[] lines;

    private Condensation(int[] steps) {
        this.steps = steps;
        directions = new double[steps.length];
        lines = new double[steps.length];
    }

    /** The counts over the whole run. */
    public static Condensation of(Recording recording, int hidden) {
        return of(recording, hidden, 0, recording.lastStep());
    }

    /**
     * The counts of hidden layer {@code hidden}, from 0, from step {@code from} to {@code to}, at up to {@value #MAX_STEPS} kept states, fewer for layers of
     * many neurons.
     *
     * @throws IllegalArgumentException if it has more than {@value #MAX_NEURONS} neurons
     */
    public static Condensation of(Recording recording, int hidden, int from, int to) {
        Architecture network = recording.plan().architecture();
        int neurons = network.fanOut(hidden);
        if (neurons > MAX_NEURONS) {
            throw new IllegalArgumentException(neurons + " neurons; at most " + MAX_NEURONS);
        }
        long work = (long) neurons * neurons * (network.fanIn(hidden) + 8);
        int most = (int) Math.max(LEAST_STEPS, Math.min(MAX_STEPS, MAX_WORK / work));
        Condensation result = new Condensation(KeptSteps.of(recording, from, recording.keptFrom(to), most));
        for (int i = 0; i < result.steps.length; i++) {
            Similarity similarity = Similarity.of(recording.parameters(result.steps[i]), hidden);
            result.directions[i] = similarity.directions();
            result.lines[i] = similarity.lines();
        }
        return result;
    }

    /** The steps with a count, in order. */
    public int[] steps() {
        return steps.clone();
    }

    /** The number of directions at each of them; 0 if no neuron has one. */
    public double[] directions() {
        return directions.clone();
    }

    /** The number of lines through the origin, with opposite directions as one. */
    public double[] lines() {
        return lines.clone();
    }
}
