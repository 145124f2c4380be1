package symmetrylab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.HelpOption;

/** The program itself, which does nothing without a command. */
@Command(name = "symmetry-lab")
final class ProgramCommand {

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean versionAsked;
}
