package symmetrylab.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import symmetrylab.cli.claims.ClaimsCommand;
import symmetrylab.cli.console.ArgumentTypes;
import symmetrylab.cli.console.Failures;
import symmetrylab.cli.console.HelpWords;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.export.ExportCommand;
import symmetrylab.cli.lessons.HandoutCommand;
import symmetrylab.cli.lessons.LessonsCommand;
import symmetrylab.cli.run.RunCommand;
import symmetrylab.cli.sweep.SweepCommand;

/** The program without its window: commands, their options and what they print. */
public final class CommandLineInterface {

    private final Terminal terminal;

    /** Commands that print to {@code terminal}. */
    public CommandLineInterface(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Carries out the arguments.
     *
     * @return the exit code: 0 fine, 1 the work failed, 2 the command or a file is wrong
     */
    public int execute(String... arguments) {
        Failures failures = new Failures(terminal);
        return failures.afterResults(() -> parser(failures).execute(arguments));
    }

    private CommandLine parser(Failures failures) {
        CommandLine parser = new CommandLine(new ProgramCommand())
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new SweepCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new ClaimsCommand(terminal))
                .addSubcommand(new LessonsCommand(terminal))
                .addSubcommand(new HandoutCommand(terminal))
                .addSubcommand(new PresetsCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        parser.getCommandSpec().versionProvider(new Version(terminal.words()));
        ArgumentTypes.addTo(parser);
        HelpWords.addTo(parser, terminal.words());
        return parser;
    }
}
