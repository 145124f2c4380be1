package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.page.PicturePlan;

/**
 * Writes what a {@link PicturePlan} shows into a file, in the {@link ExportFormat} of its ending. The window and the
 * command line export through it.
 *
 * @param scale pixels of a picture's image for a pixel of the plan, each way; 1 to 4; animations are always at 1
 * @param plays how often an animation is played; 0 for ever
 * @param holdSeconds how long the last frame of an animation is shown at least
 */
public record PictureExport(double scale, int plays, double holdSeconds) {

    /** One pixel for a pixel; animations play for ever and hold their last frame for two seconds. */
    public static final PictureExport DEFAULT = new PictureExport(1, 0, 2);

    /**
     * Writes the picture of the plan's first step, or the animation of all of them, whole or not at all.
     *
     * <p>The experiment is stored inside a picture, and beside an animation in the file that
     * {@link ExportFormat#experimentBeside} names.
     *
     * @param plan what is shown, and of which runs
     * @param file where to
     * @return false if it was cancelled: no file is left then
     * @throws IOException if a file cannot be written; its text is one line and names the file and the reason
     * @throws IllegalArgumentException if the file has another ending, or the picture is too large
     */
    public boolean write(PicturePlan plan, TrainedExperiment experiment, Path file, ExportProgress progress)
            throws IOException {
        ExportFormat format = ExportFormat.of(file)
                .orElseThrow(() -> new IllegalArgumentException("there is no format for the ending of " + file));
        ExportContent content = new ExportContent(this, plan, experiment);
        try {
            format.writer().write(content, file, progress);
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }
}
