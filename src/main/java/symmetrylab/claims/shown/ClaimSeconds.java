package symmetrylab.claims.shown;

import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.claims.Claim;

/** How long claims took when they were last timed, to say how long one will roughly take. */
public final class ClaimSeconds {

    private static final ClaimFile FILE = new ClaimFile("seconds.properties");

    private ClaimSeconds() {}

    /** The seconds that {@code claim} will take on so many threads; absent if it was never timed. */
    public static OptionalDouble expected(Claim claim, int threads) {
        Optional<String[]> words = FILE.words(claim);
        if (words.isEmpty()) {
            return OptionalDouble.empty();
        }
        double all = Double.parseDouble(words.get()[0]);
        double longest = Double.parseDouble(words.get()[1]);
        // The cases share the threads, but a case has only one.
        return OptionalDouble.of(Math.max(longest, all / threads));
    }
}
