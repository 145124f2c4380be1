package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.nn.Initializer;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.English;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Names;
import symmetrylab.testing.Runs;

class WeightsViewModelTest {

    private static final List<Integer> SIZES = List.of(2, 3, 1);

    private static final String EXPERIMENT = """
            {'format': 1, 'network': {'hidden': [3]}, 'training': {'steps': 5},
             'runs': [{'name': 'A', 'initializer': {'noise': {'sd': 0.1}}}, {'name': 'B', 'initializer': {'seed': 9}}]}
            """;

    @TempDir
    private Path folder;

    private final ExperimentSpec before = Experiments.parse(EXPERIMENT.replace('\'', '"'));
    private final ExperimentViewModel experiment = new ExperimentViewModel(before, Names.ENGLISH);
    private final WeightsViewModel weights = new WeightsViewModel(experiment, new InlineBackground());

    @Test
    void a_lane_starts_where_a_run_of_that_name_ended() throws IOException {
        Path table = folder.resolve("w.csv");
        CommandRun.on(folder, "run", EXPERIMENT, "--weights", table);
        weights.read(1, table, SIZES);
        InitializerSpec start = experiment.spec().runs().get(1).initializer();
        Parameters ended = Runs.reports(
                        Runs.experiment(before).runs().get(1),
                        Runs.experiment(before).data())
                .get(5)
                .state()
                .parameters();
        Parameters read =
                Initializer.start(Runs.experiment(before).runs().get(1).architecture(), start);
        assertThat(read.toArray()).containsExactly(ended.toArray());
        assertThat(said()).isEqualTo("Read from w.csv.");
        assertThat(experiment.spec().runs().get(0)).isEqualTo(before.runs().get(0));
    }

    @Test
    void layers_that_the_file_lacks_start_as_before_and_noise_ends() throws IOException {
        weights.read(0, Files.writeString(folder.resolve("m.txt"), "1 2\n3 4\n5 6\n"), SIZES);
        InitializerSpec start = experiment.spec().runs().get(0).initializer();
        assertThat(start.weights())
                .containsExactly(
                        new ExplicitWeights(Mat.of(new double[][] {{1, 2}, {3, 4}, {5, 6}})),
                        before.runs().get(0).initializer().weights().get(0));
        assertThat(start.noise()).isEmpty();
    }

    @Test
    void a_file_that_does_not_fit_changes_nothing_and_says_why() throws IOException {
        weights.read(0, Files.writeString(folder.resolve("m.txt"), "1 2 3 4\n"), SIZES);
        assertThat(experiment.spec()).isEqualTo(before);
        assertThat(said()).isEqualTo("m.txt: it has shape (1, 4), which fits no layer of 2-3-1 neurons");
        assertThat(weights.outcomeProperty().get().map(WeightsViewModel.Outcome::isRead))
                .isEqualTo(Optional.of(false));
    }

    private String said() {
        return English.of(weights.outcomeProperty().get().orElseThrow().text());
    }
}
