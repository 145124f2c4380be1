package symmetrylab.nn;

import symmetrylab.data.DataSet;
import symmetrylab.spec.OptimizerSpec.Sgd;

/**
 * Trains one network: one update a step, with no history kept.
 *
 * <p>The same plan and data give the same states to the last bit, on every machine, from the start or resumed at any
 * state. Holds working memory: one thread at a time.
 */
public final class Trainer {

    private final RunPlan plan;
    private final Backprop backprop;
    private final Batches batches;
    private final Optimizer optimizer;

    /** For a run and the samples it is trained on. */
    public Trainer(RunPlan plan, DataSet data) {
        this.plan = plan;
        this.backprop = new Backprop(plan.architecture(), data);
        this.batches = new Batches(plan.spec().training(), data.size());
        this.optimizer = new Optimizer((Sgd) plan.spec().training().optimizer());
    }

    /** State 0. */
    public TrainingState start() {
        Parameters parameters =
                Initializer.start(plan.architecture(), plan.spec().initializer());
        return new TrainingState(0, parameters, optimizer.startMemory(plan.architecture()));
    }

    /**
     * Trains from the start, telling {@code listener} of states 0 to T, until it wants no more or a state is not
     * finite; that state is still told of.
     */
    public void train(StepListener listener) {
        TrainingState state = start();
        int steps = plan.spec().training().steps();
        while (true) {
            Evaluation evaluation = backprop.evaluate(state.parameters());
            StepReport report = new StepReport(state, evaluation, isFrozen(state, evaluation));
            boolean goOn = listener.reached(report);
            if (!goOn || report.diverged() || state.step() == steps) {
                return;
            }
            Parameters gradient = batches.areFull() ? evaluation.gradient() : updateGradient(state);
            state = optimizer.update(state, gradient);
        }
    }

    /** The state that follows {@code state}. */
    public TrainingState next(TrainingState state) {
        return optimizer.update(state, updateGradient(state));
    }

    /** The gradient of the update that leaves {@code state}: over that step's batch. */
    public Parameters updateGradient(TrainingState state) {
        return backprop.gradient(state.parameters(), batches.at(state.step()));
    }

    private boolean isFrozen(TrainingState state, Evaluation evaluation) {
        if (state.memory().isPresent() && !state.memory().get().hasNoWeight()) {
            return false;
        }
        return batches.areFull()
                ? evaluation.gradient().hasNoWeight()
                : backprop.everySampleLeavesWeights(state.parameters());
    }
}
