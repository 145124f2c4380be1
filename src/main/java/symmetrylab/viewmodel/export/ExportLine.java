package symmetrylab.viewmodel.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.file.Presets.Preset;
import symmetrylab.words.Text;

/**
 * The line to type for the same file as a choice in the window. For a preset that is not saved it saves the preset first,
 * beside what is exported.
 */
public final class ExportLine {

    private static final String PROGRAM = "symmetry-lab";

    private final ExportChoice choice;
    private final Optional<Path> saved;
    private final Optional<Preset> preset;

    /**
     * The line for {@code choice}.
     *
     * @param saved the file of the experiment, if it holds what is shown
     */
    public ExportLine(ExportChoice choice, Optional<Path> saved) {
        this.choice = choice;
        this.saved = saved;
        ExperimentSpec shown = choice.lanes().experiment().spec();
        preset = saved.isPresent()
                ? Optional.empty()
                : Presets.all().stream()
                        .filter(each -> each.title().equals(shown.title()))
                        .filter(each -> each.file().spec().equals(shown))
                        .findFirst();
    }

    /** Why there is no such line; absent if there is. */
    public Optional<Text> refusal() {
        return saved.isEmpty() && preset.isEmpty() ? Optional.of(Text.of("export.command.unsaved")) : Optional.empty();
    }

    /**
     * The line.
     *
     * @param out the file to write
     * @param windows whether for the command prompt of Windows; else for the shells of other systems
     * @throws IllegalStateException if there is none
     */
    public String of(Path out, boolean windows) {
        if (refusal().isPresent()) {
            throw new IllegalStateException("there is no command for this");
        }
        if (saved.isPresent()) {
            return export(saved.get(), out, windows);
        }
        Preset known = preset.orElseThrow();
        Path beside = beside(known, out);
        String save = ExportArguments.line(List.of(PROGRAM, "presets", known.id()), windows)
                + " > "
                + ExportArguments.line(List.of(beside.toString()), windows);
        return save + " && " + export(beside, out, windows);
    }

    private String export(Path experiment, Path out, boolean windows) {
        List<String> arguments = ExportArguments.of(choice, experiment, out);
        return ExportArguments.line(
                Stream.concat(Stream.of(PROGRAM), arguments.stream()).toList(), windows);
    }

    /** A file that is not there, or holds the preset already. */
    private static Path beside(Preset preset, Path out) {
        return Stream.concat(
                        Stream.of(preset.id()),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> preset.id() + "-" + number))
                .map(stem -> out.resolveSibling(stem + ".json"))
                .filter(file -> !file.equals(out) && (!Files.exists(file) || holds(file, preset.text())))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= Character.BYTES * 2L * text.length()
                    && Files.readString(file, StandardCharsets.UTF_8).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
