package symmetrylab.spec.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The experiment that an exported presentation holds, as a part of its own. */
final class DeckText {

    private static final String BEGIN = "PK\u0003\u0004";
    private static final byte[] PART = "ppt/presentation.xml".getBytes(StandardCharsets.US_ASCII);
    private static final String FOLDER = "customXml/item";

    private DeckText() {}

    /** Whether {@code bytes} are a zip with a presentation in it. */
    static boolean isDeck(byte... bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, BEGIN.length()), StandardCharsets.ISO_8859_1);
        return begin.equals(BEGIN) && holdsPart(bytes);
    }

    private static boolean holdsPart(byte... bytes) {
        for (int at = 0; at <= bytes.length - PART.length; at++) {
            int same = 0;
            while (same < PART.length && bytes[at + same] == PART[same]) {
                same++;
            }
            if (same == PART.length) {
                return true;
            }
        }
        return false;
    }

    /** The first experiment in a part of its own; absent if there is none, or the zip is damaged before it. */
    static Optional<byte[]> find(byte... bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(FOLDER)) {
                    // One byte over the limit is enough to refuse the text as too large.
                    Optional<byte[]> experiment = VectorText.find(zip.readNBytes(TextFile.MAX_BYTES + 1));
                    if (experiment.isPresent()) {
                        return experiment;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
