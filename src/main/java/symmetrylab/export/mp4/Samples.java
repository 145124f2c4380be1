package symmetrylab.export.mp4;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The coded frames of a video in a file without a name, until their number and sizes, which go first, are known. */
final class Samples implements AutoCloseable {

    private final FileChannel channel;
    private final OutputStream out;
    private int[] sizes = new int[1 << 10];
    private int[] keys = new int[16];
    private int count;
    private int keyCount;

    Samples() throws IOException {
        Path file = Files.createTempFile("symmetry-lab-", ".h264");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        try {
            // Where the system allows it, nothing is left even if the program is killed.
            Files.delete(file);
        } catch (IOException e) {
            // It is deleted when it is closed.
        }
    }

    /** Adds a frame. */
    void add(boolean isKey, byte... bytes) throws IOException {
        out.write(bytes);
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        sizes[count++] = bytes.length;
        if (isKey) {
            if (keyCount == keys.length) {
                keys = Arrays.copyOf(keys, 2 * keyCount);
            }
            keys[keyCount++] = count;
        }
    }

    /** The sizes of all frames, in bytes. */
    int[] sizes() {
        return Arrays.copyOf(sizes, count);
    }

    /** The numbers, from 1, of frames that players can start at. */
    int[] keys() {
        return Arrays.copyOf(keys, keyCount);
    }

    /** Copies all frames. */
    void copyTo(OutputStream target) throws IOException {
        out.flush();
        channel.position(0);
        // Not closed: that would close the file.
        InputStream in = Channels.newInputStream(channel);
        in.transferTo(target);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
