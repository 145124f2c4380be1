package symmetrylab.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.testing.English;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.MemoryFolder;
import symmetrylab.viewmodel.export.KeptExports;
import symmetrylab.viewmodel.kept.RecentFiles.Recent;
import symmetrylab.viewmodel.kept.WindowPlace.Area;

class SettingsViewModelTest {

    private static final WindowPlace PLACE = new WindowPlace(new Area(-3, 4.5, 1100, 720), true);

    private final MemoryFolder folder = new MemoryFolder();
    private final KeptProblem problem = new KeptProblem();
    private long nanos;

    @TempDir
    private Path files;

    @Test
    void all_settings_are_restored_at_the_next_start() throws SpecException {
        SettingsViewModel settings = started();
        settings.windowProperty().set(Optional.of(PLACE));
        settings.themeProperty().set(Theme.DARK);
        settings.lessMotionProperty().set(true);
        settings.openProperty("data", false).set(true);
        settings.openProperty("controls", true).set(false);
        settings.plotsProperty().set(List.of("spread", "loss"));
        settings.planesProperty().set(Map.of("a, \"b\", c", new PlaneFeatures(2, 0)));
        settings.eigenvectorsProperty().set(new EigenPair(-2, 5));
        settings.plotsShareProperty().set(OptionalDouble.of(0.4375));
        KeptExports exports = KeptExports.read(JsonTree.parse(
                        "", "{\"purpose\": \"paper\", \"named\": {\"My \\\"figure\\\"\": {\"fps\": 10}}}"))
                .orElseThrow();
        settings.exportsProperty().set(exports);
        settings.use(Path.of("a.json"));
        settings.close();
        SettingsViewModel next = started();
        assertThat(next.exportsProperty().get().purpose()).contains("paper");
        assertThat(JsonPrinter.print(next.exportsProperty().get().json())).isEqualTo(JsonPrinter.print(exports.json()));
        assertThat(next.plotsShareProperty().get()).hasValue(0.4375);
        assertThat(next.windowProperty().get()).contains(PLACE);
        assertThat(next.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(next.lessMotionProperty().get()).isTrue();
        assertThat(next.openProperty("data", false).get()).isTrue();
        assertThat(next.openProperty("controls", true).get()).isFalse();
        assertThat(next.openProperty("network", true).get()).isTrue();
        assertThat(next.plotsProperty().get()).containsExactly("spread", "loss");
        assertThat(next.planesProperty().get()).containsExactly(Map.entry("a, \"b\", c", new PlaneFeatures(2, 0)));
        assertThat(next.eigenvectorsProperty().get()).isEqualTo(new EigenPair(-2, 5));
        assertThat(next.recentProperty().get())
                .containsExactly(Path.of("a.json").toAbsolutePath());
        assertThat(problem.textProperty().get()).isEmpty();
    }

    @Test
    void a_change_is_written_within_two_seconds_and_many_as_one() {
        SettingsViewModel settings = started();
        for (int i = 0; i < 19; i++) {
            settings.windowProperty().set(Optional.of(new WindowPlace(new Area(i, 0, 1024, 700), false)));
            after(settings, 0.1);
        }
        assertThat(folder.writes()).isBetween(1, 2);
        after(settings, 1.1);
        assertThat(started().windowProperty().get().orElseThrow().area().x()).isEqualTo(18);
        int writes = folder.writes();
        after(settings, 5);
        assertThat(folder.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"theme\": \"dark\"}",
                "{\"format\": 1, \"window\": {\"x\": 1e999}}",
                "{\"format\": 1, \"window\": {\"x\": 0, \"y\": 0, \"width\": -1, \"height\": 5}}",
                "{\"format\": 1, \"recent\": [7]}",
                "{\"format\": 1, \"open\": {\"data\": \"yes\"}}",
                "{\"format\": 1, \"plots\": \"spread\"}",
                "{\"format\": 1, \"planes\": {\"a, b, c\": [1, 1]}}",
                "{\"format\": 1, \"planes\": {\"a, b, c\": [1, 2, 3]}}",
                "{\"format\": 1, \"plots_share\": 1.5}",
                "{\"format\": 1, \"plots_share\": \"half\"}",
                "{\"format\": 1, \"eigenvectors\": [3, 3]}",
                "{\"format\": 1, \"eigenvectors\": [0, 3]}",
                "{\"format\": 1, \"eigenvectors\": 7}",
                "{\"format\": 1, \"exports\": []}",
                "{\"format\": 1, \"exports\": {\"purpose\": 3}}",
                "{\"format\": 1, \"exports\": {\"purposes\": {\"slide\": 3}}}",
                "{\"format\": 1, \"exports\": {\"named\": [{}]}}",
                "{\"format\": 1, \"less_motion\": null}"
            })
    void broken_settings_are_reported_set_aside_and_do_no_harm(String broken) throws IOException {
        folder.writeSettings(broken);
        SettingsViewModel settings = started();
        assertThat(English.of(problem.textProperty().get().orElseThrow())).contains("settings.broken.json");
        assertThat(folder.settings()).isEmpty();
        assertThat(settings.windowProperty().get()).isEmpty();
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
        settings.lessMotionProperty().set(true);
        settings.close();
        assertThat(started().lessMotionProperty().get()).isTrue();
    }

    @Test
    void the_intact_part_of_broken_settings_is_used() throws IOException {
        folder.writeSettings("{\"format\": 1, \"theme\": \"dark\", \"recent\": 5}");
        assertThat(started().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(problem.textProperty().get()).isPresent();
    }

    @Test
    void settings_of_a_newer_version_are_kept_for_it() throws IOException {
        folder.writeSettings("{\"format\": 2, \"theme\": \"dark\", \"sound\": {\"loud\": true}}");
        SettingsViewModel settings = started();
        assertThat(problem.textProperty().get()).isEmpty();
        settings.lessMotionProperty().set(true);
        settings.close();
        assertThat(folder.settings().orElseThrow()).contains("\"sound\": {\"loud\": true}", "\"theme\": \"dark\"");
    }

    @Test
    void a_full_disk_is_reported_once_and_loses_nothing() {
        SettingsViewModel settings = started();
        settings.lessMotionProperty().set(true);
        settings.close();
        String before = folder.settings().orElseThrow();
        folder.fill(true);
        settings.themeProperty().set(Theme.DARK);
        after(settings, 1.2);
        assertThat(English.of(problem.textProperty().get().orElseThrow())).contains("No space left on device");
        assertThat(folder.settings()).contains(before);
        problem.dismiss();
        settings.use(Path.of("a.json"));
        after(settings, 25);
        assertThat(problem.textProperty().get()).as("the second time").isEmpty();
        folder.fill(false);
        after(settings, 12);
        assertThat(started().themeProperty().get()).isEqualTo(Theme.DARK);
        folder.fill(true);
        settings.themeProperty().set(Theme.LIGHT);
        after(settings, 1.2);
        assertThat(problem.textProperty().get()).as("full again").isPresent();
    }

    @Test
    void the_ten_files_used_last_are_remembered_each_once() {
        SettingsViewModel settings = started();
        IntStream.range(0, 12).forEach(i -> settings.use(Path.of(i + ".json")));
        settings.use(Path.of("5.json"));
        assertThat(settings.recentProperty().get())
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "5.json", "11.json", "10.json", "9.json", "8.json", "7.json", "6.json", "4.json", "3.json",
                        "2.json");
    }

    @Test
    void existing_files_come_before_missing_ones() throws IOException {
        SettingsViewModel settings = started();
        Path old = Files.createFile(files.resolve("old.json"));
        Path newer = Files.createFile(files.resolve("newer.json"));
        settings.use(old);
        settings.use(newer);
        settings.use(files.resolve("gone.json"));
        RecentFiles recent = new RecentFiles(settings, new InlineBackground());
        assertThat(recent.filesProperty().get())
                .containsExactly(
                        new Recent(newer, true), new Recent(old, true), new Recent(files.resolve("gone.json"), false));
        Files.delete(newer);
        recent.look();
        assertThat(recent.filesProperty().get().get(0)).isEqualTo(new Recent(old, true));
    }

    private SettingsViewModel started() {
        return new SettingsViewModel(StoredSettings.read(folder), folder, new InlineBackground(), problem);
    }

    /** Lets time go by, with sixty pulses a second. */
    private void after(SettingsViewModel settings, double seconds) {
        for (int i = 0; i < 60 * seconds; i++) {
            nanos += 1_000_000_000L / 60;
            settings.tick(nanos);
        }
    }
}
