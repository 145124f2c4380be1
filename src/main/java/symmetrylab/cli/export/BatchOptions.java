package symmetrylab.cli.export;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import symmetrylab.cli.console.OptionException;
import symmetrylab.export.ExportTarget;
import symmetrylab.words.Text;

/** The options of {@code export} for a file of each preset, as typed. */
final class BatchOptions {

    @Option(names = "--all-presets")
    private boolean allPresets;

    @Option(names = "--out-dir", paramLabel = "FOLDER")
    private Optional<Path> folder;

    @Option(names = "--format", paramLabel = "ENDING", completionCandidates = PictureOptions.Endings.class)
    private Optional<String> format;

    /** Whether all presets are exported. */
    boolean allPresets() {
        return allPresets;
    }

    /**
     * The folder for the files.
     *
     * @throws OptionException if none is named
     */
    Path folder() throws OptionException {
        return folder.orElseThrow(() -> missing("--out-dir=FOLDER"));
    }

    /**
     * The ending of each file, with its dot; a slash for folders of pictures.
     *
     * @throws OptionException if none is named
     */
    String ending() throws OptionException {
        String named = format.orElseThrow(() -> missing("--format=ENDING"));
        return named.startsWith(".") || ExportTarget.isFolder(named) ? named : "." + named;
    }

    /**
     * Refuses options that are only for all presets.
     *
     * @throws OptionException if one is given
     */
    void checkAlone() throws OptionException {
        if (folder.isPresent() || format.isPresent()) {
            throw new OptionException(
                    Text.of("export.onlyForPresets", folder.isPresent() ? "--out-dir" : "--format", "--all-presets"));
        }
    }

    private static OptionException missing(String option) {
        return new OptionException(Text.of("command.missingOption", option));
    }
}
