package symmetrylab.viewmodel.export;

import java.util.Optional;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.nn.Experiment;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.words.Words;

/** What a file shall hold. */
public sealed interface ExportOrder {

    /** The format of the file. */
    FileFormat format();

    /** The number of parts that are made one after the other: frames, pages or updates. */
    int parts();

    /**
     * Pictures.
     *
     * @param format of the file
     * @param plan what they show
     * @param lanes of all runs
     * @param finish how they are written
     * @param live what a live page has besides
     */
    record Pictures(FileFormat format, PicturePlan plan, Lanes lanes, PictureFinish finish, LiveFinish live)
            implements ExportOrder {
        @Override
        public int parts() {
            return plan.pictures();
        }
    }

    /**
     * Numbers or a program.
     *
     * @param format of the file
     * @param experiment with the chosen runs
     * @param every the distance between steps; absent for the format's own
     * @param words the language
     */
    record Texts(FileFormat format, Experiment experiment, Optional<Integer> every, Words words)
            implements ExportOrder {
        @Override
        public int parts() {
            return experiment.runs().stream()
                    .mapToInt(run -> run.spec().training().steps())
                    .sum();
        }
    }
}
