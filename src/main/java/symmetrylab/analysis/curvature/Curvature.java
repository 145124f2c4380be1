package symmetrylab.analysis.curvature;

import java.util.function.UnaryOperator;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Parameters;

/** The curvature of the training loss at a state: a {@link Spectrum}, or the reason why there is none. */
public sealed interface Curvature permits Spectrum, Curvature.AtKink, Curvature.TooLarge, Curvature.NotFinite {

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of curvature; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R spectrum(Spectrum spectrum);

        R atKink(AtKink at);

        R tooLarge(TooLarge large);

        R notFinite(NotFinite not);
    }

    /**
     * The curvature is undefined.
     *
     * @param kink at the state
     */
    record AtKink(Kink kink) implements Curvature {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atKink(this);
        }
    }

    /**
     * The matrix would be too large for {@link Hessian}.
     *
     * @param parameters number of the network's parameters; the matrix would have its square of entries
     * @param samples number of samples that each entry sums over
     */
    record TooLarge(int parameters, int samples) implements Curvature {

        /** The memory of the matrix alone, in bytes. */
        public long bytes() {
            return 8L * parameters * parameters;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tooLarge(this);
        }
    }

    /** A parameter, the loss or a derivative is not finite. */
    record NotFinite() implements Curvature {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notFinite(this);
        }
    }

    /**
     * The curvature of the mean loss over all samples, without penalties and dropout.
     *
     * @param evaluation of the same parameters over the same samples
     */
    static Curvature of(Parameters parameters, Evaluation evaluation, DataSet data) {
        return Hessian.curvature(parameters, evaluation, data, UnaryOperator.identity());
    }
}
