package symmetrylab.viewmodel.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.viewmodel.lane.Lanes;

/** How the window exports: writes a picture or an animation to a file, whole or not at all. */
public interface PictureExporter {

    /** The formats that can be written. */
    List<PictureFormat> formats();

    /** The most pixels that an image may have. */
    int maxPixels();

    /**
     * Writes the file, in the format of its extension.
     *
     * @param finish how it is written
     * @param done receives the number of finished frames
     * @param cancelled polled for whether to give up
     * @return whether the file was written; false if cancelled
     * @throws IOException if it cannot be written; its text names the file and the reason
     */
    boolean export(
            PicturePlan plan, Lanes lanes, PictureFinish finish, Path file, IntConsumer done, BooleanSupplier cancelled)
            throws IOException;
}
