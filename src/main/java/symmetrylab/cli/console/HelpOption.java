package symmetrylab.cli.console;

import picocli.CommandLine.Option;

/** The option that every command has; picocli then shows the help and runs nothing. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean asked;
}
