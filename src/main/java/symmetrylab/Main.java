package symmetrylab;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.app.App;
import symmetrylab.cli.CommandLineInterface;
import symmetrylab.cli.WindowArguments;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.export.HeadlessShow;
import symmetrylab.words.Words;

/** The entry point: opens the window for no argument or a single file, else runs the command line. */
public final class Main {

    private Main() {}

    /** Starts the program with the arguments of the command line. */
    public static void main(String[] args) {
        // Drawing pictures never needs a display.
        System.setProperty("java.awt.headless", "true");
        System.exit(start(args));
    }

    private static int start(String... args) {
        Optional<WindowArguments> window = WindowArguments.of(args);
        if (window.isEmpty()) {
            return new CommandLineInterface(Terminal.standard(Words.english())).execute(args);
        }
        if (Display.seemsToBeThere() && openWindow(window.get())) {
            return 0;
        }
        return new HeadlessShow(Terminal.standard(Words.english()), Path.of(""))
                .show(window.get().file());
    }

    /** Shows the window until it is closed; false if no display could be opened. */
    private static boolean openWindow(WindowArguments window) {
        return App.start(window.settings(), window.file());
    }
}
