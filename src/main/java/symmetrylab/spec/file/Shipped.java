package symmetrylab.spec.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The only access to the texts of {@code assets/} inside the program. */
public final class Shipped {

    private static final String FOLDER = "/symmetrylab/assets/";

    private Shipped() {}

    /**
     * The text at {@code path}, such as {@code data/iris.csv}, below {@code assets/}.
     *
     * @throws IllegalStateException if it is missing: the program was packed without it
     */
    public static String text(String path) {
        try (InputStream in = Shipped.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FOLDER + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + path, e);
        }
    }
}
