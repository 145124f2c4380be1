package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.spec.SpecException;

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
                .hasMessageStartingWith(file + ":2:34: data.path: points.csv: line 3: ");
    }

    @Test
    void names_the_place_of_what_does_not_fit_the_data() throws IOException {
        Path file = file("{\"format\": 1,\n \"network\": {\"output\": \"softmax\"}}");
        assertThatThrownBy(() -> ExperimentLoader.load(file))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(file + ":2:")
                .hasMessageContaining("softmax needs two outputs");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("test.json"), text);
    }
}
