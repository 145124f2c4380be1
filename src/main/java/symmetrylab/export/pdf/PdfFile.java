package symmetrylab.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The objects of a PDF file, each written at once, and the table of their places at its end: nothing but these places is
 * kept. The file's id is made from its bytes.
 */
final class PdfFile {

    private static final int ID_BYTES = 16;

    private final OutputStream out;
    private final MessageDigest digest;
    private long[] places = new long[64];
    private int objects;
    private long written;

    /** Starts a file. */
    PdfFile(OutputStream out) throws IOException {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        // Four bytes that are no text tell programs that the file is not.
        write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /** The number of an object that is written later. */
    int reserve() {
        objects++;
        if (objects >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        return objects;
    }

    /** A reference to an object. */
    static String reference(int object) {
        return object + " 0 R";
    }

    /** Writes an object and returns its number. */
    int add(String content) throws IOException {
        int object = reserve();
        put(object, content);
        return object;
    }

    /** Writes a reserved object. */
    void put(int object, String content) throws IOException {
        begin(object);
        write(content);
        write("\nendobj\n");
    }

    /**
     * Writes a stream of packed bytes and returns its number.
     *
     * @param entries of its dictionary, but for its length and filter
     */
    int addPacked(String entries, byte[] packed) throws IOException {
        return addStream(entries + " /Filter /FlateDecode", packed);
    }

    /** Writes a stream of bytes as they are and returns its number. */
    int addStream(String entries, byte[] bytes) throws IOException {
        int object = reserve();
        begin(object);
        write("<< " + entries + " /Length " + bytes.length + " >>\nstream\n");
        write(bytes);
        write("\nendstream\nendobj\n");
        return object;
    }

    /** Bytes as they are packed in a stream. */
    static byte[] packed(byte... bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Ends the file. */
    void end(int catalog, int information) throws IOException {
        String id = PdfText.bytes(Arrays.copyOf(digest.digest(), ID_BYTES));
        long table = written;
        write("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
        for (int object = 1; object <= objects; object++) {
            write(String.format(Locale.ROOT, "%010d 00000 n \n", places[object]));
        }
        write("trailer\n<< /Size " + (objects + 1) + " /Root " + reference(catalog) + " /Info " + reference(information)
                + " /ID [" + id + " " + id + "] >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private void begin(int object) throws IOException {
        places[object] = written;
        write(object + " 0 obj\n");
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte... bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        written += bytes.length;
    }
}
