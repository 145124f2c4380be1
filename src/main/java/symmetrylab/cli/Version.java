package symmetrylab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;
import symmetrylab.words.Words;

/** The version of this build. */
final class Version implements IVersionProvider {

    private static final String RESOURCE = "/symmetrylab/version.properties";

    private final Words words;

    Version(Words words) {
        this.words = words;
    }

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
        return new String[] {words.get("command.version", properties.getProperty("version"))};
    }
}
