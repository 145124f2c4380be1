package symmetrylab.claims.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.Claim;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepReport;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.testing.Runs;

class ResearchClaimsTest {

    @Test
    void the_neuron_that_is_split_is_where_training_takes_it() {
        ExperimentSpec split = Claims.find("splitting-saddle")
                .map(Claim::cases)
                .orElseThrow()
                .get(0)
                .experiment();
        RunSpec half = split.runs().get(2);
        RunSpec one = half.withNetwork(half.network().withHidden(List.of(1)))
                .withInitializer(Row.glorot())
                .withTraining(half.training().withSteps(100_000));
        Experiment experiment = Runs.experiment(split.withRuns(List.of(one)));
        StepReport last = Runs.lastReport(experiment);
        Parameters trained = last.state().parameters();
        assertThat(last.evaluation().gradient().norm()).isLessThan(1e-12);
        assertThat(trained.weight(0, 0, 0)).isCloseTo(ResearchClaims.TRAINED_INCOMING, within(1e-12));
        assertThat(trained.weight(1, 0, 0)).isCloseTo(ResearchClaims.TRAINED_OUTGOING, within(1e-12));
        assertThat(trained.bias(0, 0)).isCloseTo(0, within(1e-15));
        assertThat(trained.bias(1, 0)).isCloseTo(0, within(1e-15));
    }
}
