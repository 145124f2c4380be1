package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.spec.UnreadableException;
import symmetrylab.testing.English;
import symmetrylab.testing.Pipe;

class TextFileTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void a_pipe_is_never_opened(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = Pipe.at(folder.resolve("pipe"));
        assertIsNotOrdinary(pipe);
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        assertIsNotOrdinary(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/tty", "/proc/kmsg", "/proc/self/stat"})
    void virtual_files_are_never_opened(Path file) {
        assumeTrue(Files.exists(file), "there is no " + file + " here");
        assertIsNotOrdinary(file);
    }

    private static void assertIsNotOrdinary(Path file) {
        assertTimeoutPreemptively(LONGEST, () -> assertThatThrownBy(() -> TextFile.readTable(file))
                .isInstanceOf(UnreadableException.class)
                .extracting(English::of)
                .isEqualTo("is not an ordinary file"));
    }

    @Test
    void an_empty_file_is_an_empty_text(@TempDir Path folder) throws IOException, UnreadableException {
        assertThat(TextFile.readTable(Files.createFile(folder.resolve("empty"))))
                .isEmpty();
    }

    static List<Arguments> otherKinds() {
        String utf16 = "is UTF-16 text (Excel's Unicode text); save it as UTF-8 (in Excel: CSV UTF-8)";
        String workbook = "is a workbook (xlsx, xls, ods) or an archive; save the sheet as CSV UTF-8";
        String other = "is a file of another kind, not text; save its table as CSV UTF-8";
        return List.of(
                Arguments.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), utf16),
                Arguments.of("\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), utf16),
                Arguments.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), utf16),
                Arguments.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16BE), utf16),
                Arguments.of(latin1("PK\u0003\u0004\u0014\0"), workbook),
                Arguments.of(latin1("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1"), workbook),
                Arguments.of(latin1("\u001F\u008B\b\0"), "is packed (gzip); unpack it first"),
                Arguments.of(latin1("%PDF-1.7\n"), other),
                Arguments.of(latin1("\u0089PNG\r\n\u001A\n\0\0"), other),
                Arguments.of(latin1("\u00FF\u00D8\u00FF\u00E0\0"), other),
                Arguments.of(latin1("GIF89a\u0001\0"), other),
                Arguments.of(
                        latin1("a,b\n1,caf\u00E9\n"),
                        "is not UTF-8 text: byte 0xE9 in line 2 (é in Windows' ANSI text); save it as UTF-8 (in Excel:"
                                + " CSV UTF-8)"),
                Arguments.of(
                        latin1("a,b\n1,5 \u0080\n"),
                        "is not UTF-8 text: byte 0x80 in line 2 (€ in Windows' ANSI text); save it as UTF-8 (in Excel:"
                                + " CSV UTF-8)"),
                Arguments.of(
                        latin1("a,b\n1,\u00AD\n"),
                        "is not UTF-8 text: byte 0xAD in line 2 (\\u00AD in Windows' ANSI text); save it as UTF-8 (in"
                                + " Excel: CSV UTF-8)"),
                Arguments.of(latin1("a,b\n1,\0\n"), "is not UTF-8 text: byte 0x00 in line 2"),
                Arguments.of(latin1("a,b\n1,\u00E2\u0082"), "is not UTF-8 text: byte 0xE2 in line 2"));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void a_file_of_another_kind_is_named_with_advice(byte[] bytes, String message) {
        assertThatThrownBy(() -> TextFile.decode(TextFile.Use.TABLE, bytes))
                .isInstanceOf(UnreadableException.class)
                .extracting(English::of)
                .isEqualTo(message);
    }

    @Test
    void the_advice_for_an_experiment_does_not_mention_spreadsheets() {
        for (byte[] bytes : List.of(
                "{}\n".getBytes(StandardCharsets.UTF_16),
                "{}\n".getBytes(StandardCharsets.UTF_16LE),
                latin1("%PDF-1.7\n"),
                latin1("{\"title\": \"caf\u00E9\"}"))) {
            assertThatThrownBy(() -> TextFile.decode(TextFile.Use.EXPERIMENT, bytes))
                    .extracting(English::of)
                    .asString()
                    .contains("UTF-8")
                    .doesNotContain("Excel", "CSV", "sheet;", "its table");
        }
    }
}
