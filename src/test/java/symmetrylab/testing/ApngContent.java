package symmetrylab.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An animated PNG of red, green, blue and opacity as a viewer shows it, by a reader of its own.
 *
 * @param frames the whole picture after each frame, 0xRRGGBB row by row
 * @param delays how long each is shown, in seconds
 * @param plays how often it plays; 0 for ever
 */
public record ApngContent(List<int[]> frames, List<Double> delays, int plays) {

    /** A part of the picture to draw. */
    private record Part(int width, int height, int left, int top, boolean over) {}

    /** Reads a file and checks the sums of its chunks and the order of its frames. */
    public static ApngContent read(Path file) throws java.io.IOException, DataFormatException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(8);
        List<int[]> frames = new ArrayList<>();
        List<Double> delays = new ArrayList<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int[] screen = {};
        int width = 0;
        int plays = 0;
        int declared = 0;
        int sequence = 0;
        Part part = null;
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            byte[] name = new byte[4];
            bytes.get(name);
            byte[] content = new byte[length];
            bytes.get(content);
            CRC32 sum = new CRC32();
            sum.update(name);
            sum.update(content);
            require((int) sum.getValue() == bytes.getInt(), "the sum of a chunk");
            ByteBuffer chunk = ByteBuffer.wrap(content);
            String type = new String(name, StandardCharsets.US_ASCII);
            if (part != null && (type.equals("fcTL") || type.equals("IEND"))) {
                draw(part, data.toByteArray(), screen, width);
                frames.add(screen.clone());
                data.reset();
            }
            switch (type) {
                case "IHDR" -> {
                    width = chunk.getInt();
                    screen = new int[width * chunk.getInt()];
                    require(chunk.getShort() == 0x0806, "8 bits of four channels");
                }
                case "acTL" -> {
                    declared = chunk.getInt();
                    plays = chunk.getInt();
                }
                case "fcTL" -> {
                    require(chunk.getInt() == sequence++, "the order of the chunks");
                    int across = chunk.getInt();
                    int down = chunk.getInt();
                    int left = chunk.getInt();
                    int top = chunk.getInt();
                    delays.add((chunk.getShort() & 0xFFFF) / (double) (chunk.getShort() & 0xFFFF));
                    require(chunk.get() == 0, "a frame that stays");
                    part = new Part(across, down, left, top, chunk.get() == 1);
                }
                case "IDAT" -> data.writeBytes(content);
                case "fdAT" -> {
                    require(chunk.getInt() == sequence++, "the order of the chunks");
                    data.write(content, 4, length - 4);
                }
                default -> {}
            }
        }
        require(frames.size() == declared, "the number of frames");
        return new ApngContent(frames, delays, plays);
    }

    private static void draw(Part part, byte[] data, int[] screen, int width) throws DataFormatException {
        int stride = 1 + 4 * part.width();
        byte[] rows = new byte[stride * part.height()];
        Inflater inflater = new Inflater();
        inflater.setInput(data);
        require(inflater.inflate(rows) == rows.length && inflater.finished(), "the length of the data");
        inflater.end();
        for (int y = 0; y < part.height(); y++) {
            int filter = rows[y * stride];
            require(filter == 0 || filter == 2, "no filter, or that from above");
            for (int i = 1; i < stride && filter == 2 && y > 0; i++) {
                rows[y * stride + i] += rows[(y - 1) * stride + i];
            }
            ByteBuffer row = ByteBuffer.wrap(rows, y * stride + 1, stride - 1);
            for (int x = 0; x < part.width(); x++) {
                int pixel = row.getInt();
                if (!part.over() || (pixel & 0xFF) == 0xFF) {
                    screen[(part.top() + y) * width + part.left() + x] = pixel >>> 8;
                } else {
                    require(pixel == 0, "clear pixels");
                }
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not as expected: " + what);
        }
    }
}
