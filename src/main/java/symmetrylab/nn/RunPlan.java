package symmetrylab.nn;

import symmetrylab.spec.RunSpec;

/**
 * A run that is known to fit its data.
 *
 * @param spec what was asked for
 * @param architecture the network, with nothing left open
 */
public record RunPlan(RunSpec spec, Architecture architecture) {}
