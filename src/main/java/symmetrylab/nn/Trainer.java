package symmetrylab.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.SharedWork;
import symmetrylab.numeric.Vec;

/**
 * Trains one network, one update a step; keeps no history. A state with edits is edited as soon as it is reached,
 * before it is reported or trained on.
 *
 * <p>The same plan and data give the same states to the last bit, on every machine, from the start or resumed at any
 * state. A step that no listener wants allocates no objects. Large steps are shared out to spare processors, which
 * changes no bit ({@link SharedWork}). Holds working memory, so use it on one thread at a time.
 */
public final class Trainer {

    private final RunPlan plan;
    private final Backprop backprop;
    private final BatchPass pass;
    private final Batches batches;
    private final Optimizer optimizer;
    private final Penalty penalty;
    private final boolean biasesHeld;
    private final Dropout dropout;
    private final FiniteBound bound;
    private final Edits edits;
    private final double[][][] memory;
    private int step;

    /** A trainer of a run on its training samples. */
    public Trainer(RunPlan plan, DataSet data) {
        this.plan = plan;
        this.backprop = new Backprop(plan, data);
        this.pass = backprop.pass();
        this.batches = new Batches(plan.spec().training(), data.size());
        this.optimizer = Optimizer.of(plan.spec().training().optimizer());
        this.penalty = Penalty.of(plan.spec().training());
        this.biasesHeld = plan.spec().training().biasesHeld();
        this.dropout = new Dropout(plan.spec().training());
        this.bound = new FiniteBound(plan.architecture(), data);
        this.edits = new Edits(plan);
        this.memory = new double[optimizer.memories()][][];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = pass.zeroRows();
        }
    }

    /** State 0, with its edits made. */
    public TrainingState start() {
        double[] parameters = Initializer.start(plan.architecture(), plan.spec().initializer())
                .toArray();
        pass.round(parameters, parameters.length);
        double[][] nothingYet = new double[memory.length][parameters.length];
        edits.goAfter(-1);
        if (edits.areDueAt(0)) {
            edits.make(parameters, nothingYet);
            pass.round(parameters, parameters.length);
        }
        return stateOf(0, parameters, nothingYet);
    }

    /**
     * Trains from the start and reports the states from 0 to T that {@code listener} wants, until the listener stops
     * the training or a state is not finite. Always reports the last state and one that is not finite.
     */
    public void train(StepListener listener) {
        train(start(), listener);
    }

    /** The same from {@code first}, a state of this run; states before it are not reported. */
    public void train(TrainingState first, StepListener listener) {
        int steps = plan.spec().training().steps();
        try (SharedWork work = openWork(Math.max(0, steps - first.step()))) {
            pass.share(work);
            load(first);
            train(listener, steps);
        } finally {
            pass.shareNoMore();
        }
    }

    private void train(StepListener listener, int steps) {
        while (true) {
            boolean wanted = step == steps || listener.wants(step);
            // The bound is one of double precision in the passes' usual order.
            boolean evaluated = wanted || !pass.isExact() || !bound.holds(pass.rows());
            if (evaluated) {
                Evaluation evaluation = backprop.evaluate();
                boolean diverged = !isFinite(pass.rows()) || !evaluation.isFinite();
                if (wanted || diverged) {
                    boolean goOn = listener.reached(report(evaluation));
                    if (!goOn || diverged || step == steps) {
                        return;
                    }
                }
            }
            makeUpdate(evaluated);
        }
    }

    /** The state that follows {@code state}. */
    public TrainingState next(TrainingState state) {
        return advance(state, state.step() + 1);
    }

    /**
     * State {@code target} of the run that {@code state} belongs to.
     *
     * @throws IllegalArgumentException if {@code target} is before {@code state}
     */
    public TrainingState advance(TrainingState state, int target) {
        if (target < state.step()) {
            throw new IllegalArgumentException("state " + target + " lies before state " + state.step());
        }
        try (SharedWork work = openWork(target - state.step())) {
            pass.share(work);
            load(state);
            while (step < target) {
                makeUpdate(false);
            }
        } finally {
            pass.shareNoMore();
        }
        return state();
    }

    /** Opens the work of some steps: on this thread, and on spare ones if it is worth it. */
    private SharedWork openWork(int steps) {
        return new SharedWork(pass.threads(batches.largest(), steps));
    }

    /**
     * The gradient of the update from {@code state}: over that step's batch, with dropout and penalties, 0 for biases that
     * are held.
     */
    public Parameters updateGradient(TrainingState state) {
        load(state);
        computeGradient(false);
        return pass.gradient();
    }

    /** The numbers of the step from {@code state}: means over its batch. */
    public StepTrace trace(TrainingState state) {
        load(state);
        StepTracer.Means means = tracer().means(step);
        return trace(state, OptionalInt.empty(), means.layers(), means.targets(), means.loss(), pass.gradient());
    }

    /**
     * The numbers of the step from {@code state} for one sample: with that step's dropout if the sample is in its
     * batch, else without.
     *
     * @param sample its number in the training set, from 0
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public StepTrace trace(TrainingState state, int sample) {
        Objects.checkIndex(sample, backprop.allSamples().length);
        load(state);
        StepTracer tracer = tracer();
        SampleTrace numbers;
        if (IntStream.of(batches.at(step)).anyMatch(other -> other == sample)) {
            numbers = tracer.inBatch(step, sample);
        } else {
            numbers = tracer.alone(sample);
            computePlainGradient(false);
        }
        return trace(
                state,
                OptionalInt.of(sample),
                numbers.layers(),
                numbers.targets(),
                numbers.loss(),
                tracer.gradient(numbers));
    }

    /**
     * The numbers of the first samples of the batch of the update from {@code state}, in the batch's order and with its
     * dropout.
     *
     * @param most the most samples, at least 1; fewer if the batch is smaller
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public List<SampleTrace> firstOfBatch(TrainingState state, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("the first " + most + " samples of a batch");
        }
        load(state);
        return tracer().first(state.step(), most);
    }

    private StepTracer tracer() {
        return new StepTracer(pass, batches, dropout);
    }

    /** Finishes a step whose plain gradient is in the pass. */
    private StepTrace trace(
            TrainingState before,
            OptionalInt sample,
            List<StepTrace.Layer> layers,
            Vec targets,
            double loss,
            Parameters gradient) {
        completeGradient();
        boolean isWhole = penalty.isNone() && !biasesHeld;
        Parameters used = sample.isEmpty() && isWhole ? gradient : pass.gradient();
        update();
        List<Integer> batch = IntStream.of(batches.at(before.step())).boxed().toList();
        return new StepTrace(before, sample, batch, layers, targets, loss, gradient, used, state());
    }

    /** The report of {@code state} over the whole training set. */
    public StepReport report(TrainingState state) {
        load(state);
        return report(backprop.evaluate());
    }

    private Parameters zeros() {
        return Parameters.owning(
                plan.architecture(), new double[plan.architecture().parameterCount()]);
    }

    private void load(TrainingState state) {
        step = state.step();
        edits.goAfter(step);
        pass.load(state.parameters());
        for (int i = 0; i < memory.length; i++) {
            pass.scatter(state.memory().get(i).shared(), memory[i]);
        }
    }

    private TrainingState state() {
        return stateOf(step, pass.gather(pass.rows()), gatheredMemory());
    }

    private double[][] gatheredMemory() {
        double[][] remembered = new double[memory.length][];
        for (int i = 0; i < memory.length; i++) {
            remembered[i] = pass.gather(memory[i]);
        }
        return remembered;
    }

    private TrainingState stateOf(int number, double[] parameters, double[][] remembered) {
        return new TrainingState(number, Parameters.owning(plan.architecture(), parameters), owning(remembered));
    }

    /** Recorded states without memory share one list. */
    private List<Parameters> owning(double[][] remembered) {
        if (remembered.length == 0) {
            return List.of();
        }
        List<Parameters> ofEach = new ArrayList<>(remembered.length);
        for (double[] values : remembered) {
            ofEach.add(Parameters.owning(plan.architecture(), values));
        }
        return ofEach;
    }

    private StepReport report(Evaluation evaluation) {
        TrainingState state = state();
        boolean finite = state.parameters().isFinite() && evaluation.isFinite();
        boolean last = !finite || step == plan.spec().training().steps();
        return new StepReport(state, evaluation, isFrozen(state, evaluation), last);
    }

    private void makeUpdate(boolean evaluated) {
        computeGradient(evaluated);
        update();
        if (edits.areDueAt(step)) {
            makeEdits();
        }
    }

    /** Makes an update, without the edits of the state it leads to. */
    private void update() {
        optimizer.update(step, pass.rows(), pass.gradientRows(), memory);
        pass.round(pass.rows());
        for (double[][] remembered : memory) {
            pass.round(remembered);
        }
        step++;
    }

    private void makeEdits() {
        double[] parameters = pass.gather(pass.rows());
        double[][] remembered = gatheredMemory();
        edits.make(parameters, remembered);
        pass.scatter(parameters, pass.rows());
        for (int i = 0; i < memory.length; i++) {
            pass.scatter(remembered[i], memory[i]);
            pass.round(memory[i]);
        }
        pass.round(pass.rows());
    }

    private void computeGradient(boolean evaluated) {
        computePlainGradient(evaluated);
        completeGradient();
    }

    private void computePlainGradient(boolean evaluated) {
        batches.goTo(step);
        if (dropout.isActive()) {
            dropout.begin(step);
            backprop.sumGradient(batches.order(), batches.first(), batches.count(), dropout);
        } else if (!batches.areFull()) {
            backprop.sumGradient(batches.order(), batches.first(), batches.count());
        } else if (!evaluated) {
            // The evaluation of a full batch has left its gradient.
            backprop.sumGradient(backprop.allSamples(), 0, backprop.allSamples().length);
        }
    }

    /** Adds the penalties to the gradient in the pass; that of a bias that is held becomes 0. */
    private void completeGradient() {
        if (!penalty.isNone()) {
            penalty.addTo(pass.gradientRows(), pass.rows(), pass.weightRows());
            pass.round(pass.gradientRows());
        }
        if (biasesHeld) {
            clearBiases(pass.gradientRows(), pass.weightRows());
        }
    }

    private static void clearBiases(double[][] gradient, double[][] isWeight) {
        for (int row = 0; row < gradient.length; row++) {
            for (int j = 0; j < gradient[row].length; j++) {
                if (isWeight[row][j] == 0) {
                    gradient[row][j] = 0;
                }
            }
        }
    }

    private boolean isFrozen(TrainingState state, Evaluation evaluation) {
        for (Parameters remembered : state.memory()) {
            if (!remembered.hasNoWeight()) {
                return false;
            }
        }
        if (dropout.isActive() && plan.architecture().hiddenLayers() > 0) {
            // A mask scales the slopes but not the penalty, so they cannot cancel under all masks.
            return leavesWeights(state.parameters(), zeros()) && backprop.everySampleLeavesWeightsUnderAllMasks();
        } else if (batches.areFull()) {
            return leavesWeights(state.parameters(), evaluation.gradient());
        }
        return batches.areShuffled() ? backprop.everySampleLeavesWeights(penalty) : everyBatchLeavesWeights();
    }

    /** Whether each batch of an epoch, in its fixed order, leaves all weights unchanged. */
    private boolean everyBatchLeavesWeights() {
        for (int i = 0; i < batches.perEpoch(); i++) {
            batches.goTo(i);
            backprop.sumGradient(batches.order(), batches.first(), batches.count());
            completeGradient();
            if (!hasNoWeight(pass.gradientRows(), pass.weightRows())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoWeight(double[][] gradient, double[][] isWeight) {
        for (int row = 0; row < gradient.length; row++) {
            for (int j = 0; j < gradient[row].length; j++) {
                if (isWeight[row][j] != 0 && gradient[row][j] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean leavesWeights(Parameters weights, Parameters gradient) {
        if (penalty.isNone()) {
            return gradient.hasNoWeight();
        }
        Architecture network = plan.architecture();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    double slope = gradient.weight(layer, to, from);
                    if (slope + penalty.gradient(weights.weight(layer, to, from)) != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isFinite(double[][] rows) {
        for (double[] row : rows) {
            for (double value : row) {
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
