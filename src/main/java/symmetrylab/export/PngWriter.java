package symmetrylab.export;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import symmetrylab.export.apng.Keywords;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.ClearImage;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.spec.file.PictureText;

/** Writes figures as PNG, with the experiment that they show inside the file. */
public final class PngWriter {

    private static final String FORMAT = "javax_imageio_png_1.0";

    /** 96 pixels an inch at scale 1, in pixels a metre. */
    private static final double RESOLUTION = 96 / 0.0254;

    private final PictureSize size;
    private final Optional<String> title;
    private final Optional<String> program;
    private final Optional<String> experiment;
    private final boolean transparent;

    private PngWriter(
            PictureSize size,
            Optional<String> title,
            Optional<String> program,
            Optional<String> experiment,
            boolean transparent) {
        this.size = size;
        this.title = title;
        this.program = program;
        this.transparent = transparent;
        this.experiment = experiment;
    }

    /** A writer of pictures on white that hold no experiment. */
    public static PngWriter of(PictureSize size) {
        return new PngWriter(size, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** This writer, with an experiment file stored inside the picture. */
    public PngWriter withExperiment(String json) {
        return new PngWriter(size, title, program, Optional.of(json), transparent);
    }

    /** This writer, with a title, and the program's name and version, stored inside the picture. */
    public PngWriter titled(String words, String maker) {
        return new PngWriter(size, Optional.of(words), Optional.of(maker), experiment, transparent);
    }

    /** This writer, whose pictures are transparent where a figure paints nothing. */
    public PngWriter transparent() {
        return new PngWriter(size, title, program, experiment, true);
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
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, words());
            writer.setOutput(stream);
            writer.write(new IIOImage(image, List.of(), metadata));
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
        title.ifPresent(words -> texts.appendChild(text(Keywords.TITLE, words)));
        program.ifPresent(name -> texts.appendChild(text(Keywords.SOFTWARE, name)));
        experiment.ifPresent(json -> texts.appendChild(text(PictureText.KEYWORD, json)));
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
