package symmetrylab.viewmodel;

import java.util.Optional;
import symmetrylab.analysis.Derivation;
import symmetrylab.analysis.TracedStep;
import symmetrylab.figure.NetworkPart;
import symmetrylab.figure.NetworkPart.Bias;
import symmetrylab.figure.NetworkPart.Neuron;
import symmetrylab.figure.NetworkPart.Weight;
import symmetrylab.recording.Recording;

/**
 * Why the numbers of what is inspected are what they are.
 *
 * @param of what is explained
 * @param derivation the equations; absent for inputs, layers and samples
 */
public record Explanation(Inspection of, Optional<Derivation> derivation) {

    /** The explanation; may take a pass through the training set. */
    static Explanation of(Inspection of) {
        Optional<Derivation> derivation = of.subject() instanceof Subject.Part part && isDerived(part.part())
                ? Optional.of(derive(step(of), part.part()))
                : Optional.empty();
        return new Explanation(of, derivation);
    }

    private static boolean isDerived(NetworkPart part) {
        return part instanceof Weight || part instanceof Bias || part instanceof Neuron neuron && neuron.column() > 0;
    }

    private static TracedStep step(Inspection of) {
        Recording recording = of.history().recording();
        return of.sample().isPresent()
                ? TracedStep.of(recording, of.held(), of.sample().getAsInt())
                : TracedStep.of(recording, of.held());
    }

    private static Derivation derive(TracedStep step, NetworkPart part) {
        if (part instanceof Weight weight) {
            return Derivation.ofWeight(step, weight.layer(), weight.to(), weight.from());
        } else if (part instanceof Bias bias) {
            return Derivation.ofBias(step, bias.layer(), bias.to());
        }
        Neuron neuron = (Neuron) part;
        return Derivation.ofNeuron(step, neuron.column() - 1, neuron.index());
    }
}
