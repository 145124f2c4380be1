package symmetrylab.export.tikz;

import java.util.function.IntFunction;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;

/**
 * A document of pictures.
 *
 * @param size of each picture
 * @param palette gives its colours their names
 * @param metadata of the whole, in comments; its title is not used, as each picture has one
 * @param pictures how many
 * @param figure what a picture shows, from 0
 * @param title of a picture, from 0
 */
public record TikzDocument(
        PictureSize size,
        Palette palette,
        Metadata metadata,
        int pictures,
        IntFunction<Figure> figure,
        IntFunction<String> title) {}
