package symmetrylab.data.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/**
 * An array in NumPy's format .npy, versions 1 to 3 (NumPy Enhancement Proposal 1): a header that is a Python dictionary, then
 * the numbers. Nothing in it is ever run: arrays of Python objects are refused.
 */
final class NpyFile {

    private static final String MAGIC = "\u0093NUMPY";
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-zA-Z])(\\d{0,4})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*([TF])\\w+");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

    private NpyFile() {}

    /** Whether {@code bytes} begin like this format. */
    static boolean isOne(byte... bytes) {
        return bytes.length >= MAGIC.length()
                && new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    /**
     * The array in {@code bytes}.
     *
     * @param name for messages
     * @throws UnreadableException if it is cut off, holds something else than finite numbers, or is no such file
     */
    static NumberArray read(Text name, byte... bytes) throws UnreadableException {
        if (!isOne(bytes)) {
            throw failure("data.weights.notNpy", name);
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length());
        if (file.remaining() < 4) {
            throw failure("data.weights.cut", name);
        }
        int version = file.get();
        file.get();
        if (version < 1 || version > 3) {
            throw failure("data.weights.notNpy", name);
        }
        int wide = version == 1 ? Short.BYTES : Integer.BYTES;
        if (file.remaining() < wide) {
            throw failure("data.weights.cut", name);
        }
        int length = version == 1 ? file.getShort() & 0xFFFF : file.getInt();
        if (length < 0 || length > file.remaining()) {
            throw failure("data.weights.cut", name);
        }
        String header = new String(bytes, file.position(), length, StandardCharsets.UTF_8);
        file.position(file.position() + length);
        return numbers(name, header, file);
    }

    private static NumberArray numbers(Text name, String header, ByteBuffer file) throws UnreadableException {
        Matcher type = TYPE.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!order.find() || !shape.find()) {
            throw failure("data.weights.notNpy", name);
        }
        if (!type.find()) {
            throw failure("data.weights.type", name, VisibleText.of(header));
        }
        String kind = type.group(2);
        if (kind.equals("O")) {
            throw failure("data.weights.objects", name);
        }
        int size = type.group(3).isEmpty() ? 0 : Integer.parseInt(type.group(3));
        List<Integer> lengths = lengths(name, shape.group(1));
        long count = lengths.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
        if (!isRead(kind, size)) {
            throw failure("data.weights.type", name, VisibleText.of(kind + size));
        }
        if (count * size != file.remaining()) {
            throw failure(count * size > file.remaining() ? "data.weights.cut" : "data.weights.longer", name);
        }
        file.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[(int) count];
        for (int i = 0; i < count; i++) {
            values[i] = number(file, kind, size);
            if (!Double.isFinite(values[i])) {
                throw failure("data.weights.notFinite", name, NumberText.of(values[i]));
            }
        }
        boolean isByColumns = order.group(1).equals("T") && lengths.size() == 2;
        return new NumberArray(name, lengths, Vec.of(isByColumns ? byRows(values, lengths) : values));
    }

    private static List<Integer> lengths(Text name, String text) throws UnreadableException {
        List<Integer> lengths = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                if (part.strip().length() > 9) {
                    throw failure("data.weights.cut", name);
                }
                lengths.add(Integer.parseInt(part.strip()));
            }
        }
        if (lengths.isEmpty() || lengths.size() > 2 || lengths.contains(0)) {
            throw failure("data.weights.dimensions", name, "(" + text + ")");
        }
        return lengths;
    }

    private static boolean isRead(String kind, int size) {
        return switch (kind) {
            case "f" -> size == 4 || size == 8;
            case "i", "u" -> size == 1 || size == 2 || size == 4 || size == 8;
            default -> false;
        };
    }

    private static double number(ByteBuffer file, String kind, int size) {
        boolean unsigned = kind.equals("u");
        return switch (size) {
            case 1 -> unsigned ? file.get() & 0xFF : file.get();
            case 2 -> unsigned ? file.getShort() & 0xFFFF : file.getShort();
            case 4 -> kind.equals("f") ? file.getFloat() : unsigned ? file.getInt() & 0xFFFFFFFFL : file.getInt();
            default -> kind.equals("f") ? file.getDouble() : unsigned ? unsigned(file.getLong()) : file.getLong();
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    private static double[] byRows(double[] byColumns, List<Integer> shape) {
        int rows = shape.get(0);
        int columns = shape.get(1);
        double[] values = new double[byColumns.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = byColumns[column * rows + row];
            }
        }
        return values;
    }

    private static UnreadableException failure(String key, Object... parts) {
        return new UnreadableException(Text.of(key, parts));
    }
}
