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
import symmetrylab.export.vector.XmlText;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
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
        SvgPen pen = new SvgPen();
        figure.paint(pen, size.width(), size.height());
        StringBuilder text = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        text.append(" width=\"").append(size.pixelWidth());
        text.append("\" height=\"").append(size.pixelHeight());
        text.append("\" viewBox=\"0 0 ").append(size.width()).append(' ').append(size.height());
        text.append("\" role=\"img\">\n<title>")
                .append(XmlText.escaped(metadata.title()))
                .append("</title>\n");
        text.append(about());
        text.append("<style>\n");
        text.append(face(Lettering.Weight.REGULAR, 400, pen));
        text.append(face(Lettering.Weight.BOLD, 600, pen));
        text.append("text{white-space:pre;font-kerning:none}\n</style>\n");
        text.append("<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        text.append(" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n");
        return text.append(pen.elements()).append("</g>\n</svg>\n").toString();
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

    private static String face(Lettering.Weight weight, int number, SvgPen pen) {
        SortedSet<Integer> characters = pen.characters(weight);
        return characters.isEmpty()
                ? ""
                : "@font-face{font-family:Inter;font-weight:" + number + ";src:url(data:font/ttf;base64,"
                        + Base64.getEncoder().encodeToString(FontPart.of(weight, characters))
                        + ") format(\"truetype\")}\n";
    }
}
