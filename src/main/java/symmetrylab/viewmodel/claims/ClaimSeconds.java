package symmetrylab.viewmodel.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.Properties;
import symmetrylab.claims.Claim;

/** How long claims took when they were last timed, to say how long one will roughly take. */
public final class ClaimSeconds {

    private static final String PATH = "/symmetrylab/claims/seconds.properties";

    private ClaimSeconds() {}

    /** The seconds that {@code claim} will take on so many threads; absent if it was never timed. */
    public static OptionalDouble expected(Claim claim, int threads) {
        String seconds = read().getProperty(claim.id());
        int atOnce = Math.min(threads, claim.cases().size());
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(seconds) / atOnce);
    }

    private static Properties read() {
        try (InputStream in = ClaimSeconds.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + PATH + " is missing");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(PATH, e);
        }
    }
}
