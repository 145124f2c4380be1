package symmetrylab.claims.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import symmetrylab.claims.Claim;

/** What the program knows of claims before it measures them: a line for each, its words apart by a space. */
final class ClaimFile {

    private final Properties lines = new Properties();

    /**
     * The file of this name.
     *
     * @throws IllegalStateException if it is missing
     */
    ClaimFile(String name) {
        String path = "/symmetrylab/claims/" + name;
        try (InputStream in = ClaimFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + path + " is missing");
            }
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The words of the line of {@code claim}. */
    Optional<String[]> words(Claim claim) {
        return Optional.ofNullable(lines.getProperty(claim.id())).map(line -> line.split(" "));
    }
}
