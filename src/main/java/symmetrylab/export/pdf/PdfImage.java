package symmetrylab.export.pdf;

import java.io.IOException;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;

/** A grid as an image with a pixel a cell, packed. */
final class PdfImage {

    private final int width;
    private final int height;
    private final byte[] colors;
    private final byte[] opacities;
    private final boolean opaque;

    private PdfImage(InkGrid grid) {
        width = grid.columns();
        height = grid.rows();
        byte[] all = new byte[3 * width * height];
        byte[] alphas = new byte[width * height];
        boolean solid = true;
        for (int i = 0; i < alphas.length; i++) {
            Ink ink = grid.at(i / width, i % width);
            all[3 * i] = (byte) ink.red();
            all[3 * i + 1] = (byte) ink.green();
            all[3 * i + 2] = (byte) ink.blue();
            alphas[i] = (byte) Math.round(255 * ink.alpha());
            solid &= ink.alpha() == 1;
        }
        colors = PdfFile.packed(all);
        opacities = PdfFile.packed(alphas);
        opaque = solid;
    }

    static PdfImage of(InkGrid grid) {
        return new PdfImage(grid);
    }

    /** Writes it to a file and returns its number. */
    int addTo(PdfFile file) throws IOException {
        String image = "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + " /BitsPerComponent 8";
        String mask = opaque
                ? ""
                : " /SMask " + PdfFile.reference(file.addPacked(image + " /ColorSpace /DeviceGray", opacities));
        return file.addPacked(image + " /ColorSpace /DeviceRGB" + mask, colors);
    }
}
