package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.svg.SvgWriter;

/** Exports the first step of a plan as SVG. */
final class SvgExport implements ExportWriter {

    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        PictureSize size = new PictureSize(
                content.plan().sheet().width(),
                content.plan().sheet().height(),
                content.settings().scale());
        new SvgWriter(size, content.metadata(content.title(0))).write(content.frame(0), file);
        progress.done(1, 1);
    }
}
