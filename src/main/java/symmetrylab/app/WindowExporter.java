package symmetrylab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import symmetrylab.export.Animation;
import symmetrylab.export.ExportProgress;
import symmetrylab.export.GifWriter;
import symmetrylab.export.PictureSize;
import symmetrylab.export.PngWriter;
import symmetrylab.figure.PicturePlan;
import symmetrylab.viewmodel.Lanes;
import symmetrylab.viewmodel.PictureExporter;

/** The window's exports, by the writers of the command line. */
final class WindowExporter implements PictureExporter {

    @Override
    public boolean export(PicturePlan plan, Lanes lanes, Path file, IntConsumer done, BooleanSupplier cancelled)
            throws IOException {
        String title = lanes.experiment().spec().title();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            PngWriter.of(PictureSize.of(plan.width(), plan.height()))
                    .write(plan.frame(title, lanes.histories(), lanes.scales(), 0), file);
            return true;
        }
        Animation animation = Animation.of(
                        plan.steps().count(),
                        frame -> plan.frame(title, lanes.histories(), lanes.scales(), frame),
                        PictureSize.of(plan.width(), plan.height()))
                .at(plan.framesPerSecond())
                .holding(2);
        try {
            GifWriter.create()
                    .watchedBy(new ExportProgress() {
                        @Override
                        public void done(int frames, int total) {
                            done.accept(frames);
                        }

                        @Override
                        public boolean cancelled() {
                            return cancelled.getAsBoolean();
                        }
                    })
                    .write(animation, file);
            return true;
        } catch (CancellationException givenUp) {
            return false;
        }
    }
}
