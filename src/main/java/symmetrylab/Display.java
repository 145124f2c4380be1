package symmetrylab;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether there is a screen to open a window on. */
final class Display {

    private Display() {}

    /** Whether this process seems to have a screen; only opening the window shows for certain. */
    static boolean seemsToBeThere() {
        return seemsToBeThere(System.getenv(), System.getProperties());
    }

    /** Whether a process with this environment and these system properties seems to have a screen. */
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
