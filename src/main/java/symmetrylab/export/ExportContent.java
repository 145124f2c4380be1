package symmetrylab.export;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.page.PicturePlan;

/**
 * What goes into a file.
 *
 * @param settings how it is written
 * @param plan what is shown
 * @param experiment the experiment it is shown of
 */
record ExportContent(PictureExport settings, PicturePlan plan, TrainedExperiment experiment) {

    /** The picture of a frame of the plan, from 0. */
    Figure frame(int number) {
        return plan.frame(experiment.title(), experiment.histories(), experiment.scales(), number);
    }
}
