package symmetrylab.data;

import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;

/** Loads the samples of a {@link DataSpec}. */
public final class DataSource {

    private DataSource() {}

    /**
     * The samples of {@code spec}, some held out if it says so; the same specification and file give the same bits
     * everywhere.
     *
     * <p>Features are standardized last, by the training samples only.
     *
     * @param texts the source of CSV files and shipped sets
     * @throws SpecException with problems of fields such as {@code data.path}, if a CSV file cannot be read or used
     */
    public static DataSet load(DataSpec spec, TextSource texts) throws SpecException {
        DataSet samples = spec.source().accept(new Samples(spec.seed(), texts));
        DataSet parts = spec.source() instanceof SampleSource.Table table
                        && !table.heldOut().isEmpty()
                ? HeldOut.rows(samples, table.heldOut())
                : HeldOut.split(samples, spec.validation(), spec.seed());
        return spec.source() instanceof SampleSource.Measured measured && measured.standardize()
                ? Standardizer.standardize(parts, CsvProblems.in(measured.path()))
                : parts;
    }

    /** The samples of each kind of source, before any are held out or standardized. */
    private record Samples(long seed, TextSource texts) implements SampleSource.Visitor<DataSet, SpecException> {

        @Override
        public DataSet gate(SampleSource.Gate gate) {
            return Gates.samples(gate);
        }

        @Override
        public DataSet cloud(SampleSource.Cloud cloud) {
            return Clouds.draw(cloud, seed);
        }

        @Override
        public DataSet sampledFunction(SampleSource.SampledFunction function) {
            return SampledFunctions.draw(function, seed);
        }

        @Override
        public DataSet iris(SampleSource.Iris iris) throws SpecException {
            return CsvSamples.iris(iris, texts);
        }

        @Override
        public DataSet digits(SampleSource.Digits digits) throws SpecException {
            return CsvSamples.digits(texts);
        }

        @Override
        public DataSet csv(SampleSource.Csv csv) throws SpecException {
            return CsvSamples.of(csv, texts);
        }

        @Override
        public DataSet table(SampleSource.Table table) {
            return InlineTable.samples(table);
        }
    }
}
