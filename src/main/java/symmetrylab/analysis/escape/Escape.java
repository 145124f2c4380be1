package symmetrylab.analysis.escape;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.words.Text;

/**
 * Predicts, to first order, how small differences between neurons grow in a run that starts near a symmetric state.
 *
 * <p>The symmetric run starts where all neurons of each hidden layer are equal ({@link SymmetricStart} says where) and
 * is trained like the run itself. With dₜ the difference between the two, d₀ at the start, H the Hessian of the loss
 * along the symmetric run (a weight decay included) and η the learning rate, dₜ₊₁ = (I − ηHₜ) dₜ: while the symmetric
 * run rests, (I − ηH)ᵗ d₀. The spread of the neurons is that of d. This holds only for plain gradient descent on the
 * full batch, and while d is small: up to about 0.1. Edits of state 0 are part of the start; a run that is edited later
 * is predicted only if everything happens before.
 *
 * <p>Where steps overshoot, the symmetric run is unsteady: a last bit decides its path some hundred steps later, so that
 * two runs near each other part although the neurons of each stay together. While a moving symmetric run is more than
 * ten times as far from the run's own symmetric part (the mean of its neurons) as at the start, H is therefore that of
 * the latter. The prediction of d stays one of the first order.
 */
public sealed interface Escape {

    /** The spread beyond which the first order fails; no layer is followed further. */
    double FARTHEST = 1;

    /** The most steps of the symmetric run that are followed. */
    int MAX_STEPS = 1_000_000;

    /** The largest steps · parameters · samples: a few seconds' work. */
    long MAX_PRODUCTS = 200_000_000L;

    /** When hidden layer {@code layer}, from 0, should exceed ten times its first spread, and 0.1. */
    EscapeSteps expected(int layer);

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles both kinds; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R predicted(Predicted predicted);

        R notPredicted(NotPredicted not);
    }

    /**
     * A prediction.
     *
     * @param layers for each hidden layer when its spread should exceed ten times its first value, and 0.1; absent if
     *     it should not within the followed steps
     * @param pace how fast differences grow in the first state in which the symmetric run rests, or else in the last
     *     one followed
     * @param followedSteps how far the symmetric run was followed
     * @param end why no further; a step that is absent before the {@link End#RUN} may still come
     */
    record Predicted(List<EscapeSteps> layers, Pace pace, int followedSteps, End end) implements Escape {
        /** Copies the list. */
        public Predicted {
            layers = List.copyOf(layers);
        }

        @Override
        public EscapeSteps expected(int layer) {
            return layers.get(layer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.predicted(this);
        }
    }

    /**
     * No prediction.
     *
     * @param reason the reason
     * @param step of the symmetric run at which the reason arose; absent if it holds from the start
     */
    record NotPredicted(NoPrediction reason, OptionalInt step) implements Escape {
        @Override
        public EscapeSteps expected(int layer) {
            return EscapeSteps.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notPredicted(this);
        }
    }

    /** Why the symmetric run is followed no further. */
    enum End {
        /** Every layer has passed everything that is predicted. */
        PASSED,
        /** A layer is more than 1 apart: the first order fails for the others, too. */
        FAR,
        /** The symmetric run rests, and differences grow more slowly than any exponential, or not at all. */
        REST,
        /** The run is edited. */
        EDITED,
        /** The run ends. */
        RUN,
        /** The run is longer than {@link #MAX_STEPS}, or costs more than {@link #MAX_PRODUCTS}. */
        LIMIT;

        /** The reason in words. */
        public Text words() {
            return Text.of("reason.predictionEnd." + token());
        }

        /** The reason as one word. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why nothing can be predicted. */
    enum NoPrediction {
        /** No hidden layer has two neurons or more. */
        SINGLE,
        /** The updates are not those of plain gradient descent. */
        OPTIMIZER,
        /** The gradient of a step is not that of the loss. */
        BATCH,
        /** Dropout changes the network at every step. */
        DROPOUT,
        /** Equal neurons round differently. */
        ROUNDING,
        /** Biases are held, so that a step does not follow the gradient. */
        HELD,
        /** An l1 penalty has a kink where a weight is 0. */
        L1,
        /** The neurons are equal, so there is no difference that could grow. */
        IDENTICAL,
        /** Some neurons are more than 0.1 apart from the start. */
        APART,
        /** The symmetric run meets a kink of the activation. */
        KINK,
        /** The run is edited after its start, before everything predicted has happened. */
        EDITED,
        /** The symmetric run diverges. */
        DIVERGED;

        /** The reason in words. */
        public Text words() {
            return Text.of("reason.noPrediction." + token());
        }

        /** The reason as one word. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How fast differences grow near a state of the symmetric run.
     *
     * @param step of the state
     * @param atRest whether the run rests there: its gradient is below {@link Spectrum#STATIONARY}
     * @param curvature there, including a weight decay, along the directions that separate neurons; along the others,
     *     in which all neurons of a layer move alike, it counts as 0
     * @param learningRate η
     */
    record Pace(int step, boolean atRest, Curvature curvature, double learningRate) {

        /**
         * The factor by which differences grow in each step, once they have turned into the steepest direction: 1 +
         * η|λ| with λ the most negative eigenvalue (or |1 − ηλ| of the largest, if steps overshoot by more). It is 1 if
         * no eigenvalue makes them grow: they then grow more slowly than any exponential, or not at all. Absent if the
         * curvature is unknown.
         */
        public OptionalDouble rate() {
            if (!(curvature instanceof Spectrum spectrum)) {
                return OptionalDouble.empty();
            }
            double falling = spectrum.negative() > 0 ? 1 - learningRate * spectrum.smallest() : 1;
            double overshooting = learningRate * spectrum.largest() - 1;
            return OptionalDouble.of(Math.max(falling, overshooting));
        }

        /** Whether the run rests where no difference grows exponentially. */
        public boolean isSlowerThanExponential() {
            return atRest && rate().isPresent() && rate().getAsDouble() <= 1;
        }
    }

    /** The prediction for a run on its training data, from the run's plan alone. */
    static Escape predict(RunPlan plan, DataSet data) {
        return PredictedSpread.of(plan, data, () -> false).orElseThrow().escape();
    }
}
