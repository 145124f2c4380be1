package symmetrylab.analysis.curvature;

import java.util.function.UnaryOperator;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Parameters;

/** How the training loss curves at a state: a {@link Spectrum}, or why there is none. */
public sealed interface Curvature permits Spectrum, Curvature.AtKink, Curvature.TooLarge, Curvature.NotFinite {

    /**
     * The curvature is not defined here.
     *
     * @param kink where the network stands
     */
    record AtKink(Kink kink) implements Curvature {}

    /**
     * The matrix is larger than {@link Hessian} takes on.
     *
     * @param parameters of the network; the matrix would have their square as entries
     * @param samples that each entry sums over
     */
    record TooLarge(int parameters, int samples) implements Curvature {

        /** The memory that the matrix alone would take. */
        public long bytes() {
            return 8L * parameters * parameters;
        }
    }

    /** A parameter, the loss or a derivative is not finite. */
    record NotFinite() implements Curvature {}

    /**
     * The curvature of the mean loss over all samples, without penalties and dropout.
     *
     * @param evaluation of the same parameters over the same samples
     */
    static Curvature of(Parameters parameters, Evaluation evaluation, DataSet data) {
        return Hessian.curvature(parameters, evaluation, data, UnaryOperator.identity());
    }
}
