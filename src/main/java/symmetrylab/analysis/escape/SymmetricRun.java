package symmetrylab.analysis.escape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Hessian;
import symmetrylab.analysis.curvature.HessianProduct;
import symmetrylab.analysis.curvature.Kink;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.escape.Escape.End;
import symmetrylab.analysis.escape.Escape.NoPrediction;
import symmetrylab.analysis.escape.Escape.NotPredicted;
import symmetrylab.analysis.escape.Escape.Pace;
import symmetrylab.analysis.escape.Escape.Predicted;
import symmetrylab.analysis.state.Spread;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Batches;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.Edit;
import symmetrylab.spec.TrainingSpec;

/**
 * The run from a symmetric start and, to first order, what parts the neurons of another run near it; see {@link Escape}.
 *
 * <p>The Hessian at symmetric parameters keeps apart what separates neurons and what moves them alike ({@link
 * SymmetricPart}). Only the former is followed: the latter can grow faster, where the symmetric run is unsteady, and
 * would leave no digits of the former.
 */
final class SymmetricRun {

    /** The symmetric run may be this far from the run's own symmetric part, even if it started there. */
    private static final double LEAST_NEARNESS = 1e-6;

    private final RunPlan plan;
    private final DataSet data;
    private final Trainer trainer;
    private final HessianProduct product;
    private final double learningRate;
    private final List<EscapeSteps.Watch> watches;
    private final SpreadTrack track;
    private final BooleanSupplier givenUp;
    private final double nearness;
    private final int last;
    private final OptionalInt edited;
    private final double[] change;
    private final double[] decay;
    private TrainingState state;
    private TrainingState own;
    private Parameters path;
    private Parameters difference;
    private Optional<Pace> rest = Optional.empty();
    private boolean isFixed;
    private boolean isSmall;

    private SymmetricRun(RunPlan plan, DataSet data, Parameters symmetric, TrainingState own, BooleanSupplier givenUp) {
        this.plan = plan;
        this.data = data;
        this.own = own;
        this.givenUp = givenUp;
        // The symmetric run itself is not edited.
        trainer = new Trainer(new RunPlan(plan.spec().withEdits(List.of()), plan.architecture()), data);
        state = new TrainingState(0, symmetric, own.memory());
        path = symmetric;
        difference = parting(minus(own.parameters(), symmetric));
        nearness = Math.max(LEAST_NEARNESS, 10 * distance(symmetric, SymmetricPart.of(own.parameters())));
        track = new SpreadTrack(plan.architecture().hiddenLayers());
        Architecture architecture = plan.architecture();
        product = new HessianProduct(architecture, data);
        learningRate = plan.spec().training().optimizer().learningRate();
        watches = Stream.generate(EscapeSteps.Watch::new)
                .limit(architecture.hiddenLayers())
                .toList();
        long work = (long) architecture.parameterCount() * data.size();
        long most = Math.min(Escape.MAX_STEPS, Escape.MAX_PRODUCTS / work);
        last = (int) Math.min(plan.spec().training().steps(), most);
        edited = firstEditAfterStart(plan);
        change = new double[difference.size()];
        decay = decayOf(plan);
    }

    /** The prediction for a run, see {@link PredictedSpread}; absent if given up. */
    static Optional<PredictedSpread> predict(RunPlan plan, DataSet data, BooleanSupplier givenUp) {
        Optional<NoPrediction> against = reasonAgainst(plan, data);
        if (against.isPresent()) {
            return Optional.of(without(against.get(), OptionalInt.empty()));
        }
        TrainingState own = new Trainer(plan, data).start();
        if (SymmetricPart.isAll(own.parameters())) {
            // Only an edit can separate the neurons.
            OptionalInt edited = firstEditAfterStart(plan);
            return Optional.of(without(edited.isPresent() ? NoPrediction.EDITED : NoPrediction.IDENTICAL, edited));
        }
        Parameters symmetric = SymmetricStart.of(plan, own.parameters());
        if (isApart(minus(own.parameters(), symmetric))) {
            return Optional.of(without(NoPrediction.APART, OptionalInt.empty()));
        }
        return new SymmetricRun(plan, data, symmetric, own, givenUp).follow();
    }

