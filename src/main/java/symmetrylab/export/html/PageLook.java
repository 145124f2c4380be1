package symmetrylab.export.html;

import java.util.List;
import symmetrylab.figure.page.FigureKind;

/**
 * What a live page shows.
 *
 * @param ownTitle whether its title stays when the settings change
 * @param note what stands below the title; may be empty
 * @param step the step that it shows at first; −1 for the last
 * @param plots the plots to choose from, the first one shown at first; may be none
 */
public record PageLook(boolean ownTitle, String note, int step, List<FigureKind> plots) {

    /** Copies the list. */
    public PageLook {
        plots = List.copyOf(plots);
    }
}
