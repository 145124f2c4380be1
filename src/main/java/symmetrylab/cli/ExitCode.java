package symmetrylab.cli;

/** What the program tells the shell. */
final class ExitCode {

    /** All went well; a diverged run is a result. */
    static final int FINE = 0;

    /** The work failed, such as writing a file. */
    static final int FAILED = 1;

    /** The command or a file is wrong. */
    static final int WRONG = 2;

    private ExitCode() {}
}
