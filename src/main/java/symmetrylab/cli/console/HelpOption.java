package symmetrylab.cli.console;

import picocli.CommandLine.Option;

/** The option that every command has. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean asked;

    /** Whether help is asked for; picocli then shows it and runs nothing. */
    boolean isAsked() {
        return asked;
    }
}
