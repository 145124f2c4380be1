package symmetrylab.export.file;

import java.util.Optional;

/**
 * What a picture or an animation says about itself, stored inside its file. Each format has its own places for it.
 *
 * @param title what it shows; may be empty
 * @param program what made it, with its version; may be empty
 * @param experiment the experiment file; absent for none
 * @param licence who may use it how, in one line; absent if nothing is said
 */
public record Metadata(String title, String program, Optional<String> experiment, Optional<String> licence) {

    /** Nothing. */
    public static final Metadata NONE = new Metadata("", "", Optional.empty(), Optional.empty());

    /** Of an experiment, without a licence. */
    public static Metadata of(String title, String program, String experiment) {
        return new Metadata(title, program, Optional.of(experiment), Optional.empty());
    }

    /** The same with another title. */
    public Metadata titled(String other) {
        return new Metadata(other, program, experiment, licence);
    }

    /** The same without the experiment. */
    public Metadata withoutExperiment() {
        return new Metadata(title, program, Optional.empty(), licence);
    }
}
