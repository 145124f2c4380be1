package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.pdf.PdfDocument;
import symmetrylab.export.pdf.PdfWriter;
import symmetrylab.figure.page.PicturePlan;

/** Exports the steps of a plan as PDF, a page each. */
final class PdfExport implements ExportWriter {

    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        PicturePlan plan = content.plan();
        int pages = plan.pictures();
        String title = content.title();
        PdfDocument document = new PdfDocument(
                new PictureSize(
                        plan.sheet().width(),
                        plan.sheet().height(),
                        content.settings().scale()),
                content.metadata(pages == 1 || title.isEmpty() ? content.title(0) : title),
                pages,
                content::frame,
                content::step);
        PdfWriter.create().watchedBy(progress).write(document, file);
    }
}
