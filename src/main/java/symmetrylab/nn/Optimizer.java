package symmetrylab.nn;

import java.util.Optional;
import symmetrylab.spec.OptimizerSpec.Sgd;

/**
 * Turns gradients into updates: plain gradient descent, or with momentum.
 *
 * <p>With momentum μ, v ← μv + g and w ← w − ηv; in Nesterov's form w ← w − η(g + μv). Without, there is no memory and
 * w ← w − ηg.
 *
 * @param spec its parameters
 */
record Optimizer(Sgd spec) {

    /** The memory before the first update: a zero for each parameter, or nothing where none is kept. */
    Optional<Parameters> startMemory(Architecture architecture) {
        return spec.momentum() == 0
                ? Optional.empty()
                : Optional.of(Parameters.owning(architecture, new double[architecture.parameterCount()]));
    }

    /** The state that follows {@code state} after an update by {@code gradient}. */
    TrainingState update(TrainingState state, Parameters gradient) {
        double[] weights = state.parameters().toArray();
        double[] slope = gradient.shared();
        double rate = spec.learningRate();
        Architecture architecture = state.parameters().architecture();
        if (state.memory().isEmpty()) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= rate * slope[i];
            }
            return new TrainingState(state.step() + 1, Parameters.owning(architecture, weights), Optional.empty());
        }
        double[] velocity = state.memory().get().toArray();
        double momentum = spec.momentum();
        for (int i = 0; i < weights.length; i++) {
            velocity[i] = momentum * velocity[i] + slope[i];
            weights[i] -= rate * (spec.nesterov() ? slope[i] + momentum * velocity[i] : velocity[i]);
        }
        return new TrainingState(
                state.step() + 1,
                Parameters.owning(architecture, weights),
                Optional.of(Parameters.owning(architecture, velocity)));
    }
}
