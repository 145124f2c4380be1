package symmetrylab.cli.console;

import picocli.CommandLine.Option;

/** The help option of every command; given it, picocli shows the help and runs nothing. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean asked;
}
