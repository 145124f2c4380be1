package symmetrylab;

import java.nio.file.Path;
import java.util.Arrays;
import symmetrylab.app.App;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Starts the program with the arguments of the command line. */
    public static void main(String[] args) {
        boolean ok = App.start(Arrays.stream(args).findFirst().map(Path::of));
        System.exit(ok ? 0 : 1);
    }
}
