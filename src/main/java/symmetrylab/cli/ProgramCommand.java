package symmetrylab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.HelpOption;

/** The program itself, which does nothing without a command. */
@Command(
        name = "symmetry-lab",
        customSynopsis = {
            "symmetry-lab [FILE]                    opens the window",
            "       symmetry-lab COMMAND [OPTIONS] ...     works without it"
        },
        description = {
            "",
            "Shows why a neural network whose weights all start equal cannot learn properly.",
            "With no display, FILE (or the first preset) is drawn into ./symmetry-lab-out/ instead.",
            ""
        },
        footer = {"", "Exit code: 0 fine (a diverged run is a result), 1 the work failed, 2 wrong command or file."},
        versionProvider = Version.class)
final class ProgramCommand {

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean versionAsked;
}
