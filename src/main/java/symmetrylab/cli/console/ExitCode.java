package symmetrylab.cli.console;

/** The exit codes of the program. */
public final class ExitCode {

    /** Success; a diverged run is a result, too. */
    public static final int FINE = 0;

    /** The work failed, such as writing a file. */
    public static final int FAILED = 1;

    /** The command or a file is wrong. */
    public static final int WRONG = 2;

    private ExitCode() {}
}
