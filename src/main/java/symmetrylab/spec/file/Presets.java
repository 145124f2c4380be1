package symmetrylab.spec.file;

import java.util.List;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;

/** The experiments that ship with the program, in the order of the menu. */
public final class Presets {

    private static final List<String> IDS = List.of(
            "zero-against-random",
            "frozen",
            "constant",
            "tiny-noise",
            "tie",
            "deep",
            "iris",
            "one-nudge",
            "digits",
            "dropout",
            "adam",
            "small-starts",
            "too-large",
            "one-zero-layer",
            "without-dice",
            "one-bend");

    private Presets() {}

    /**
     * A shipped experiment.
     *
     * @param id its name on the command line: lower case, hyphens
     * @param title its title
     * @param runs the names of its runs
     * @param text its experiment file
     */
    public record Preset(String id, String title, List<String> runs, String text) {

        /** Copies the list. */
        public Preset {
            runs = List.copyOf(runs);
        }

        /** The preset as an experiment file; a preset is always valid. */
        public ExperimentFile file() {
            return parse(id, text);
        }
    }

    /** Reads the presets once, on first use. */
    private static final class Loaded {
        static final List<Preset> ALL = IDS.stream().map(Presets::load).toList();
    }

    /** All presets, in order. */
    public static List<Preset> all() {
        return Loaded.ALL;
    }

    /** The preset {@code id}, if there is one. */
    public static Optional<Preset> find(String id) {
        return IDS.stream().filter(id::equals).findFirst().map(Presets::load);
    }

    private static Preset load(String id) {
        String text = Shipped.text("experiments/" + id + ".json");
        ExperimentSpec spec = parse(id, text).spec();
        return new Preset(
                id, spec.title(), spec.runs().stream().map(RunSpec::name).toList(), text);
    }

    private static ExperimentFile parse(String id, String text) {
        try {
            return ExperimentFile.parse(id + ".json", text);
        } catch (SpecException e) {
            throw new IllegalStateException("a shipped experiment is wrong: " + e.getMessage(), e);
        }
    }
}
