package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import symmetrylab.data.TextSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.TrainedExperiment;

/**
 * Writes the pictures of a {@link PicturePlan} into a file, in the {@link ExportFormat} of its ending. The window and
 * the command line both use it.
 *
 * @param scale pixels of the image per pixel of the plan, in each direction; 1 to 4; always 1 in an animation in one file
 * @param plays how often an animation is played; 0 means for ever
 * @param firstSeconds the least time for which an animation's first frame is shown
 * @param holdSeconds the least time for which an animation's last frame is shown
 * @param licence who may use the picture how, in one line stored inside; absent if nothing is said
 * @param live what a live page offers
 * @param texts the source of a live page's CSV file
 */
public record PictureExport(
        double scale,
        int plays,
        double firstSeconds,
        double holdSeconds,
        Optional<String> licence,
        LiveSettings live,
        TextSource texts) {

    /** Scale 1; animations play for ever and hold their last frame for two seconds. */
    public static final PictureExport DEFAULT = new PictureExport(1, 0, 0, 2);

    /** Without a licence. */
    public PictureExport(double scale, int plays, double firstSeconds, double holdSeconds) {
        this(
                scale,
                plays,
                firstSeconds,
                holdSeconds,
                Optional.empty(),
                LiveSettings.PLAIN,
                new FolderTexts(Path.of("")));
    }

    /** This export with another source of a live page's CSV file. */
    public PictureExport with(TextSource other) {
        return new PictureExport(scale, plays, firstSeconds, holdSeconds, licence, live, other);
    }

    /**
     * Writes the picture of the plan's first step, or the animation of all of them, whole or not at all.
     *
     * <p>The experiment is stored inside, and also beside an animation in the file that {@link
     * ExportFormat#experimentBeside} names.
     *
     * @param plan what to show, and of which runs
     * @param file the target
     * @return false if it was cancelled: then no file is left
     * @throws IOException if a file cannot be written; its text is one line and names the file and the reason
     * @throws IllegalArgumentException if the file has another ending, or the picture is too large
     */
    public boolean write(PicturePlan plan, TrainedExperiment experiment, Path file, ExportProgress progress)
            throws IOException {
        ExportTarget target = ExportTarget.of(file)
                .orElseThrow(() -> new IllegalArgumentException("there is no format for the ending of " + file));
        return write(plan, experiment, target, progress);
    }

    /**
     * Writes the same in the format that {@code target} says.
     *
     * @return false if it was cancelled: then no file is left
     * @throws IOException if a file cannot be written; its text is one line and names the file and the reason
     * @throws IllegalArgumentException if the picture is too large
     */
    public boolean write(PicturePlan plan, TrainedExperiment experiment, ExportTarget target, ExportProgress progress)
            throws IOException {
        try {
            TrainedExperiment prepared = experiment.preparedFor(plan, progress::cancelled);
            ExportContent content = new ExportContent(this, plan, prepared);
            target.format().writer().write(content, target.file(), progress);
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }
}
