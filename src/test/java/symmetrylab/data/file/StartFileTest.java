package symmetrylab.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.UnreadableException;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.English;

class StartFileTest {

    private static final List<Integer> SIZES = List.of(2, 3, 1);

    private static final List<Integer> SQUARE = List.of(2, 2, 1);

    private static final Mat WEIGHTS = Mat.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "<f8, False, 8",
        "<f8, True, 8",
        ">f8, False, 8",
        "<f4, False, 4",
        ">f4, True, 4",
        "<i8, False, 8",
        ">i2, True, 2",
        "|i1, False, 1",
        "|u1, False, 1",
        "<u4, False, 4",
        "<u8, False, 8"
    })
    void a_matrix_of_any_numbers_in_any_order_is_read(String type, String byColumns, int size) throws Exception {
        double[] values = byColumns.equals("True") ? new double[] {1, 3, 5, 2, 4, 6} : new double[] {1, 2, 3, 4, 5, 6};
        StartFile read = read("a.npy", npy(type, byColumns, "(3, 2)", values, size), SIZES);
        assertThat(read.weights()).containsExactly(Optional.of(WEIGHTS), Optional.empty());
        assertThat(read.biases()).containsExactly(Optional.empty(), Optional.empty());
        assertThat(read.isSquareOnly()).isFalse();
    }

    @Test
    void the_shape_of_the_network_tells_rows_from_columns() throws Exception {
        StartFile read = read("a.npy", doubles("(2, 3)", 1, 3, 5, 2, 4, 6), SIZES);
        assertThat(read.weights().get(0)).hasValue(WEIGHTS);
    }

    @Test
    void an_archive_gives_all_layers_in_order() throws Exception {
        byte[] archive =
                npz(doubles("(2, 2)", 1, 2, 3, 4), doubles("(2,)", 7, 8), doubles("(2, 1)", 5, 6), doubles("(1,)", 9));
        StartFile read = read("a.npz", archive, SQUARE);
        // The second matrix has a column for each neuron, so the square one has too.
        assertThat(read.weights().get(0)).hasValue(Mat.of(new double[][] {{1, 3}, {2, 4}}));
        assertThat(read.weights().get(1)).hasValue(Mat.of(new double[][] {{5, 6}}));
        assertThat(read.biases()).containsExactly(Optional.of(Vec.of(7, 8)), Optional.of(Vec.of(9)));
        assertThat(read("b.npy", doubles("(2, 2)", 1, 2, 3, 4), SQUARE).isSquareOnly())
                .isTrue();
    }

    @Test
    void the_table_of_run_gives_the_last_step_of_the_run() throws Exception {
        CommandRun run = CommandRun.on(
                folder,
                "run",
                "{'format': 1, 'network': {'hidden': [3]}, 'training': {'steps': 3},"
                        + " 'runs': [{'name': 'A'}, {'name': 'B', 'initializer': {'seed': 2}}]}",
                "--weights",
                "-");
        StartFile read = read("t.csv", text(run.out()), SIZES);
        List<String[]> rows = run.lines().stream()
                .filter(row -> row.startsWith("B,3,"))
                .map(row -> row.split(","))
                .toList();
        assertThat(read.weights().get(0).orElseThrow().get(0, 1)).isEqualTo(Double.parseDouble(rows.get(2)[5]));
        assertThat(read.biases().get(1).orElseThrow().get(0)).isEqualTo(Double.parseDouble(rows.get(9)[5]));
        assertThat(refusal("t.csv", text(run.out().replace("B,", "C,")), SIZES))
                .isEqualTo("the table has the runs A, C, and none is called B: name the lane like one of them");
        assertThat(refusal("t.csv", text(run.out().strip().replaceFirst(",[^,]*,$", "")), SIZES))
                .matches("line \\d+ is cut off");
        assertThat(refusal("t.csv", text(run.out()), List.of(2, 4, 1)))
                .isEqualTo("neuron 4 of layer 1 has not all of its weights in the table");
        assertThat(refusal("t.csv", text(run.out()), List.of(2, 2, 1)))
                .matches("line \\d+ is about a neuron or weight that this network does not have");
    }

    @Test
    void a_plain_matrix_is_read_from_text() throws Exception {
        for (String text : List.of("1,2\n3,4\n5,6\n", "1 2\r\n3 4\r\n5\t6", "1; 2\n3; 4\n\n5; 6e0")) {
            assertThat(read("m.csv", text(text), SIZES).weights().get(0)).hasValue(WEIGHTS);
        }
        assertThat(refusal("m.csv", text("1,2\n3\n"), SIZES)).isEqualTo("line 2 has 1 number, the first 2");
        assertThat(refusal("m.csv", text("1,x\n"), SIZES)).isEqualTo("line 1: \"x\" is not a finite number");
        assertThat(refusal("m.csv", text("NaN,1\n"), SIZES)).isEqualTo("line 1: \"NaN\" is not a finite number");
    }

    @Test
    void what_does_not_fit_is_refused_in_one_sentence() throws Exception {
        double[] six = {1, 2, 3, 4, 5, 6};
        assertThat(refusal("a.npy", doubles("(1, 6)", six), SIZES))
                .isEqualTo("it has shape (1, 6), which fits no layer of 2-3-1 neurons");
        assertThat(refusal("a.npy", doubles("(6, 1, 1)", six), SIZES))
                .isEqualTo("it has shape (6, 1, 1); save arrays of one or two dimensions");
        assertThat(refusal("a.npy", npy("|O", "False", "(3, 2)", six, 8), SIZES))
                .isEqualTo("it holds Python objects, which are never read; save an array of numbers");
        assertThat(refusal("a.npy", npy("<c16", "False", "(3,)", six, 8), SIZES))
                .isEqualTo("it holds c16; save numbers of float64, float32 or an integer type");
        six[4] = Double.NaN;
        assertThat(refusal("a.npy", doubles("(3, 2)", six), SIZES))
                .isEqualTo("it holds NaN; every weight must be a finite number");
        assertThat(refusal("b.npy", doubles("(2, 2)", 1, 2, 3, 4), List.of(2, 2, 2)))
                .isEqualTo("it fits layers 1, 2; save all layers together as .npz");
    }

    @Test
    void a_file_that_is_cut_or_longer_is_refused() throws Exception {
        byte[] whole = doubles("(3, 2)", 1, 2, 3, 4, 5, 6);
        for (int length = 6; length < whole.length; length++) {
            assertThat(refusal("a.npy", Arrays.copyOf(whole, length), SIZES)).startsWith("it ");
        }
        assertThat(refusal("a.npy", Arrays.copyOf(whole, whole.length + 1), SIZES))
                .isEqualTo("it goes on after its numbers: it is damaged");
        byte[] archive = npz(whole);
        for (int length = 4; length < 60; length++) {
            assertThat(refusal("a.npz", Arrays.copyOf(archive, length), SIZES)).isNotBlank();
        }
    }

    private StartFile read(String name, byte[] bytes, List<Integer> sizes) throws IOException, UnreadableException {
        return StartFile.read(Files.write(folder.resolve(name), bytes), sizes, "B");
    }

    private String refusal(String name, byte[] bytes, List<Integer> sizes) throws IOException {
        try {
            read(name, bytes, sizes);
        } catch (UnreadableException e) {
            return English.of(e.text());
        }
        throw new AssertionError("it was read");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] npz(byte[]... arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < arrays.length; i++) {
                zip.putNextEntry(new ZipEntry("arr_" + i + ".npy"));
                zip.write(arrays[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] doubles(String shape, double... values) {
        return npy("<f8", "False", shape, values, 8);
    }

    private static byte[] npy(String type, String byColumns, String shape, double[] values, int size) {
        String header = "{'descr': '" + type + "', 'fortran_order': " + byColumns + ", 'shape': " + shape + ", }\n";
        ByteBuffer file = ByteBuffer.allocate(10 + header.length() + values.length * size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean whole = type.contains("i") || type.contains("u");
        for (double value : values) {
            if (size == 1) {
                file.put((byte) value);
            } else if (size == 2) {
                file.putShort((short) value);
            } else if (size == 4 && whole) {
                file.putInt((int) value);
            } else if (size == 4) {
                file.putFloat((float) value);
            } else if (whole) {
                file.putLong((long) value);
            } else {
                file.putDouble(value);
            }
        }
        return file.array();
    }
}
