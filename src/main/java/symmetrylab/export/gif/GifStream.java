package symmetrylab.export.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import symmetrylab.export.image.PictureSize;

/**
 * The bytes of an animated GIF (GIF89a specification, and Netscape's extension for loops).
 *
 * <p>The file is not written by ImageIO, whose compressor was the slowest part of an export; see {@link GifFrames}.
 */
final class GifStream implements AutoCloseable {

    /** The index of a pixel that stays as it was. */
    static final int UNCHANGED = 255;

    /** The most bytes of a block. */
    private static final int BLOCK = 255;

    private final OutputStream out;

    /** Begins a file for frames of {@code size} that is played {@code plays} times; 0 means for ever. */
    GifStream(OutputStream out, PictureSize size, ColorTable colors, int plays) throws IOException {
        this.out = out;
        text("GIF89a");
        number(size.pixelWidth());
        number(size.pixelHeight());
        // A global table of 256 colours, 8 bits a channel; background colour 0; square pixels.
        bytes(0xF7, 0, 0);
        for (int i = 0; i < 256; i++) {
            int color = i < colors.size() ? colors.color(i) : 0;
            bytes(color >> 16, color >> 8, color);
        }
        if (plays != 1) {
            bytes(0x21, 0xFF, 11);
            text("NETSCAPE2.0");
            bytes(3, 1);
            // The file counts repetitions.
            number(Math.max(0, plays - 1));
            bytes(0);
        }
    }

    /** Adds a text that viewers do not show. */
    void comment(String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        bytes(0x21, 0xFE);
        for (int from = 0; from < content.length; from += BLOCK) {
            int length = Math.min(BLOCK, content.length - from);
            bytes(length);
            out.write(content, from, length);
        }
        bytes(0);
    }

    /** Adds a frame, from {@link GifFrames}. */
    void write(byte... frame) throws IOException {
        out.write(frame);
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        bytes(0x3B);
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(int value) throws IOException {
        bytes(value, value >> 8);
    }

    private void bytes(int... values) throws IOException {
        for (int value : values) {
            out.write(value);
        }
    }
}
