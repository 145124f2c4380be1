package symmetrylab.testing.architecture.figure.draw;

import symmetrylab.testing.architecture.figure.plot.NeedsAPen;

/** Uses a room that uses it. */
public record NeedsAPlot(NeedsAPen plot) {}