    private static PredictedSpread without(NoPrediction reason, OptionalInt step) {
        return new PredictedSpread(new NotPredicted(reason, step), new SpreadTrack(0));
    }

    private static Optional<NoPrediction> reasonAgainst(RunPlan plan, DataSet data) {
        TrainingSpec training = plan.spec().training();
        if (plan.spec().network().hidden().stream().allMatch(width -> width == 1)) {
            return Optional.of(NoPrediction.SINGLE);
        } else if (!training.optimizer().isPlainDescent()) {
            return Optional.of(NoPrediction.OPTIMIZER);
        } else if (!new Batches(training, data.size()).areFull()) {
            return Optional.of(NoPrediction.BATCH);
        } else if (training.dropout() > 0) {
            return Optional.of(NoPrediction.DROPOUT);
        } else if (!training.rounding().isExact()) {
            return Optional.of(NoPrediction.ROUNDING);
        } else if (training.biasesHeld()) {
            return Optional.of(NoPrediction.HELD);
        } else if (training.l1() > 0) {
            return Optional.of(NoPrediction.L1);
        }
        return Optional.empty();
    }

    /** The first state after the start that is edited, if the run has one. */
    private static OptionalInt firstEditAfterStart(RunPlan plan) {
        return plan.spec().edits().stream()
                .mapToInt(Edit::step)
                .filter(step -> step > 0 && step <= plan.spec().training().steps())
                .min();
    }

    private static boolean isApart(Parameters difference) {
        for (int i = 0; i < difference.size(); i++) {
            if (!(Math.abs(difference.get(i)) <= EscapeSteps.ESCAPED_SPREAD)) {
                return true;
            }
        }
        return IntStream.range(0, difference.architecture().hiddenLayers())
                .anyMatch(layer -> Spread.of(difference, layer) > EscapeSteps.ESCAPED_SPREAD);
    }

    private Optional<PredictedSpread> follow() {
        look();
        Optional<End> end = end();
        while (end.isEmpty()) {
            if (givenUp.getAsBoolean()) {
                return Optional.empty();
            }
            Optional<NoPrediction> obstacle = step();
            if (obstacle.isPresent()) {
                return found(new NotPredicted(obstacle.get(), OptionalInt.of(state.step())));
            }
            look();
            end = end();
        }
        boolean isCutShort = state.step() == last && last < edited.orElse(last);
        if (edited.isPresent() && !isCutShort && !havePassed() && isSmall) {
            return found(new NotPredicted(NoPrediction.EDITED, edited));
        }
        return found(new Predicted(
                watches.stream().map(EscapeSteps.Watch::toSteps).toList(),
                rest.orElseGet(() -> pace(false)),
                state.step(),
                end.get()));
    }

    private Optional<PredictedSpread> found(Escape escape) {
        return Optional.of(new PredictedSpread(escape, track));
    }

    private void look() {
        isSmall = true;
        double[] spreads = new double[watches.size()];
        for (int layer = 0; layer < spreads.length; layer++) {
            spreads[layer] = Spread.of(difference, layer);
            watches.get(layer).see(state.step(), spreads[layer]);
            isSmall &= spreads[layer] <= Escape.FARTHEST;
        }
        track.add(spreads);
    }

    private boolean havePassed() {
        boolean allPassed = true;
        for (int layer = 0; layer < watches.size(); layer++) {
            boolean isSingle = plan.architecture().fanOut(layer) == 1;
            allPassed &= isSingle || watches.get(layer).isOver();
        }
        return allPassed;
    }

