package symmetrylab.spec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.testing.English;
import symmetrylab.testing.Json;

class JsonTreeTest {

    private static final List<String> TEXTS = List.of(
            "{\"a\": [1, -2.5e-3, true, false, null, \"x\\n\\u00e4\\\"/\"], \"b\": {\"c\": {}, \"d\": []}}",
            "{\"a\":\r\n [0, -0, 1E+5],\n\t\"ü\":{\"a\":\"\"}}",
            "{\"number\": 0.001, \"list\": [[], [{}], [[1]]]}");

    private static final String SCATTERED = "{}[]\",:\\ \n\t0123-+.eEtruefalsn'/#_u\u0001é";

    /** What another reader of JSON reads; absent if it refuses the text. */
    private static Optional<Object> read(String text) {
        try {
            return Optional.of(Json.parse(text).value());
        } catch (UncheckedIOException | AssertionError e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> readHere(String text) {
        try {
            return JsonTree.parse("", text) instanceof JsonObject object
                    ? Optional.of(Json.parse(JsonPrinter.line(object)).value())
                    : Optional.empty();
        } catch (SpecException e) {
            return Optional.empty();
        }
    }

    @Test
    void spoilt_texts_are_read_or_refused_as_by_another_reader() {
        SplittableRandom random = new SplittableRandom(8);
        int refused = 0;
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(TEXTS.get(i % TEXTS.size()));
            for (int change = i % 4; change > 0; change--) {
                int at = 1 + random.nextInt(text.length() - 1);
                char c = SCATTERED.charAt(random.nextInt(SCATTERED.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, c);
                    case 1 -> text.setCharAt(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            Optional<Object> expected = read(text.toString());
            assertThat(readHere(text.toString())).as(text.toString()).isEqualTo(expected);
            refused += expected.isEmpty() ? 1 : 0;
            accepted += expected.isPresent() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(5000);
        assertThat(accepted).isGreaterThan(5000);
    }

    @Test
    void values_know_their_places() throws SpecException {
        JsonObject root = (JsonObject) JsonTree.parse("", "{\n \"a\": [1,\r\n  \"b\"],\r \"c\": {}}");
        JsonArray list = (JsonArray) root.members().get(0).value();
        assertThat(root.members().get(0).position()).hasToString("Position[line=2, column=2]");
        assertThat(list.position()).hasToString("Position[line=2, column=7]");
        assertThat(list.items().get(1).position()).hasToString("Position[line=3, column=3]");
        assertThat(root.members().get(1).position()).hasToString("Position[line=4, column=2]");
    }

    @Test
    void an_escape_may_be_half_a_character() throws SpecException {
        assertThat(((JsonString) JsonTree.parse("", "\"\\ud83d\\uDE00\"")).text())
                .isEqualTo("\ud83d\ude00");
        assertThat(((JsonString) JsonTree.parse("", "\"\\ud83d\"")).text()).isEqualTo("\ud83d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1, 2|ends too early: a list that begins in line 1 is not closed",
                "{\"a\": {|ends too early: an object that begins in line 1 is not closed",
                "{\"a\": tru|ends too early",
                "{\"a\": \"b|ends too early: a string that begins in line 1 is not closed",
                "\"b\\|ends too early: a string that begins in line 1 is not closed",
                "[1 2]|found \"2\"; a comma or a colon is missing before it",
                "[1,]|a comma stands between two entries only",
                "[01]|found \"01\"; numbers are written like",
                "[1.]|found \"1.\"; numbers are written like",
                "[-]|numbers are written like",
                "[+1]|numbers are written like",
                "[NaN]|found \"NaN\"; a number must be finite",
                "[-Infinity]|a number must be finite",
                "[abc]|names and strings need double quotes",
                "[1] 2|more text after the end",
                "[1] x|a comma or a colon is missing before it",
                "[\"\\x\"]|a backslash in a string is written",
                "[\"\\u12\"]|an escape has four digits",
                "[1 // one]|JSON has no comments",
                "]|something is missing before it, or it closes nothing"
            })
    void a_refusal_says_what_is_wrong(String text, String message) {
        SpecException refusal = catchThrowableOfType(SpecException.class, () -> JsonTree.parse("f", text));
        assertThat(English.of(refusal)).contains(message);
    }

    @Test
    void no_text_is_no_value() {
        assertThat(refusal("")).contains("f:1:1: ");
        assertThat(refusal(" \n\t")).contains("f:2:2: ");
    }

    @Test
    void nothing_exhausts_the_program() {
        assertThat(refusal("[".repeat(100_000))).contains("f:1:65: nested too deeply; allowed: 64 levels");
        assertThat(refusal("[" + "9".repeat(1001) + "]")).contains("f:1:2: a number or a name is too long");
        assertThat(refusal("{\"" + "a".repeat(50_001) + "\": 1}")).contains("f:1:2: a number or a name is too long");
        assertThat(refusal("[" + "1,".repeat(2_000_000) + "1]")).contains("too many values; allowed: 2000000");
    }

    private static String refusal(String text) {
        return English.of(catchThrowableOfType(SpecException.class, () -> JsonTree.parse("f", text)));
    }
}
