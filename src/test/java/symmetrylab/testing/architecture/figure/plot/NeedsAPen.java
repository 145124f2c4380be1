package symmetrylab.testing.architecture.figure.plot;

import java.util.List;
import symmetrylab.testing.architecture.figure.draw.NeedsAPlot;

/** Is used by a room that it uses. */
public record NeedsAPen(List<NeedsAPlot> plots) {

    /** The first. */
    public NeedsAPlot first() {
        return plots.get(0);
    }
}
