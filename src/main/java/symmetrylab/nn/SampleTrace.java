package symmetrylab.nn;

import java.util.List;
import symmetrylab.numeric.Vec;

/**
 * The numbers that the forward and backward pass of one step compute for one sample, with the engine's bits.
 *
 * @param sample its number in the training set, from 0
 * @param layers the layers of weights from the input side
 * @param targets of the outputs
 * @param loss of this sample
 */
public record SampleTrace(int sample, List<StepTrace.Layer> layers, Vec targets, double loss) {

    /** Copies the list. */
    public SampleTrace {
        layers = List.copyOf(layers);
    }
}
