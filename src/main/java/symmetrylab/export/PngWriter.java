package symmetrylab.export;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import symmetrylab.export.apng.PngTexts;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.ClearImage;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;

/** Writes figures as PNG, with the experiment that they show inside the file. */
public final class PngWriter {

    private static final String FORMAT = "javax_imageio_png_1.0";

    /** 96 pixels an inch at scale 1, in pixels a metre. */
    private static final double RESOLUTION = 96 / 0.0254;

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
        WholeFile.write(file, out -> write(figure, out));
    }

    /** Writes a figure to a stream, which stays open. */
    public void write(Figure figure, OutputStream out) throws IOException {
        BufferedImage image = transparent
                ? ClearImage.of(figure, size)
                : FigureImage.opaque(size).paint(figure).image();
        encode(image, out);
    }

    /** A figure as the bytes of a file. */
    public byte[] bytes(Figure figure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(figure, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private void encode(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(buffered)) {
            IIOMetadata inside =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            inside.mergeTree(FORMAT, words());
            writer.setOutput(stream);
            writer.write(new IIOImage(image, List.of(), inside));
        } finally {
            writer.dispose();
        }
        buffered.flush();
    }

    private IIOMetadataNode words() {
        IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
        String pixels = Long.toString(Math.round(RESOLUTION * size.scale()));
        resolution.setAttribute("pixelsPerUnitXAxis", pixels);
        resolution.setAttribute("pixelsPerUnitYAxis", pixels);
        resolution.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        for (PngTexts.Entry entry : PngTexts.of(metadata)) {
            texts.appendChild(text(entry.keyword(), entry.text()));
        }
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(resolution);
        if (texts.hasChildNodes()) {
            root.appendChild(texts);
        }
        return root;
    }

    /** International text (iTXt): plain text holds no character beyond Latin-1. */
    private static IIOMetadataNode text(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", text);
        return entry;
    }
}
