package symmetrylab.viewmodel.claims;

import java.io.IOException;
import java.nio.file.Path;
import symmetrylab.claims.ClaimResult;

/** Writes a claim with what was measured of it as a live page. */
@FunctionalInterface
public interface ClaimPageWriter {

    /**
     * Writes {@code file} whole or not at all.
     *
     * @throws IOException if it cannot be written; its text names the file and the reason
     */
    void write(ClaimResult result, Path file) throws IOException;
}
