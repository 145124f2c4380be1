package symmetrylab;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.cli.CommandLineInterface;
import symmetrylab.cli.HeadlessShow;
import symmetrylab.cli.Terminal;

/** Where the program starts: the window for no argument or a single file, else the command line. */
public final class Main {

    private Main() {}

    /** Starts the program with the arguments of the command line. */
    public static void main(String[] args) {
        // Pictures are drawn without a display, whether there is one or not.
        System.setProperty("java.awt.headless", "true");
        System.exit(start(args));
    }

    private static int start(String... args) {
        Terminal terminal = Terminal.standard();
        Optional<Path> file = CommandLineInterface.fileIn(args);
        if (args.length > 0 && file.isEmpty()) {
            return new CommandLineInterface(terminal).execute(args);
        }
        OptionalInt exit = Display.seemsToBeThere() ? openWindow(file) : OptionalInt.empty();
        return exit.isPresent() ? exit.getAsInt() : new HeadlessShow(terminal, Path.of("")).show(file);
    }

    /** Shows the window until it is closed; empty if no display could be opened. */
    private static OptionalInt openWindow(Optional<Path> file) {
        // THE WINDOW: return App.start(file);
        return OptionalInt.empty();
    }
}
