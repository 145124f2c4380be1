package symmetrylab.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.Names;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.settings.ExperimentViewModel;

class DocumentViewModelTest {

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first, Names.ENGLISH);
    private final QueuedBackground background = new QueuedBackground();
    private final DocumentViewModel document =
            new DocumentViewModel(experiment, background, Files::writeString, Presets.all());

    @TempDir
    Path folder;

    @Test
    void a_file_whose_table_has_a_missing_cell_is_refused_and_the_experiment_stays() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b,y\n1,,0\n2,3,1\n");
        document.open(csvExperiment("t.csv"), "cannot be opened");
        background.drain();
        assertThat(experiment.spec()).isEqualTo(first);
        Notice notice = document.noticeProperty().get().orElseThrow();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(English.of(notice.text())).contains("t.csv", "line 2", "b").doesNotContain("\n\tat ");
    }

    @Test
    void of_two_files_asked_for_the_last_is_opened() throws IOException {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        Files.writeString(one, "{\"format\": 1, \"title\": \"one\"}");
        Files.writeString(two, "{\"format\": 1, \"title\": \"two\"}");
        document.open(one, "");
        document.open(two, "");
        background.drain();
        assertThat(experiment.spec().title()).isEqualTo("two");
        assertThat(experiment.fileProperty().get()).contains(two);
    }

    @Test
    void saving_to_another_folder_keeps_the_way_to_the_table() throws IOException, SpecException {
        Files.writeString(folder.resolve("t.csv"), "a,y\n1,0\n2,1\n3,1\n");
        document.open(csvExperiment("t.csv"), "");
        background.drain();
        Path other = Files.createDirectories(folder.resolve("deep/er")).resolve("saved.json");
        document.save(other, "", "");
        background.drain();
        assertThat(ExperimentLoader.load(other).data().size()).isEqualTo(3);
        assertThat(((SampleSource.Csv) experiment.spec().data().source()).path())
                .isEqualTo("../../t.csv");
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void a_save_waits_for_the_one_before() throws IOException {
        Path file = folder.resolve("twice.json");
        document.save(file, "", "");
        document.openPreset(2);
        document.save(file, "", "");
        // Work that is given to the background at the same time may end in any order.
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        assertThat(Files.readString(file)).contains(experiment.spec().title());
        document.save(file, "", "");
        assertThat(background.size()).isEqualTo(1);
    }

    @Test
    void a_save_after_a_failed_one_is_made() {
        document.save(folder.resolve("missing").resolve("a.json"), "", "");
        document.save(folder.resolve("b.json"), "", "");
        background.drain();
        assertThat(folder.resolve("b.json")).exists();
    }

    @Test
    void a_save_that_ends_after_another_experiment_was_opened_leaves_that_one_alone() {
        document.save(folder.resolve("late.json"), "", "");
        document.openPreset(2);
        background.drain();
        assertThat(folder.resolve("late.json")).exists();
        assertThat(experiment.fileProperty().get()).isEmpty();
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void a_preset_that_is_loaded_already_counts_as_loaded_again() {
        int revision = experiment.revisionProperty().get();
        document.openPreset(0);
        assertThat(experiment.revisionProperty().get()).isGreaterThan(revision);
    }

    private Path csvExperiment(String table) throws IOException {
        Path file = folder.resolve("e.json");
        return Files.writeString(file, """
                {"format": 1, "data": {"kind": "csv", "path": "%s", "classes": true}}
                """.formatted(table));
    }
}
