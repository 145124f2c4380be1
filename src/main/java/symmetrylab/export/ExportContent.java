package symmetrylab.export;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.file.Metadata;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.TrainedExperiment;

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

    /** The title of a frame of the plan, from 0: its title, if it has one, and the step. */
    String title(int number) {
        return title().isEmpty() ? step(number) : title() + ", " + step(number);
    }

    /** The title of the whole, on one line: that of the page or, if it has none of its own, of the experiment. */
    String title() {
        return plan.page().title().orElse(experiment.title()).strip().replaceAll("\\s+", " ");
    }

    /** The step of a frame of the plan, from 0, or all steps of a storyboard. */
    String step(int number) {
        return plan.position(experiment.scales().lastStep(), number);
    }

    /** What lane {@code number}, from 0, says at {@code step}, or at its last one if that is earlier. */
    LaneHead head(int number, int step) {
        RunHistory lane = experiment.histories().get(number);
        return LaneHead.of(lane, lane.held(step));
    }

    /** What a file says about itself, under this title. */
    Metadata metadata(String title) {
        return new Metadata(
                title, ProgramVersion.in(plan.sheet().words()), Optional.of(experiment.json()), settings.licence());
    }
}
