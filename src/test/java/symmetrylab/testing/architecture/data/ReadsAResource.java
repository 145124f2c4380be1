package symmetrylab.testing.architecture.data;

import java.io.InputStream;

/** Data packed with the program, read elsewhere than in the room of files. */
public final class ReadsAResource {
    InputStream data() {
        return getClass().getResourceAsStream("data.csv");
    }
}
