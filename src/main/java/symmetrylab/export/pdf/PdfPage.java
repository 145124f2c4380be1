package symmetrylab.export.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.vector.PlainNumber;

/** What a page shows, packed, and what of the document it uses. */
final class PdfPage {

    /** Points of a page a pixel of the picture: an inch has 72 points and 96 pixels. */
    static final double POINTS = 0.75;

    private final byte[] content;
    private final Map<Lettering.Weight, SortedSet<Integer>> characters;
    private final SortedSet<Integer> opacities;
    private final List<PdfImage> images;

    private PdfPage(byte[] content, PdfPen pen) {
        this.content = content;
        characters = pen.characters();
        opacities = pen.opacities();
        images = pen.images().stream().map(PdfImage::of).toList();
    }

    /** The page that shows a figure. */
    static PdfPage of(Figure figure, PictureSize size) {
        PdfPen pen = new PdfPen();
        figure.paint(pen, size.width(), size.height());
        // Points up from the bottom become pixels down from the top.
        String scale = PlainNumber.of(POINTS * size.scale(), 10_000);
        String turned =
                scale + " 0 0 -" + scale + " 0 " + PlainNumber.of(POINTS * size.scale() * size.height()) + " cm\n";
        String all = turned + "1 J 1 j\n" + pen.content();
        return new PdfPage(PdfFile.packed(all.getBytes(StandardCharsets.ISO_8859_1)), pen);
    }

    /** The packed operators. */
    byte[] content() {
        return content.clone();
    }

    /** The characters that it writes in a weight. */
    SortedSet<Integer> characters(Lettering.Weight weight) {
        return characters.getOrDefault(weight, new TreeSet<>());
    }

    /** The opacities that it uses, in thousandths. */
    SortedSet<Integer> opacities() {
        return opacities;
    }

    /** The images that it shows, in the order of their names. */
    List<PdfImage> images() {
        return images;
    }
}
