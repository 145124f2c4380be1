package symmetrylab.export.tikz;

import java.util.Optional;
import java.util.function.IntFunction;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;

/**
 * A document of pictures.
 *
 * @param size of each picture
 * @param palette gives its colours their names
 * @param program what made it, with its version
 * @param experiment the experiment file to store inside; absent for none
 * @param pictures how many
 * @param figure what a picture shows, from 0
 * @param title of a picture, from 0
 */
public record TikzDocument(
        PictureSize size,
        Palette palette,
        String program,
        Optional<String> experiment,
        int pictures,
        IntFunction<Figure> figure,
        IntFunction<String> title) {}
