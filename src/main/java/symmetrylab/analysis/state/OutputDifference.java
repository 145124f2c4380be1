package symmetrylab.analysis.state;

import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;

/** How far the outputs of two networks differ. */
public final class OutputDifference {

    private OutputDifference() {}

    /**
     * The largest |a − a'| between the outputs of two networks over all samples and outputs; NaN if an output is not a
     * number. The networks may differ in their hidden layers.
     */
    public static double largest(Parameters one, Parameters other, DataSet data) {
        ForwardPass first = ForwardPass.of(one);
        ForwardPass second = ForwardPass.of(other);
        double largest = 0;
        for (int sample = 0; sample < data.size(); sample++) {
            first.run(data.inputs(), sample);
            second.run(data.inputs(), sample);
            for (int i = 0; i < first.outputs().length; i++) {
                largest = Math.max(largest, Math.abs(first.outputs()[i] - second.outputs()[i]));
            }
        }
        return largest;
    }
}
