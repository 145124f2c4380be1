package symmetrylab.export.pdf;

import java.util.function.IntFunction;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;

/**
 * A document of pictures.
 *
 * @param size of each page
 * @param metadata of the whole; the experiment is attached as a file
 * @param pages how many
 * @param figure what a page shows, from 0; called on several threads
 * @param pageTitle what a page is called in the list of pages, from 0
 */
public record PdfDocument(
        PictureSize size, Metadata metadata, int pages, IntFunction<Figure> figure, IntFunction<String> pageTitle) {}
