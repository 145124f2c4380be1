package symmetrylab.export;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.page.PicturePlan;

/**
 * The content of a file to export.
 *
 * @param settings how to write it
 * @param plan what to show
 * @param experiment the experiment to show
 */
record ExportContent(PictureExport settings, PicturePlan plan, TrainedExperiment experiment) {

    /** The picture of a frame of the plan, from 0. */
    Figure frame(int number) {
        return plan.frame(experiment.title(), experiment.histories(), experiment.scales(), number);
    }
}
