package symmetrylab.data.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.file.TextFile;
import symmetrylab.words.Text;

/** The arrays in a zip of NumPy's, .npz, in the order in which they were saved. */
final class NpzFile {

    private static final String ENDING = ".npy";
    private static final int MAX_ARRAYS = 100;

    private NpzFile() {}

    /** Whether {@code bytes} begin like a zip. */
    static boolean isOne(byte... bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * All arrays in {@code bytes}.
     *
     * @throws UnreadableException if one cannot be read, or there is none
     */
    static List<NumberArray> read(Text name, byte... bytes) throws UnreadableException {
        List<NumberArray> arrays = new ArrayList<>();
        int left = TextFile.MAX_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith(ENDING)) {
                    continue;
                }
                // A few packed bytes can grow without end: never unpack more than a file may have.
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || arrays.size() >= MAX_ARRAYS) {
                    throw new UnreadableException(Text.of("spec.file.tooLarge"));
                }
                String array = entry.getName().substring(0, entry.getName().length() - ENDING.length());
                arrays.add(NpyFile.read(Text.verbatim(VisibleText.of(array)), content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(Text.of("data.weights.cut", name), e);
        }
        if (arrays.isEmpty()) {
            throw new UnreadableException(Text.of("data.weights.noArrays", name));
        }
        return arrays;
    }
}
