package symmetrylab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import symmetrylab.words.Words;

/** The version of this build, which exported files name. */
public final class ProgramVersion {

    private static final String RESOURCE = "/symmetrylab/version.properties";

    private ProgramVersion() {}

    /** The name of the program and its version. */
    public static String in(Words words) {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return words.get("command.version", properties.getProperty("version"));
    }
}
