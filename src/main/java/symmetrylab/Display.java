package symmetrylab;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether there is a screen to open a window on. */
final class Display {

    private Display() {}

    /** Whether this process seems to have one; only opening the window tells for certain. */
    static boolean seemsToBeThere() {
        return seemsToBeThere(System.getenv(), System.getProperties());
    }

    /** The same with the environment and the system properties given. */
    static boolean seemsToBeThere(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return true;
        }
        // Monocle draws without a display server.
        return "Monocle".equals(properties.getProperty("glass.platform"))
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
