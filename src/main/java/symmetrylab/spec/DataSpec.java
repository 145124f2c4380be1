package symmetrylab.spec;

/**
 * The samples that a network is trained on, and the share of them held out for validation.
 *
 * @param source of the samples
 * @param validation share of the samples held out, from 0 to 0.9
 * @param seed of generated samples, and of the choice of those held out
 */
public record DataSpec(SampleSource source, double validation, long seed) {

    /** The most samples a data set can have. */
    public static final int MAX_SAMPLES = 100_000;

    /** The most features a sample can have. */
    public static final int MAX_FEATURES = 1000;

    /** The largest share of samples that can be held out. */
    public static final double MAX_VALIDATION = 0.9;

    /** Checks the share, which is 0 if the source has rows to hold out. */
    public DataSpec {
        Check.inside("validation", validation, 0, holdsOutRows(source) ? 0 : MAX_VALIDATION);
    }

    private static boolean holdsOutRows(SampleSource source) {
        return source instanceof SampleSource.Table table && !table.heldOut().isEmpty();
    }

    /** All samples of {@code source} to train on, none held out; seed 1. */
    public static DataSpec of(SampleSource source) {
        return new DataSpec(source, 0, 1);
    }

    /** The word for the source in the experiment file. */
    public String kind() {
        return source.kind();
    }

    /** These data from another source; if that has rows to hold out, they take the place of the share. */
    public DataSpec withSource(SampleSource newSource) {
        return new DataSpec(newSource, holdsOutRows(newSource) ? 0 : validation, seed);
    }

    /** These data with another share held out, in place of the rows of a table. */
    public DataSpec withValidation(double newValidation) {
        SampleSource shared = source instanceof SampleSource.Table table
                ? new SampleSource.Table(table.inputs(), table.targets())
                : source;
        return new DataSpec(shared, newValidation, seed);
    }

    /** These data with another seed. */
    public DataSpec withSeed(long newSeed) {
        return new DataSpec(source, validation, newSeed);
    }
}
