package symmetrylab.export.svg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SortedSet;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.vector.FontPart;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.svg.SvgDocument;
import symmetrylab.figure.vector.XmlText;
import symmetrylab.spec.file.VectorText;

/**
 * Writes figures as SVG, with texts as texts, the part of the font that they need, and the experiment that they show.
 */
public final class SvgWriter {

    private final PictureSize size;
    private final Metadata metadata;

    /**
     * A writer of pictures.
     *
     * @param size the coordinates of the picture, and the pixels that it asks for
     * @param metadata its title is what programs show as the picture's name, and screen readers say
     */
    public SvgWriter(PictureSize size, Metadata metadata) {
        this.size = size;
        this.metadata = metadata;
    }

    /**
     * Writes a figure to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     */
    public void write(Figure figure, Path file) throws IOException {
        byte[] bytes = text(figure).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** A figure as a document. */
    public String text(Figure figure) {
        return new SvgDocument(
                        size.width(),
                        size.height(),
                        size.pixelWidth(),
                        size.pixelHeight(),
                        metadata.title(),
                        about(),
                        SvgWriter::font)
                .text(figure);
    }

    private String about() {
        String licence = metadata.licence()
                .map(line -> "<dc:rights xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + XmlText.escaped(line)
                        + "</dc:rights>\n")
                .orElse("");
        String experiment = metadata.experiment()
                .map(json -> "<experiment xmlns=\"" + VectorText.NAMESPACE + "\" program=\""
                        + XmlText.escaped(metadata.program()) + "\">" + XmlText.escaped(json) + "</experiment>\n")
                .orElse("");
        return licence.isEmpty() && experiment.isEmpty() ? "" : "<metadata>\n" + licence + experiment + "</metadata>\n";
    }

    private static String font(Lettering.Weight weight, SortedSet<Integer> characters) {
        return "url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(FontPart.of(weight, characters))
                + ") format(\"truetype\")";
    }
}
