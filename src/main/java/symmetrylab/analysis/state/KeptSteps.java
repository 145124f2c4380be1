package symmetrylab.analysis.state;

import java.util.stream.IntStream;
import symmetrylab.numeric.Distinct;
import symmetrylab.recording.Recording;

/** Some of the states that a recording keeps, for measures of a whole run. */
public final class KeptSteps {

    private KeptSteps() {}

    /**
     * The steps of about {@code most} kept states at equal distances, from {@code first} or the kept one before it, and
     * {@code last} at the end.
     */
    public static int[] of(Recording recording, int first, int last, int most) {
        int kept = recording.strideSteps();
        int stride = kept * Math.max(1, ((last - first) / kept + most) / most);
        int start = first / kept * kept;
        return IntStream.concat(
                        IntStream.rangeClosed(0, (last - start) / stride).map(i -> start + i * stride),
                        IntStream.of(last))
                .filter(Distinct.ints())
                .toArray();
    }
}
