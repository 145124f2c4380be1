package symmetrylab.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.testing.English;
import symmetrylab.testing.KilledWindow;
import symmetrylab.viewmodel.kept.KeptFolder.LeftWork;
import symmetrylab.words.Worded;

class SettingsFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void settings_are_found_again_in_a_new_folder() throws IOException {
        Path folder = temporary.resolve("a").resolve("b");
        assertThat(new SettingsFolder(folder).readSettings()).isEmpty();
        new SettingsFolder(folder).writeSettings("one");
        assertThat(new SettingsFolder(folder).readSettings()).contains("one");
        assertThat(folder.resolve("settings.json")).hasContent("one");
    }

    @Test
    void of_two_windows_the_last_to_write_settings_wins_and_each_has_its_own_work() throws IOException {
        SettingsFolder one = new SettingsFolder(temporary);
        SettingsFolder two = new SettingsFolder(temporary);
        one.writeSettings("one");
        two.writeSettings("two");
        one.writeWork("work of one");
        two.writeWork("work of two");
        assertThat(one.readSettings()).contains("two");
        one.removeWork();
        assertThat(texts()).containsExactly("work of two");
        two.close(false);
        one.close(false);
        assertThat(temporary.resolve("unsaved")).isEmptyDirectory();
    }

    @Test
    void work_of_a_killed_process_is_taken_over_once_and_that_of_a_running_one_is_not() throws Exception {
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xshare:auto",
                        KilledWindow.class.getName(),
                        temporary.toString(),
                        "unsaved")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SettingsFolder next = new SettingsFolder(temporary);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(window.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("kept");
            assertThat(next.takeOver()).as("while it runs").isEmpty();
        } finally {
            window.destroyForcibly().waitFor();
        }
        List<LeftWork> taken = next.takeOver();
        assertThat(taken).extracting(LeftWork::text).containsExactly("unsaved");
        assertThat(new SettingsFolder(temporary).takeOver()).as("by another").isEmpty();
        next.close(false);
        assertThat(texts()).as("not decided on").containsExactly("unsaved");
    }

    @Test
    void taken_over_work_is_gone_once_removed() throws IOException {
        leave("1-aa.work.json", "left");
        SettingsFolder folder = new SettingsFolder(temporary);
        LeftWork taken = folder.takeOver().get(0);
        assertThat(texts()).containsExactly("left");
        folder.remove(taken);
        assertThat(texts()).isEmpty();
    }

    @Test
    void broken_work_and_broken_settings_are_kept_under_names_of_their_own() throws IOException {
        SettingsFolder folder = new SettingsFolder(temporary);
        for (int i = 0; i < 2; i++) {
            folder.writeSettings("broken " + i);
            folder.setSettingsAside();
        }
        assertThat(temporary.resolve("settings.broken.json")).hasContent("broken 0");
        assertThat(temporary.resolve("settings.broken.2.json")).hasContent("broken 1");
        leave("1-aa.work.json", "left");
        folder.setAside(folder.takeOver().get(0));
        assertThat(temporary.resolve("unsaved.broken.json")).hasContent("left");
        assertThat(folder.takeOver()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_created_is_explained() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        SettingsFolder folder = new SettingsFolder(file.resolve("below"));
        assertThat(folder.readSettings()).isEmpty();
        assertThat(folder.takeOver()).isEmpty();
        assertThatThrownBy(() -> folder.writeSettings("one"))
                .isInstanceOfSatisfying(IOException.class, wrong -> assertThat(
                                English.of(Worded.textOf(wrong).orElseThrow()))
                        .contains(file.toString()));
        assertThatThrownBy(() -> folder.writeWork("one")).isInstanceOf(Worded.class);
    }

    @Test
    void settings_that_are_not_a_file_are_explained() throws IOException {
        Files.createDirectory(temporary.resolve("settings.json"));
        assertThatThrownBy(() -> new SettingsFolder(temporary).readSettings()).isInstanceOf(Worded.class);
    }

    @Test
    void nothing_is_written_once_the_window_is_closed() throws IOException {
        SettingsFolder folder = new SettingsFolder(temporary);
        folder.close(false);
        folder.writeWork("late");
        folder.writeSettings("late");
        assertThat(temporary).isEmptyDirectory();
    }

    private void leave(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(temporary.resolve("unsaved")).resolve(name), text);
    }

    private List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("unsaved"))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
