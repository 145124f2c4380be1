package symmetrylab.export.pptx;

import java.util.function.IntFunction;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;

/**
 * A presentation of pictures.
 *
 * @param size of each picture
 * @param transparent whether the slide shows where a picture paints nothing
 * @param background of the slides
 * @param text the colour of the titles
 * @param metadata of the whole, with an experiment
 * @param slides how many, at least 1
 * @param slide what a slide says, from 0; called on several threads
 * @param figure the picture on a slide, from 0; called on several threads
 */
public record Deck(
        PictureSize size,
        boolean transparent,
        Ink background,
        Ink text,
        Metadata metadata,
        int slides,
        IntFunction<Slide> slide,
        IntFunction<Figure> figure) {

    /**
     * What a slide says.
     *
     * @param title at the top
     * @param alternative what the picture shows, for those who cannot see it
     * @param notes for the speaker; a paragraph a line
     */
    public record Slide(String title, String alternative, String notes) {}
}
