package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.Equation;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.viewmodel.lane.Subject;

/** Finds the equations of a derivation that an open step has reached. */
public final class DerivationPhases {

    private DerivationPhases() {}

    /**
     * The equations of {@code all} that are computed by the current phase; all of them if no step is open.
     *
     * @param of the inspected subject
     * @param moment the place in the open step
     */
    public static List<Equation> computed(Derivation all, Inspection of, Optional<Moment> moment) {
        if (moment.isEmpty()) {
            return all.equations();
        }
        int layers = of.history().recording().plan().architecture().layers();
        int now = moment.get().in(layers).phase().indexIn(layers);
        int layer = of.subject().accept(LAYER);
        return all.equations().stream()
                .filter(equation -> phase(equation.topic(), layer).indexIn(layers) <= now)
                .toList();
    }

    /** The layer in which a part's equations are computed. */
    private static final Subject.Visitor<Integer> LAYER = new Subject.Visitor<>() {
        @Override
        public Integer neuron(Neuron neuron) {
            return Math.max(0, neuron.column() - 1);
        }

        @Override
        public Integer weight(Weight weight) {
            return weight.layer();
        }

        @Override
        public Integer bias(Bias bias) {
            return bias.layer();
        }

        @Override
        public Integer layer(Layer layer) {
            return layer.layer();
        }

        @Override
        public Integer sample(Subject.Sample sample) {
            throw new IllegalArgumentException("a sample is not derived: " + sample);
        }
    };

    /** The phase that computes the equations of {@code topic} in layer {@code layer}. */
    private static Phase phase(Equation.Topic topic, int layer) {
        return switch (topic) {
            case SUM, MEAN_SUM, ACTIVATION, MEAN_ACTIVATION, DROPOUT -> new Phase(Phase.Kind.FORWARD, layer);
            case LOSS -> new Phase(Phase.Kind.LOSS, 0);
            case PENALTY, HELD, MEMORY, CORRECTION, UPDATE -> new Phase(Phase.Kind.UPDATE, 0);
            case SLOPE, DELTA, MEAN_DELTA, GRADIENT, OUTSIDE_GRADIENT, CHAIN, BATCH_GRADIENT ->
                new Phase(Phase.Kind.BACKWARD, layer);
        };
    }
}
