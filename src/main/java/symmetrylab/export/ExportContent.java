package symmetrylab.export;

import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.scales.SharedScales;

/**
 * What goes into a file.
 *
 * @param settings how it is written
 * @param plan what is shown
 * @param title of the experiment
 * @param histories of all runs of the experiment; the plan says which are shown
 * @param scales of the same runs
 * @param experimentJson the experiment file
 */
record ExportContent(
        PictureExport settings,
        PicturePlan plan,
        String title,
        List<RunHistory> histories,
        SharedScales scales,
        String experimentJson) {

    /** Copies the list. */
    ExportContent {
        histories = List.copyOf(histories);
    }

    /** The picture of a frame of the plan, from 0. */
    Figure frame(int number) {
        return plan.frame(title, histories, scales, number);
    }
}
