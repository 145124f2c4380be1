package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.TracedStep;
import symmetrylab.analysis.state.Reason;
import symmetrylab.analysis.state.Reasons;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.lane.Subject;

/**
 * Why the numbers of the inspected part are what they are.
 *
 * @param of the inspection explained
 * @param reasons the reasons, the strongest first; none for inputs and samples
 * @param derivation the equations; absent for inputs, layers and samples
 */
public record Explanation(Inspection of, List<Reason> reasons, Optional<Derivation> derivation) {

    /** Copies the list. */
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** The explanation; may take a few passes through the training set. */
    static Explanation of(Inspection of) {
        Optional<Derivation> derivation =
                of.subject().networkPart().flatMap(part -> DerivationFigure.derivation(step(of), part));
        return new Explanation(of, of.subject().accept(new Why(of)), derivation);
    }

    private record Why(Inspection of) implements Subject.Visitor<List<Reason>> {

        private Recording recording() {
            return of.history().recording();
        }

        @Override
        public List<Reason> neuron(Neuron neuron) {
            return neuron.column() == 0
                    ? List.of()
                    : Reasons.ofNeuron(recording(), of.held(), neuron.column() - 1, neuron.index());
        }

        @Override
        public List<Reason> weight(Weight weight) {
            return Reasons.ofWeight(recording(), of.held(), weight.layer(), weight.to(), weight.from());
        }

        @Override
        public List<Reason> bias(Bias bias) {
            int from = recording().plan().architecture().fanIn(bias.layer());
            return Reasons.ofWeight(recording(), of.held(), bias.layer(), bias.to(), from);
        }

        @Override
        public List<Reason> layer(Layer layer) {
            return Reasons.ofLayer(recording(), of.held(), layer.layer());
        }

        @Override
        public List<Reason> sample(Subject.Sample sample) {
            return List.of();
        }
    }

    private static TracedStep step(Inspection of) {
        Recording recording = of.history().recording();
        return of.sample().isPresent()
                ? TracedStep.of(recording, of.held(), of.sample().getAsInt())
                : TracedStep.of(recording, of.held());
    }
}
