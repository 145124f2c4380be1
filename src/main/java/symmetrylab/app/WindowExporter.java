package symmetrylab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.PictureExport;
import symmetrylab.export.TrainedExperiment;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.window.PictureExporter;
import symmetrylab.viewmodel.window.PictureFinish;
import symmetrylab.viewmodel.window.PictureFormat;

/** The window's exports, by the writers of the command line. */
final class WindowExporter implements PictureExporter {

    @Override
    public List<PictureFormat> formats() {
        return Arrays.stream(ExportFormat.values())
                // The dialog chooses files.
                .filter(format -> format != ExportFormat.FRAMES)
                .map(format -> new PictureFormat(format.ending().substring(1), steps(format.kind())))
                .toList();
    }

    private static PictureFormat.Steps steps(ExportFormat.Kind kind) {
        return switch (kind) {
            case STILL -> PictureFormat.Steps.ONE;
            case PAGES -> PictureFormat.Steps.PAGES;
            case MOVING -> PictureFormat.Steps.MOVING;
        };
    }

    @Override
    public int maxPixels() {
        return PictureSize.MAX_PIXELS;
    }

    @Override
    public boolean export(
            PicturePlan plan, Lanes lanes, PictureFinish finish, Path file, IntConsumer done, BooleanSupplier cancelled)
            throws IOException {
        ExperimentSpec spec = lanes.experiment().spec();
        ExportProgress progress = new ExportProgress() {
            @Override
            public void done(int frames, int total) {
                done.accept(frames);
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
        PictureExport export = new PictureExport(finish.scale(), finish.plays(), 0, finish.holdSeconds());
        return export.write(
                plan,
                new TrainedExperiment(spec.title(), lanes.histories(), lanes.scales(), ExperimentFile.write(spec)),
                file,
                progress);
    }
}
