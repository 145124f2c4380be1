package symmetrylab.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;

/** CSV files for tests, in their own folder. */
public record CsvFiles(Path folder) {

    /** The specification of the file {@code name}, not standardized. */
    public static SampleSource.Csv raw(String name) {
        return SampleSource.Csv.at(name).withStandardize(false);
    }

    /** Writes {@code text} to {@code test.csv} and loads it. */
    public DataSet load(String text) {
        return load(text, raw("test.csv"));
    }

    /** Writes {@code text} to {@code test.csv} and loads {@code source}, of which nothing is held out. */
    public DataSet load(String text, SampleSource source) {
        return load(text, DataSpec.of(source));
    }

    /** Writes {@code text} to {@code test.csv} and loads {@code spec}. */
    public DataSet load(String text, DataSpec spec) {
        write(text);
        try {
            return DataSource.load(spec, new FolderTexts(folder));
        } catch (SpecException e) {
            throw new AssertionError(English.of(e), e);
        }
    }

    /** The problems of {@code text} when written to {@code test.csv} and loaded. */
    public List<String> problemsOf(String text) {
        return problemsOf(text, raw("test.csv"));
    }

    /** The problems of {@code text} when written to {@code test.csv} and loaded as {@code source}. */
    public List<String> problemsOf(String text, SampleSource source) {
        write(text);
        SpecException thrown = catchThrowableOfType(
                SpecException.class, () -> DataSource.load(DataSpec.of(source), new FolderTexts(folder)));
        if (thrown == null) {
            throw new AssertionError("nothing is wrong with " + text);
        }
        return thrown.problems().stream().map(Problem::text).map(English::of).toList();
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("test.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
