package symmetrylab.testing;

import java.io.IOException;
import java.nio.file.Path;
import symmetrylab.app.store.SettingsFolder;

/** A program that keeps work as a window does and then waits to be killed. */
public final class KilledWindow {

    private KilledWindow() {}

    /** Keeps the second argument in the folder that the first names, says so and waits. */
    public static void main(String... arguments) throws IOException {
        new SettingsFolder(Path.of(arguments[0])).writeWork(arguments[1]);
        System.out.println("kept");
        // Its end is the end of the input, or a kill.
        while (System.in.read() >= 0) {
            continue;
        }
    }
}
