package symmetrylab.testing.architecture.figure;

import java.util.stream.IntStream;

/** Calls a method that browsers get wrong. */
public final class JoinsStreams {
    int[] steps(IntStream some, IntStream others) {
        return IntStream.concat(some, others).distinct().toArray();
    }
}
