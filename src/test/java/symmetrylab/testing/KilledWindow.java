package symmetrylab.testing;

import java.io.IOException;
import java.nio.file.Path;
import symmetrylab.app.store.SettingsFolder;

/** A program that keeps work like a window and then waits to be killed. */
public final class KilledWindow {

    private KilledWindow() {}

    /** Keeps the second argument in the folder that the first names, says so and waits. */
    public static void main(String... arguments) throws IOException {
        new SettingsFolder(Path.of(arguments[0])).writeWork(arguments[1]);
        System.out.println("kept");
        // It ends with the input, or when killed.
        while (System.in.read() >= 0) {
            continue;
        }
    }
}
