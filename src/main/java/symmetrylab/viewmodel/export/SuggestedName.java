package symmetrylab.viewmodel.export;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Proposes a name for the file of an export. */
final class SuggestedName {

    private SuggestedName() {}

    /**
     * The name of the experiment's file, or one made from its title, with the ending of the format.
     *
     * @param file the experiment's file, if it has one
     */
    static String of(FileFormat format, String title, Optional<Path> file) {
        String name = file.map(known -> known.getFileName().toString())
                .map(whole -> whole.replaceFirst("\\.json$", ""))
                .orElseGet(() -> slug(title));
        if (format.folder()) {
            return name + "-frames";
        }
        // The numbers of an experiment must not take the name of its own file.
        return format.extension().equals("json") ? name + "-numbers.json" : name + format.ending();
    }

    /** The title in lower-case letters and digits, with hyphens between them. */
    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "symmetry-lab" : slug;
    }
}
