package symmetrylab.analysis;

import java.util.Optional;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

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
        Architecture architecture = parameters.architecture();
        if (Hessian.isTooLarge(architecture, data)) {
            return new TooLarge(architecture.parameterCount(), data.size());
        }
        if (!parameters.isFinite() || !evaluation.isFinite()) {
            return new NotFinite();
        }
        Optional<Kink> kink = Kink.find(parameters, data);
        if (kink.isPresent()) {
            return new AtKink(kink.get());
        }
        Mat hessian = Hessian.of(parameters, data);
        return hessian.toRows().stream().allMatch(Vec::isFinite)
                ? Spectrum.of(hessian, evaluation.gradient().norm())
                : new NotFinite();
    }
}
