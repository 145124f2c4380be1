package symmetrylab.figure.svg;

import java.util.SortedSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.vector.XmlText;

/**
 * Writes figures as SVG documents, with texts as texts.
 *
 * @param width of the picture, in its own coordinates
 * @param height of the picture
 * @param pixelWidth the width that it asks for
 * @param pixelHeight the height that it asks for
 * @param title what programs show as the picture's name, and screen readers say
 * @param about XML with what the picture says about itself; empty for nothing
 * @param fonts the fonts that it has inside
 */
public record SvgDocument(
        int width, int height, int pixelWidth, int pixelHeight, String title, String about, Fonts fonts) {

    /** The fonts inside a document. */
    @FunctionalInterface
    public interface Fonts {

        /** None: texts are in an installed Inter, or what comes next to it. */
        static Fonts none() {
            return (weight, characters) -> "";
        }

        /**
         * Where a font with these characters (code points) in this weight is, as style sheets say it: {@code url(…)
         * format("truetype")}; empty for none.
         */
        String source(Lettering.Weight weight, SortedSet<Integer> characters);
    }

    /** A figure as a document. */
    public String text(Figure figure) {
        return text(figure, new SvgPen(false));
    }

    /** A figure as a document for browsers alone, as small as it can be. */
    public String small(Figure figure) {
        return text(figure, new SvgPen(true));
    }

    private String text(Figure figure, SvgPen pen) {
        figure.paint(pen, width, height);
        StringBuilder text = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        text.append(" width=\"").append(pixelWidth);
        text.append("\" height=\"").append(pixelHeight);
        text.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        text.append("\" role=\"img\">\n<title>").append(XmlText.escaped(title)).append("</title>\n");
        text.append(about);
        text.append("<style>\n");
        text.append(face(Lettering.Weight.REGULAR, 400, pen));
        text.append(face(Lettering.Weight.BOLD, 600, pen));
        text.append("text{white-space:pre;font-kerning:none}\n</style>\n");
        text.append("<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        text.append(" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n");
        return text.append(pen.elements()).append("</g>\n</svg>\n").toString();
    }

    private String face(Lettering.Weight weight, int number, SvgPen pen) {
        SortedSet<Integer> characters = pen.characters(weight);
        String source = characters.isEmpty() ? "" : fonts.source(weight, characters);
        return source.isEmpty() ? "" : "@font-face{font-family:Inter;font-weight:" + number + ";src:" + source + "}\n";
    }
}
