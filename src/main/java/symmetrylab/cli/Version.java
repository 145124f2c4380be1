package symmetrylab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;
import symmetrylab.words.Text;

/** The version that the program was built as. */
final class Version implements IVersionProvider {

    private static final String RESOURCE = "/symmetrylab/version.properties";

    @Override
    public String[] getVersion() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return new String[] {
            Text.of("command.version", properties.getProperty("version")).toString()
        };
    }
}
