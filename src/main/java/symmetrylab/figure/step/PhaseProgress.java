package symmetrylab.figure.step;

import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Palette;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Phase.Kind;

/**
 * How much of a step is computed at a moment: all earlier phases, and the current one as far as its progress.
 *
 * <p>At progress 0 nothing of the phase is known, at 1 everything: a picture that jumps from phase to phase shows whole
 * phases.
 *
 * @param moment the place in the step
 * @param layers the number of layers of weights
 */
record PhaseProgress(Moment moment, int layers) {

    private static final double SUM = 0.55;
    private static final double ACTIVATION = 0.75;
    private static final double ACTIVATED = 0.9;
    private static final double LOSS = 0.3;
    private static final double OUTPUT_DELTA = 0.65;
    private static final double DELTA = 0.5;
    private static final double GRADIENT = 0.7;
    private static final double FIRST_GRADIENT = 0.6;
    private static final double UPDATE = 0.1;

    /** The corresponding moment in a network of {@code layers} layers. */
    static PhaseProgress of(Moment moment, int layers) {
        return new PhaseProgress(moment.in(layers), layers);
    }

    /** The colour of the phase: the backward pass has its own. */
    Ink ink(Palette palette) {
        return switch (moment.phase().kind()) {
            case FORWARD -> palette.forward();
            case BACKWARD -> palette.backward();
            case LOSS, UPDATE -> palette.text();
        };
    }

    /** Whether the sums of layer {@code layer} are known. */
    boolean sum(int layer) {
        return reached(new Phase(Kind.FORWARD, layer), SUM);
    }

    /** Whether the activations of layer {@code layer} are known. */
    boolean activation(int layer) {
        return reached(new Phase(Kind.FORWARD, layer), ACTIVATION);
    }

    /** The share of their colour that the neurons of layer {@code layer} have, 0 to 1. */
    double filled(int layer) {
        Phase phase = new Phase(Kind.FORWARD, layer);
        if (!reached(phase, ACTIVATION)) {
            return 0;
        }
        return moment.phase().equals(phase)
                ? Math.min(1, 0.3 + 0.7 * (moment.progress() - ACTIVATION) / (ACTIVATED - ACTIVATION))
                : 1;
    }

    /** Whether the targets are shown. */
    boolean target() {
        return reached(new Phase(Kind.LOSS, 0), 0);
    }

    /** Whether the loss is known. */
    boolean loss() {
        return reached(new Phase(Kind.LOSS, 0), LOSS);
    }

    /** Whether the deltas of layer {@code layer} are known: those of the outputs from the loss, others from above. */
    boolean delta(int layer) {
        return layer == layers - 1
                ? reached(new Phase(Kind.LOSS, 0), OUTPUT_DELTA)
                : reached(new Phase(Kind.BACKWARD, layer + 1), DELTA);
    }

    /** Whether the gradient of the weights of layer {@code layer} is known. */
    boolean gradient(int layer) {
        return reached(new Phase(Kind.BACKWARD, layer), layer == 0 ? FIRST_GRADIENT : GRADIENT);
    }

    /** Whether the update is known. */
    boolean update() {
        return reached(new Phase(Kind.UPDATE, 0), UPDATE);
    }

    /** The share of the update that the weights have moved, 0 to 1. */
    double moved() {
        return moment.phase().kind() == Kind.UPDATE ? moment.progress() : 0;
    }

    /** The progress of the phase's pulses, from 0 at their start to 1 at their arrival. */
    double flight() {
        double arrival =
                switch (moment.phase().kind()) {
                    case FORWARD -> SUM - 0.05;
                    case BACKWARD -> moment.phase().layer() == 0 ? FIRST_GRADIENT : DELTA - 0.05;
                    case LOSS, UPDATE -> 1;
                };
        return Math.min(1, moment.progress() / arrival);
    }

    private boolean reached(Phase phase, double from) {
        int now = moment.phase().indexIn(layers);
        int asked = phase.indexIn(layers);
        return now > asked || (now == asked && moment.progress() >= from);
    }
}
