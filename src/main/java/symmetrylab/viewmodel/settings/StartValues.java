package symmetrylab.viewmodel.settings;

import java.util.Optional;
import symmetrylab.nn.Parameters;

/** The values with which the lanes start, as they were trained last. */
@FunctionalInterface
public interface StartValues {

    /** The weights and biases with which lane {@code lane} starts; absent before it has been trained. */
    Optional<Parameters> of(int lane);
}
