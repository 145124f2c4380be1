package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.tikz.TikzDocument;
import symmetrylab.export.tikz.TikzWriter;
import symmetrylab.figure.page.PicturePlan;

/** Exports the steps of a plan as the source of a LaTeX document, a page each. */
final class TikzExport implements ExportWriter {

    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        PicturePlan plan = content.plan();
        TikzDocument document = new TikzDocument(
                new PictureSize(
                        plan.sheet().width(),
                        plan.sheet().height(),
                        content.settings().scale()),
                plan.sheet().theme().palette(),
                content.metadata(""),
                plan.pictures(),
                content::frame,
                content::title);
        TikzWriter.create().watchedBy(progress).write(document, file);
    }
}
