package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import symmetrylab.export.apng.PngFrame;
import symmetrylab.export.apng.PngTexts;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.ClearImage;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;

/** Writes figures as PNG, with the experiment that they show inside the file. */
public final class PngWriter {

    private final PictureSize size;
    private final Metadata metadata;
    private final boolean transparent;

    private PngWriter(PictureSize size, Metadata metadata, boolean transparent) {
        this.size = size;
        this.metadata = metadata;
        this.transparent = transparent;
    }

    /** A writer of pictures on white that say nothing about themselves. */
    public static PngWriter of(PictureSize size) {
        return new PngWriter(size, Metadata.NONE, false);
    }

    /** This writer, with what the picture says about itself. */
    public PngWriter with(Metadata about) {
        return new PngWriter(size, about, transparent);
    }

    /** This writer, whose pictures are transparent where a figure paints nothing. */
    public PngWriter transparent() {
        return new PngWriter(size, metadata, true);
    }

    /**
     * Writes a figure to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     */
    public void write(Figure figure, Path file) throws IOException {
        WholeFile.write(file, out -> out.write(bytes(figure)));
    }

    /** A figure as the bytes of a file. */
    public byte[] bytes(Figure figure) {
        int[] pixels = transparent
                ? ClearImage.pixels(figure, size)
                : FigureImage.opaque(size).paint(figure).pixels();
        return PngFrame.alone(size, transparent).bytes(pixels, PngTexts.of(metadata));
    }
}
