package symmetrylab.nn;

import java.util.List;
import symmetrylab.numeric.Vec;

/**
 * What the forward and the backward pass of one step compute of one sample, with the bits of the engine.
 *
 * @param sample its number in the training set, from 0
 * @param layers the layers of weights from the input side
 * @param targets what the outputs should be
 * @param loss of this sample
 */
public record SampleTrace(int sample, List<StepTrace.Layer> layers, Vec targets, double loss) {

    /** Copies the list. */
    public SampleTrace {
        layers = List.copyOf(layers);
    }
}
