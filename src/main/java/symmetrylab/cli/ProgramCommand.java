package symmetrylab.cli;

import java.nio.file.Path;
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

    /** {@link WindowArguments} reads it; it is here for the help and for error messages. */
    @Option(names = WindowArguments.SETTINGS, paramLabel = "FOLDER")
    private Path settings;
}
