package symmetrylab.analysis.curvature;

import java.util.function.UnaryOperator;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Parameters;

/** How the training loss curves at a state: a {@link Spectrum}, or why there is none. */
public sealed interface Curvature permits Spectrum, Curvature.AtKink, Curvature.TooLarge, Curvature.NotFinite {

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles a curvature of every kind: code that forgets a kind does not compile.
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
     * The curvature is not defined here.
     *
     * @param kink where the network stands
     */
    record AtKink(Kink kink) implements Curvature {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atKink(this);
        }
    }

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
