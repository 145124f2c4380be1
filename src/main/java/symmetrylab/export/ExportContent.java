package symmetrylab.export;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Numbers;
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

    /** The title of a frame of the plan, from 0: that of the experiment, if it has one, and the step. */
    String title(int number) {
        return experiment.title().isEmpty() ? step(number) : experiment.title() + ", " + step(number);
    }

    /** The step of a frame of the plan, from 0. */
    String step(int number) {
        return plan.sheet()
                .words()
                .get(
                        "timeline.position",
                        Numbers.count(plan.frames().step(number)),
                        Numbers.count(experiment.scales().lastStep()));
    }

    /** The program, with its version. */
    String program() {
        return ProgramVersion.in(plan.sheet().words());
    }
}
