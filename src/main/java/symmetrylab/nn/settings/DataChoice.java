package symmetrylab.nn.settings;

import java.util.Optional;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SampleSource.Drawn;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.Measured;

/**
 * A source of samples as its controls change it. A field may request a change after the source has become one without
 * that setting: the result is then absent.
 *
 * @param source the source
 */
public record DataChoice(SampleSource source) {

    /** The source with inputs in another coding. */
    public Optional<SampleSource> withCoding(Coding coding) {
        return source instanceof Gate gate ? Optional.of(gate.withCoding(coding)) : Optional.empty();
    }

    /** The source with another number of samples. */
    public Optional<SampleSource> withSamples(int samples) {
        return source instanceof Drawn drawn ? Optional.of(drawn.withSamples(samples)) : Optional.empty();
    }

    /** The source with other noise. */
    public Optional<SampleSource> withNoise(double noise) {
        return source instanceof Drawn drawn ? Optional.of(drawn.withNoise(noise)) : Optional.empty();
    }

    /** The source with another share of class 1. */
    public Optional<SampleSource> withBalance(double balance) {
        return source instanceof Cloud cloud ? Optional.of(cloud.withBalance(balance)) : Optional.empty();
    }

    /** The source with its features standardized, or not. */
    public Optional<SampleSource> withStandardize(boolean standardize) {
        return source instanceof Measured measured
                ? Optional.of(measured.withStandardize(standardize))
                : Optional.empty();
    }

    /** The source with a numeric target taken as classes, or not. */
    public Optional<SampleSource> withClasses(boolean classes) {
        return source instanceof Csv csv ? Optional.of(csv.withClasses(classes)) : Optional.empty();
    }
}
