package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.OutputKind;

class OptimizerTest {

    private static final Architecture LINE =
            new Architecture(List.of(1, 1), Activation.TANH, OutputKind.IDENTITY, LossKind.MSE);

    @Test
    void plain_descent_subtracts_the_rate_times_the_gradient() {
        TrainingState state = twoSteps(new Sgd(0.5, 0, false));
        assertThat(state.parameters().toArray()).containsExactly(1 - 0.5 * 2 - 0.5 * 4, -1 + 0.5 * 1 - 0.5 * 3);
        assertThat(state.memory()).isEmpty();
        assertThat(state.step()).isEqualTo(2);
    }

    @Test
    void momentum_carries_the_last_gradient_on() {
        TrainingState state = twoSteps(new Sgd(0.5, 0.25, false));
        // v = 2, then 0.25 * 2 + 4 = 4.5; for the bias −1, then −0.25 + 3 = 2.75.
        assertThat(state.memory().orElseThrow().toArray()).containsExactly(4.5, 2.75);
        assertThat(state.parameters().toArray()).containsExactly(1 - 1 - 2.25, -1 + 0.5 - 1.375);
    }

    @Test
    void nesterov_looks_one_gradient_ahead() {
        TrainingState state = twoSteps(new Sgd(0.5, 0.25, true));
        assertThat(state.memory().orElseThrow().toArray()).containsExactly(4.5, 2.75);
        // g + μv: 2 + 0.5 = 2.5, then 4 + 1.125 = 5.125; −1 − 0.25 = −1.25, then 3 + 0.6875 = 3.6875.
        assertThat(state.parameters().toArray())
                .containsExactly(new double[] {1 - 1.25 - 2.5625, -1 + 0.625 - 1.84375}, within(1e-15));
    }

    private static TrainingState twoSteps(Sgd spec) {
        Optimizer optimizer = new Optimizer(spec);
        TrainingState start =
                new TrainingState(0, Parameters.copyOf(LINE, new double[] {1, -1}), optimizer.startMemory(LINE));
        TrainingState next = optimizer.update(start, Parameters.copyOf(LINE, new double[] {2, -1}));
        assertThat(start.parameters().toArray()).containsExactly(1, -1);
        TrainingState last = optimizer.update(next, Parameters.copyOf(LINE, new double[] {4, 3}));
        assertThat(next.step()).isEqualTo(1);
        return last;
    }
}
