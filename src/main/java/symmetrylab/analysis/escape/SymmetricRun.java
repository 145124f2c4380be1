package symmetrylab.analysis.escape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Hessian;
import symmetrylab.analysis.curvature.HessianProduct;
import symmetrylab.analysis.curvature.Kink;
import symmetrylab.analysis.curvature.Spectrum;
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

/** The run from a symmetric start and, to first order, the difference of another run from it; see {@link Escape}. */
final class SymmetricRun {

    private final RunPlan plan;
    private final DataSet data;
    private final Trainer trainer;
    private final HessianProduct product;
    private final double learningRate;
    private final List<EscapeSteps.Watch> watches;
    private final int last;
    private final OptionalInt edited;
    private final double[] change;
    private final double[] decay;
    private TrainingState state;
    private Parameters difference;
    private Optional<Pace> rest = Optional.empty();
    private boolean isFixed;
    private boolean isSmall;

    private SymmetricRun(RunPlan plan, DataSet data, Trainer trainer, TrainingState start, Parameters difference) {
        this.plan = plan;
        this.data = data;
        this.trainer = trainer;
        this.state = start;
        this.difference = difference;
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

    /** The prediction for a run, see {@link Escape}. */
    static Escape predict(RunPlan plan, DataSet data) {
        Optional<NoPrediction> against = reasonAgainst(plan, data);
        if (against.isPresent()) {
            return new NotPredicted(against.get(), OptionalInt.empty());
        }
        TrainingState own = new Trainer(plan, data).start();
        if (SymmetricPart.isAll(own.parameters())) {
            // Only an edit can separate the neurons.
            OptionalInt edited = firstEditAfterStart(plan);
            return new NotPredicted(edited.isPresent() ? NoPrediction.EDITED : NoPrediction.IDENTICAL, edited);
        }
        Parameters symmetric = SymmetricStart.of(plan, own.parameters());
        Parameters difference = minus(own.parameters(), symmetric);
        if (isApart(difference)) {
            return new NotPredicted(NoPrediction.APART, OptionalInt.empty());
        }
        TrainingState start = new TrainingState(0, symmetric, own.memory());
        // The symmetric run itself is not edited.
        RunPlan unedited = new RunPlan(plan.spec().withEdits(List.of()), plan.architecture());
        Trainer trainer = new Trainer(unedited, data);
        return new SymmetricRun(plan, data, trainer, start, difference).follow();
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

    private Escape follow() {
        look();
        while (!isOver()) {
            Optional<NoPrediction> end = step();
            if (end.isPresent()) {
                return new NotPredicted(end.get(), OptionalInt.of(state.step()));
            }
            look();
        }
        boolean isCutShort = state.step() == last && last < edited.orElse(last);
        if (edited.isPresent() && !isCutShort && !havePassed() && isSmall) {
            return new NotPredicted(NoPrediction.EDITED, edited);
        }
        return new Predicted(
                watches.stream().map(EscapeSteps.Watch::toSteps).toList(),
                rest.orElseGet(() -> pace(false)),
                state.step());
    }

    private void look() {
        isSmall = true;
        for (int layer = 0; layer < watches.size(); layer++) {
            double spread = Spread.of(difference, layer);
            watches.get(layer).see(state.step(), spread);
            isSmall &= spread <= Escape.FARTHEST;
        }
    }

    private boolean havePassed() {
        boolean allPassed = true;
        for (int layer = 0; layer < watches.size(); layer++) {
            boolean isSingle = plan.architecture().fanOut(layer) == 1;
            allPassed &= isSingle || watches.get(layer).isOver();
        }
        return allPassed;
    }

    private boolean isOver() {
        // At rest and without growth, nothing more will happen.
        boolean restsForEver = isFixed && rest.isPresent() && rest.get().isSlowerThanExponential();
        boolean isEdited = edited.isPresent() && state.step() == edited.getAsInt();
        return havePassed() || restsForEver || state.step() == last || isEdited || !isSmall;
    }

    /** Goes one step further, or returns why it cannot. */
    private Optional<NoPrediction> step() {
        if (Kink.find(state.parameters(), data).isPresent()) {
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
        product.times(state.parameters(), values, change);
        for (int i = 0; i < values.length; i++) {
            values[i] -= learningRate * (change[i] + decay[i] * values[i]);
        }
        difference = Parameters.copyOf(difference.architecture(), values);
        isFixed = next.parameters().equals(state.parameters());
        state = next;
        return Optional.empty();
    }

    private Pace pace(boolean atRest) {
        Parameters here = state.parameters();
        Evaluation evaluation = new Backprop(here.architecture(), data).evaluate(here);
        Curvature curvature = Hessian.curvature(here, evaluation, data, this::parting);
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

    private static Parameters minus(Parameters one, Parameters other) {
        double[] values = one.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= other.get(i);
        }
        return Parameters.copyOf(one.architecture(), values);
    }
}
