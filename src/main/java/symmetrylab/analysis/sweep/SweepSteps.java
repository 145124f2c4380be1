package symmetrylab.analysis.sweep;

import java.util.OptionalInt;
import symmetrylab.analysis.escape.EscapeSteps;

/**
 * When what happened in one case of a sweep: the first state it was seen in, among those that were looked at; absent where
 * it was not seen, or could not be measured.
 *
 * @param lowLoss the step at which the loss was first as low as the criteria ask for
 * @param solved the step from which on, to the last, every training sample was classified right
 * @param split the step at which the run was first split
 * @param escaped the step at which the spread of some hidden layer first was above {@value EscapeSteps#ESCAPED_SPREAD}
 */
public record SweepSteps(OptionalInt lowLoss, OptionalInt solved, OptionalInt split, OptionalInt escaped) {}
