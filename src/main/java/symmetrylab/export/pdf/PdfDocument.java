package symmetrylab.export.pdf;

import java.util.Optional;
import java.util.function.IntFunction;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;

/**
 * A document of pictures.
 *
 * @param size of each page
 * @param title of the whole
 * @param program what made it, with its version
 * @param experiment the experiment file to store inside; absent for none
 * @param pages how many
 * @param figure what a page shows, from 0; called on several threads
 * @param pageTitle what a page is called in the list of pages, from 0
 */
public record PdfDocument(
        PictureSize size,
        String title,
        String program,
        Optional<String> experiment,
        int pages,
        IntFunction<Figure> figure,
        IntFunction<String> pageTitle) {}