    /** Why the run is followed no further; absent if it is. */
    private Optional<End> end() {
        // At rest and without growth, nothing more will happen.
        boolean restsForEver = isFixed && rest.isPresent() && rest.get().isSlowerThanExponential();
        if (havePassed()) {
            return Optional.of(End.PASSED);
        } else if (!isSmall) {
            return Optional.of(End.FAR);
        } else if (restsForEver) {
            return Optional.of(End.REST);
        } else if (edited.isPresent() && edited.getAsInt() == state.step()) {
            return Optional.of(End.EDITED);
        } else if (state.step() == last) {
            return Optional.of(last == plan.spec().training().steps() ? End.RUN : End.LIMIT);
        }
        return Optional.empty();
    }

    /** Goes one step further, or returns why it cannot. */
    private Optional<NoPrediction> step() {
        if (Kink.find(path, data).isPresent()) {
            return Optional.of(NoPrediction.KINK);
        }
        TrainingState next = trainer.next(state);
        if (!next.parameters().isFinite()) {
            return Optional.of(NoPrediction.DIVERGED);
        }
        // A step is η times the gradient, including a weight decay.
        double slope = minus(next.parameters(), state.parameters()).norm() / learningRate;
        if (rest.isEmpty() && slope < Spectrum.STATIONARY) {
            rest = Optional.of(pace(true));
        }
        double[] values = difference.toArray();
        product.times(path, values, change);
        for (int i = 0; i < values.length; i++) {
            values[i] -= learningRate * (change[i] + decay[i] * values[i]);
        }
        difference = parting(Parameters.copyOf(difference.architecture(), values));
        isFixed = next.parameters().equals(state.parameters());
        own = trainer.next(own);
        state = next;
        path = slope < Spectrum.STATIONARY ? next.parameters() : nearOwn(next.parameters());
        return Optional.empty();
    }

    /** The symmetric run or, where it has left the run, the symmetric part of the run itself. */
    private Parameters nearOwn(Parameters symmetric) {
        Parameters part = SymmetricPart.of(own.parameters());
        return distance(symmetric, part) <= nearness || !part.isFinite() ? symmetric : part;
    }

    private Pace pace(boolean atRest) {
        Evaluation evaluation = new Backprop(path.architecture(), data).evaluate(path);
        Curvature curvature = Hessian.curvature(path, evaluation, data, this::parting);
        return new Pace(state.step(), atRest, curvature, learningRate);
    }

    private Mat parting(Mat hessian) {
        double[][] rows = hessian.toArray();
        for (int i = 0; i < rows.length; i++) {
            rows[i][i] += decay[i];
        }
        return SymmetricPart.without(plan.architecture(), rows);
    }

    /** The weight decay on the Hessian's diagonal: l2 for a weight, 0 for a bias. */
    private static double[] decayOf(RunPlan plan) {
        Architecture architecture = plan.architecture();
        double[] decay = new double[architecture.parameterCount()];
        for (int layer = 0; layer < architecture.layers(); layer++) {
            for (int to = 0; to < architecture.fanOut(layer); to++) {
                int first = architecture.offset(layer, to);
                Arrays.fill(
                        decay,
                        first,
                        first + architecture.fanIn(layer),
                        plan.spec().training().l2());
            }
        }
        return decay;
    }

    /** What of a difference separates neurons. */
    private static Parameters parting(Parameters difference) {
        return minus(difference, SymmetricPart.of(difference));
    }

    /** The largest difference of a parameter. */
    private static double distance(Parameters one, Parameters other) {
        double largest = 0;
        for (int i = 0; i < one.size(); i++) {
            largest = Math.max(largest, Math.abs(one.get(i) - other.get(i)));
        }
        return largest;
    }

    private static Parameters minus(Parameters one, Parameters other) {
        double[] values = one.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= other.get(i);
        }
        return Parameters.copyOf(one.architecture(), values);
    }
}
