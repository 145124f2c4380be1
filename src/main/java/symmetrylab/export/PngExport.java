package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;

/** Exports the first step of a plan as PNG. */
final class PngExport implements ExportWriter {

    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        PictureSize size = new PictureSize(
                content.plan().sheet().width(),
                content.plan().sheet().height(),
                content.settings().scale());
        PngWriter writer = PngWriter.of(size).with(content.metadata(content.title(0)));
        PngWriter fitting = content.plan().page().transparent() ? writer.transparent() : writer;
        fitting.write(content.frame(0), file);
        progress.done(1, 1);
    }
}
