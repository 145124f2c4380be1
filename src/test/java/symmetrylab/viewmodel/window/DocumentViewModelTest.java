package symmetrylab.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.export.PngWriter;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.LinkText;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.Names;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.settings.CsvViewModel;
import symmetrylab.viewmodel.settings.DataTiles;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.PanelViewModel;
import symmetrylab.viewmodel.settings.ScopeViewModel;
import symmetrylab.viewmodel.settings.SettingsModels;
import symmetrylab.viewmodel.settings.SettingsSummary;
import symmetrylab.viewmodel.settings.WeightsViewModel;
import symmetrylab.words.Words;

class DocumentViewModelTest {

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first, Names.ENGLISH);
    private final QueuedBackground background = new QueuedBackground();
    private final DocumentViewModel document =
            new DocumentViewModel(experiment, background, Files::writeString, Presets.all());

    private int closed;

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
    void only_the_last_of_two_requested_files_is_opened() throws IOException {
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
    void saving_to_another_folder_keeps_the_path_to_the_table() throws IOException, SpecException {
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
    void a_save_waits_for_the_previous_one() throws IOException {
        Path file = folder.resolve("twice.json");
        document.save(file, "", "");
        document.openPreset(2);
        document.save(file, "", "");
        // Work given to the background at the same time may end in any order.
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        assertThat(Files.readString(file)).contains(experiment.spec().title());
        document.save(file, "", "");
        assertThat(background.size()).isEqualTo(1);
    }

    @Test
    void a_save_after_a_failed_one_succeeds() {
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
    void loading_the_current_preset_counts_as_a_load() {
        int revision = experiment.revisionProperty().get();
        document.openPreset(0);
        assertThat(experiment.revisionProperty().get()).isGreaterThan(revision);
    }

    @Test
    void a_preset_with_moved_sliders_is_replaced_without_asking() {
        rename("Mine");
        document.openPreset(2);
        assertThat(question()).isEmpty();
        assertThat(experiment.spec().title()).isNotEqualTo("Mine");
        experiment.undo();
        assertThat(experiment.spec().title()).isEqualTo("Mine");
        assertThat(experiment.changedProperty().get()).isTrue();
    }

    @Test
    void a_changed_experiment_with_a_file_asks_before_a_preset_takes_its_place() {
        experiment.load(first.withTitle("Own"), Optional.of(folder.resolve("own.json")));
        document.openPreset(2);
        assertThat(question()).as("unchanged").isEmpty();
        experiment.undo();
        rename("Changed");
        document.openPreset(2);
        assertThat(question().orElseThrow()).contains("own.json");
        document.unsaved().cancel();
        assertThat(question()).isEmpty();
        assertThat(experiment.spec().title()).isEqualTo("Changed");
        document.openPreset(2);
        document.unsaved().giveUp();
        assertThat(experiment.spec()).isEqualTo(Presets.all().get(2).file().spec());
    }

    @Test
    void restored_work_asks_before_a_preset_takes_its_place() {
        experiment.restore(first.withTitle("Lost"), Optional.empty());
        document.openPreset(2);
        assertThat(question().orElseThrow()).contains("Lost");
    }

    @Test
    void opening_a_file_asks_about_every_change_and_continues_after_saving() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": 1, \"title\": \"other\"}");
        rename("Mine");
        document.open(other, "");
        background.drain();
        assertThat(experiment.spec().title()).isEqualTo("Mine");
        document.saveFirst(folder.resolve("mine.json"), "", "");
        background.drain();
        assertThat(experiment.spec().title()).isEqualTo("other");
        assertThat(folder.resolve("mine.json")).content().contains("Mine");
        experiment.undo();
        assertThat(experiment.changedProperty().get()).isFalse();
        assertThat(experiment.fileProperty().get()).contains(folder.resolve("mine.json"));
    }

    @Test
    void a_window_closes_at_once_without_changes_else_after_an_answer() {
        document.close(() -> closed++);
        assertThat(closed).isEqualTo(1);
        rename("Mine");
        document.close(() -> closed++);
        document.unsaved().cancel();
        assertThat(closed).isEqualTo(1);
        document.close(() -> closed++);
        document.unsaved().giveUp();
        assertThat(closed).isEqualTo(2);
    }

    @Test
    void a_window_stays_open_if_saving_fails() {
        rename("Mine");
        document.close(() -> closed++);
        document.saveFirst(folder.resolve("missing").resolve("a.json"), "", "");
        background.drain();
        assertThat(closed).isZero();
        assertThat(question()).isEmpty();
        assertThat(document.noticeProperty().get().orElseThrow().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(experiment.changedProperty().get()).isTrue();
    }

    @Test
    void a_change_while_saving_is_asked_about_too() {
        rename("Mine");
        document.close(() -> closed++);
        document.saveFirst(folder.resolve("a.json"), "", "");
        rename("Later");
        background.drain();
        assertThat(closed).isZero();
        assertThat(question()).isPresent();
    }

    @Test
    void an_exported_picture_opens_as_an_experiment_without_a_file() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,y\n1,0\n2,1\n3,1\n");
        Path picture = folder.resolve("p.png");
        PngWriter.of(PictureSize.of(8, 8))
                .with(Metadata.of("", "", Files.readString(csvExperiment("t.csv"))))
                .write((pen, width, height) -> {}, picture);
        document.open(picture, "");
        background.drain();
        assertThat(experiment.fileProperty().get()).isEmpty();
        assertThat(((SampleSource.Csv) experiment.spec().data().source()).path())
                .isEqualTo(folder.resolve("t.csv").toString());
        PngWriter.of(PictureSize.of(8, 8)).write((pen, width, height) -> {}, picture);
        document.open(picture, "");
        background.drain();
        assertThat(English.of(document.noticeProperty().get().orElseThrow().text()))
                .contains("p.png", "without an experiment");
    }

    @Test
    void dropped_files_are_opened_by_their_kind() throws IOException {
        ScopeViewModel scope = new ScopeViewModel(experiment);
        SettingsModels settings = new SettingsModels(
                new PanelViewModel(),
                scope,
                new DataTiles(background, wrong -> {}),
                new CsvViewModel(experiment, background, wrong -> {}),
                new SettingsSummary(experiment, scope, Names.ENGLISH, Words.english()),
                lane -> Optional.empty(),
                new WeightsViewModel(experiment, background));
        DroppedFiles dropped = new DroppedFiles(settings, document);
        Path table = Files.writeString(folder.resolve("T.CSV"), "a,y\n1.5,0\n2,1\n");
        dropped.open(List.of(table), "");
        background.drain();
        assertThat(settings.panel().controlsShownProperty().get())
                .as("its form")
                .isTrue();
        assertThat(((SampleSource.Csv) experiment.spec().data().source()).path())
                .isEqualTo(table.toString());
        dropped.open(List.of(csvExperiment("T.CSV")), "");
        assertThat(question()).as("the table is a change").isPresent();
        document.unsaved().giveUp();
        background.drain();
        assertThat(experiment.fileProperty().get()).contains(folder.resolve("e.json"));
        dropped.open(List.of(Files.writeString(folder.resolve("a.json.txt"), "{\"format\": 1}")), "");
        background.drain();
        assertThat(experiment.fileProperty().get()).contains(folder.resolve("a.json.txt"));
        for (String name : List.of("a.tsv", "a.txt")) {
            Path tabs = Files.writeString(folder.resolve(name), "a\ty\n1.5\t0\n2\t1\n");
            dropped.open(List.of(tabs), "");
            background.drain();
            assertThat(((SampleSource.Csv) experiment.spec().data().source()).path())
                    .isEqualTo(tabs.toString());
        }
        dropped.open(List.of(folder.resolve("a.xlsx")), "");
        assertThat(notice()).contains("a.xlsx", ".csv");
        for (String name : List.of("w.npz", "W.NPY")) {
            dropped.open(List.of(folder.resolve(name)), "");
            assertThat(notice()).contains(name, "weights for one lane", "Read weights from a file…");
        }
        dropped.open(List.of(Files.writeString(folder.resolve("a.pptx"), "no zip")), "");
        document.unsaved().giveUp();
        background.drain();
        assertThat(notice())
                .as("opened, and found to be none")
                .contains("a.pptx")
                .doesNotContain(".csv");
        dropped.open(List.of(LinkText.path("#e=q1ZKyy").orElseThrow()), "");
        document.unsaved().giveUp();
        background.drain();
        assertThat(notice()).as("opened, and found cut off").contains("#e=", "link");
        dropped.open(List.of(table, table), "");
        assertThat(notice()).contains("one file");
    }

    @Test
    void the_window_title_names_the_file_and_shows_changes() {
        assertThat(English.of(ExperimentName.windowTitle(experiment))).isEqualTo(first.title() + " – Symmetry Lab");
        experiment.load(first.withTitle("one\ntwo"), Optional.empty());
        assertThat(English.of(ExperimentName.windowTitle(experiment))).doesNotContain("\n");
        experiment.load(first, Optional.of(folder.resolve("own.json")));
        rename("Mine");
        assertThat(English.of(ExperimentName.windowTitle(experiment))).isEqualTo("own.json (changed) – Symmetry Lab");
    }

    @Test
    void the_first_experiment_is_that_of_the_file_or_the_first_preset_with_the_reason() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), "{\"format\": 1, \"title\": \"one\"}");
        ExperimentViewModel begun = FirstExperiment.of(file).begin(Names.ENGLISH);
        assertThat(begun.spec().title()).isEqualTo("one");
        assertThat(begun.fileProperty().get()).contains(file);
        assertThat(begun.canUndoProperty().get()).isFalse();
        FirstExperiment missing = FirstExperiment.of(folder.resolve("missing.json"));
        assertThat(missing.begin(Names.ENGLISH).spec()).isEqualTo(first);
        assertThat(English.of(missing.problem().orElseThrow())).contains("missing.json");
    }

    @Test
    void a_table_in_place_of_an_experiment_is_the_data_of_the_first_preset() throws IOException {
        for (String name : List.of("a.csv", "a.TSV", "a.txt", "empty.csv")) {
            Path table = Files.writeString(folder.resolve(name), name.startsWith("e") ? "" : "a,y\n1,2\n");
            assertThat(FirstExperiment.of(table))
                    .isEqualTo(new FirstExperiment(first, Optional.empty(), Optional.of(table), Optional.empty()));
        }
        Path named = Files.writeString(folder.resolve("b.csv"), "{\"format\": 1, \"title\": \"one\"}");
        assertThat(FirstExperiment.of(named).spec().title()).isEqualTo("one");
        assertThat(FirstExperiment.of(named).table()).isEmpty();
        FirstExperiment missing = FirstExperiment.of(folder.resolve("missing.csv"));
        assertThat(English.of(missing.problem().orElseThrow())).contains("missing.csv", "no such file");
        assertThat(missing.table()).isEmpty();
    }

    private void rename(String title) {
        experiment.edit("", now -> now.withTitle(title));
    }

    private Optional<String> question() {
        return document.unsaved().questionProperty().get().map(asked -> English.of(asked.text()));
    }

    private String notice() {
        return English.of(document.noticeProperty().get().orElseThrow().text());
    }

    private Path csvExperiment(String table) throws IOException {
        Path file = folder.resolve("e.json");
        return Files.writeString(file, """
                {"format": 1, "data": {"kind": "csv", "path": "%s", "classes": true}}
                """.formatted(table));
    }
}
