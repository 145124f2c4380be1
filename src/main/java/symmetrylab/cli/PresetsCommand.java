package symmetrylab.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.table.TextTable;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.file.Presets.Preset;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** {@code presets}: lists the shipped experiments. */
@Command(name = "presets")
final class PresetsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "ID", arity = "0..1")
    private Optional<String> id;

    PresetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException {
        if (id.isPresent()) {
            terminal.out().print(preset(id.get()).text());
        } else {
            List<List<String>> rows = Presets.all().stream()
                    .map(preset -> List.of(preset.id(), preset.title()))
                    .toList();
            terminal.out().print(TextTable.aligned(rows));
        }
        return ExitCode.FINE;
    }

    private static Preset preset(String id) throws OptionException {
        List<String> ids = Presets.all().stream().map(Preset::id).toList();
        return Presets.find(id)
                .orElseThrow(() -> new OptionException(
                        NearestName.hint(Text.of("command.noPreset", id, Text.list(ids)), id, ids)));
    }
}
