package symmetrylab.nn.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.testing.English;

class ExperimentLoaderTest {

    @TempDir
    private Path folder;

    @Test
    void loads_data_from_the_folder_of_the_file() throws IOException, SpecException {
        Files.writeString(folder.resolve("points.csv"), "x,y\n1,2\n3,4\n5,7\n");
        Experiment experiment = ExperimentLoader.load(file("{\"format\": 1, \"data\": {\"kind\": \"csv\", "
                + "\"path\": \"points.csv\"}, \"network\": {\"hidden\": [3]}}"));
        assertThat(experiment.data().size()).isEqualTo(3);
        assertThat(experiment.runs().get(0).architecture().sizes()).containsExactly(1, 3, 1);
    }

    @Test
    void names_the_place_of_a_problem_of_the_data() throws IOException {
        Files.writeString(folder.resolve("points.csv"), "x,y\n1,2\n,4\n");
        Path file = file("{\"format\": 1,\n \"data\": {\"kind\": \"csv\", \"path\": \"points.csv\"}}");
        assertThatThrownBy(() -> ExperimentLoader.load(file))
                .isInstanceOf(SpecException.class)
                .extracting(English::of)
                .asString()
                .startsWith(file + ":2:34: data.path: points.csv: column \"x\": found an empty cell in line 3");
    }

    @Test
    void names_the_place_of_settings_that_do_not_fit_the_data() throws IOException {
        Path file = file("{\"format\": 1,\n \"network\": {\"output\": \"softmax\"}}");
        assertThatThrownBy(() -> ExperimentLoader.load(file))
                .isInstanceOf(SpecException.class)
                .extracting(English::of)
                .asString()
                .startsWith(file + ":2:")
                .contains("softmax needs two outputs");
    }

    @Test
    void a_problem_in_a_shared_section_is_reported_once() throws IOException {
        Path file = file("{\"format\": 1,\n \"network\": {\"output\": \"softmax\"},\n"
                + " \"runs\": [{}, {}, {\"network\": {\"output\": \"softmax\"}}]}");
        assertThatThrownBy(() -> ExperimentLoader.load(file))
                .isInstanceOfSatisfying(SpecException.class, wrong -> assertThat(wrong.problems())
                        .extracting(Problem::field)
                        .containsExactly("network.output", "runs[2].network.output"));
    }

    @Test
    void targets_held_out_must_suit_the_loss_too() throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            Path file = file("{\"format\": 1, \"data\": {\"kind\": \"table\", \"inputs\": [[1], [2], [3], [4]],"
                    + " \"targets\": [[0.5], [0.2], [0.1], [7]], \"validation\": 0.25, \"seed\": " + seed + "},\n"
                    + " \"network\": {\"output\": \"sigmoid\", \"loss\": \"cross_entropy\"}}");
            assertThatThrownBy(() -> ExperimentLoader.load(file))
                    .as("seed %d", seed)
                    .isInstanceOf(SpecException.class)
                    .extracting(English::of)
                    .asString()
                    .endsWith("network.loss: cross_entropy needs targets from 0 to 1, the data have 0.1 to"
                            + " 7.0; use mse");
        }
    }

    @Test
    void neurons_cannot_have_more_weights_than_inputs() throws IOException {
        Path shared = file("{\"format\": 1, \"network\": {\"hidden\": [4, 3]},\n \"initializer\": {\"weights\":"
                + " {\"kind\": \"sparse\", \"nonzero\": 5}}}");
        assertThatThrownBy(() -> ExperimentLoader.load(shared))
                .extracting(English::of)
                .isEqualTo(shared + ":2:59: initializer.weights.nonzero: found 5; allowed: 1 to 2, the inputs of"
                        + " a neuron of layer 1");
        Path listed = file("{\"format\": 1, \"initializer\": {\"weights\": [{\"kind\": \"sparse\", \"nonzero\": 2},\n"
                + " {\"kind\": \"sparse\", \"nonzero\": 5}]}}");
        assertThatThrownBy(() -> ExperimentLoader.load(listed))
                .extracting(English::of)
                .isEqualTo(listed + ":2:32: initializer.weights[1].nonzero: found 5; allowed: 1 to 4, the inputs"
                        + " of a neuron of layer 2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("test.json"), text);
    }
}
