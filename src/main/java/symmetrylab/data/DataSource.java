package symmetrylab.data;

import java.nio.file.Path;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SpecException;

/** Gets the samples that a {@link DataSpec} asks for. */
public final class DataSource {

    private DataSource() {}

    /**
     * The samples of {@code spec}; the same specification, and file, give the same bits everywhere.
     *
     * @param folder of the experiment file: the path of a CSV file is relative to it
     * @throws SpecException with problems of fields such as {@code data.path}, if a CSV file cannot be read or used
     */
    public static DataSet load(DataSpec spec, Path folder) throws SpecException {
        if (spec instanceof DataSpec.Gate gate) {
            return Gates.samples(gate);
        } else if (spec instanceof DataSpec.Cloud cloud) {
            return Clouds.draw(cloud);
        } else if (spec instanceof DataSpec.Iris iris) {
            return CsvSamples.iris(iris);
        } else if (spec instanceof DataSpec.Csv csv) {
            return CsvSamples.of(csv, folder);
        } else if (spec instanceof DataSpec.Table table) {
            return InlineTable.samples(table);
        }
        throw new IllegalArgumentException("no source for " + spec);
    }
}
