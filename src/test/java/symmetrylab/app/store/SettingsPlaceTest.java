package symmetrylab.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsPlaceTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path CONFIG = Path.of("config").toAbsolutePath();

    @Test
    void each_system_has_its_place() {
        assertThat(place("Linux", Map.of())).contains(HOME.resolve(".config").resolve("symmetry-lab"));
        assertThat(place("Linux", Map.of("XDG_CONFIG_HOME", CONFIG.toString())))
                .contains(CONFIG.resolve("symmetry-lab"));
        assertThat(place("Mac OS X", Map.of()))
                .contains(HOME.resolve("Library").resolve("Application Support").resolve("Symmetry Lab"));
        assertThat(place("Windows 11", Map.of("APPDATA", CONFIG.toString()))).contains(CONFIG.resolve("Symmetry Lab"));
        assertThat(place("Windows 11", Map.of()))
                .contains(HOME.resolve("AppData").resolve("Roaming").resolve("Symmetry Lab"));
    }

    @Test
    void the_option_comes_before_the_variable_and_the_variable_before_the_system() {
        Map<String, String> variable = Map.of(SettingsPlace.VARIABLE, "school", "XDG_CONFIG_HOME", CONFIG.toString());
        assertThat(place("Linux", variable)).contains(Path.of("school").toAbsolutePath());
        assertThat(SettingsPlace.find(Optional.of(Path.of("own")), variable, system("Linux")))
                .contains(Path.of("own").toAbsolutePath());
    }

    @Test
    void a_relative_folder_of_the_system_is_ignored() {
        assertThat(place("Linux", Map.of("XDG_CONFIG_HOME", "config")))
                .contains(HOME.resolve(".config").resolve("symmetry-lab"));
        Properties homeless = system("Linux");
        homeless.setProperty("user.home", "?");
        assertThat(SettingsPlace.find(Optional.empty(), Map.of(), homeless)).isEmpty();
    }

    private static Optional<Path> place(String name, Map<String, String> environment) {
        return SettingsPlace.find(Optional.empty(), environment, system(name));
    }

    private static Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("os.name", name);
        properties.setProperty("user.home", HOME.toString());
        return properties;
    }
}
