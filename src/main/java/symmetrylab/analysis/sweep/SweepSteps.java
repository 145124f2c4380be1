package symmetrylab.analysis.sweep;

import java.util.OptionalInt;
import symmetrylab.analysis.escape.EscapeSteps;

/**
 * The steps of events in one case of a sweep: the first checked state in which each was seen; absent if it was not
 * seen, or could not be measured.
 *
 * @param lowLoss the step at which the loss was first low by the criteria
 * @param solved the step from which, to the last, every training sample was classified right
 * @param split the step at which the run was first split
 * @param escaped the step at which the spread of some hidden layer was first above {@value EscapeSteps#ESCAPED_SPREAD}
 */
public record SweepSteps(OptionalInt lowLoss, OptionalInt solved, OptionalInt split, OptionalInt escaped) {}
