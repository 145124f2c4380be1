package symmetrylab.app.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The folder for settings: the one the user names, else the usual one on this system. */
public final class SettingsPlace {

    /** The environment variable that names the folder. */
    public static final String VARIABLE = "SYMMETRY_LAB_SETTINGS";

    private static final String NAME = "Symmetry Lab";
    private static final String LINUX_NAME = "symmetry-lab";

    private SettingsPlace() {}

    /**
     * The folder, which need not exist: {@code chosen}, or the one by this process's environment; absent if there is
     * neither.
     */
    public static Optional<Path> find(Optional<Path> chosen) {
        return find(chosen, System.getenv(), System.getProperties());
    }

    /** The folder by this environment and these system properties. */
    static Optional<Path> find(Optional<Path> chosen, Map<String, String> environment, Properties properties) {
        return chosen.or(() -> path(environment.get(VARIABLE)))
                .map(Path::toAbsolutePath)
                .or(() -> ofSystem(environment, properties));
    }

    private static Optional<Path> ofSystem(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Optional<Path> home = absolute(properties.getProperty("user.home"));
        if (system.startsWith("windows")) {
            return absolute(environment.get("APPDATA"))
                    .or(() -> home.map(folder -> folder.resolve("AppData").resolve("Roaming")))
                    .map(folder -> folder.resolve(NAME));
        }
        if (system.startsWith("mac")) {
            return home.map(folder ->
                    folder.resolve("Library").resolve("Application Support").resolve(NAME));
        }
        return absolute(environment.get("XDG_CONFIG_HOME"))
                .or(() -> home.map(folder -> folder.resolve(".config")))
                .map(folder -> folder.resolve(LINUX_NAME));
    }

    /** Relative paths are ignored: they would name another folder wherever the program is started. */
    private static Optional<Path> absolute(String text) {
        return path(text).filter(Path::isAbsolute);
    }

    private static Optional<Path> path(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
