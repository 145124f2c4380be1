package symmetrylab.data;

import java.nio.file.Path;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;

/** Gets the samples that a {@link DataSpec} asks for. */
public final class DataSource {

    private DataSource() {}

    /**
     * The samples of {@code spec}, some of them held out where it says so; the same specification, and file, give the
     * same bits everywhere.
     *
     * <p>Features are standardized last, by the samples that are trained on alone.
     *
     * @param folder of the experiment file: the path of a CSV file is relative to it
     * @throws SpecException with problems of fields such as {@code data.path}, if a CSV file cannot be read or used
     */
    public static DataSet load(DataSpec spec, Path folder) throws SpecException {
        SampleSource source = spec.source();
        DataSet parts = HeldOut.split(samples(source, spec.seed(), folder), spec.validation(), spec.seed());
        if (source instanceof SampleSource.Iris iris && iris.standardize()) {
            return Standardizer.standardize(parts, CsvProblems.in(CsvSamples.IRIS));
        } else if (source instanceof SampleSource.Csv csv && csv.standardize()) {
            return Standardizer.standardize(parts, CsvProblems.in(csv.path()));
        }
        return parts;
    }

    private static DataSet samples(SampleSource source, long seed, Path folder) throws SpecException {
        if (source instanceof SampleSource.Gate gate) {
            return Gates.samples(gate);
        } else if (source instanceof SampleSource.Cloud cloud) {
            return Clouds.draw(cloud, seed);
        } else if (source instanceof SampleSource.SampledFunction function) {
            return SampledFunctions.draw(function, seed);
        } else if (source instanceof SampleSource.Iris) {
            return CsvSamples.iris();
        } else if (source instanceof SampleSource.Digits) {
            return CsvSamples.digits();
        } else if (source instanceof SampleSource.Csv csv) {
            return CsvSamples.of(csv, folder);
        } else if (source instanceof SampleSource.Table table) {
            return InlineTable.samples(table);
        }
        throw new IllegalArgumentException("no samples for " + source);
    }
}
