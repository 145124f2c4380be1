package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.testing.Browser;

/** Runs link.js in a browser, and reads in Java what it writes. */
@Tag("once")
class LinkScriptTest {

    private static final String SCRIPT = """
            async function script(input) {
                const answers = {};
                for (const [name, text] of Object.entries(JSON.parse(input))) {
                    if (name.startsWith('hash')) {
                        answers[name] = await readHash(text).then(read => 'read: ' + read, () => 'broken');
                        continue;
                    }
                    const hash = await linkHash(text);
                    answers[name + ' hash'] = hash;
                    answers[name + ' back'] = await readHash(hash);
                    const code = qrModules(text);
                    const rows = [];
                    for (let y = 0; code !== null && y < code.size; y++) {
                        rows.push(Array.from({length: code.size}, (_, x) => code.dark(x, y) ? '1' : '0').join(''));
                    }
                    answers[name + ' code'] = rows.join('\\n');
                }
                return JSON.stringify(answers);
            }
            """;

    /** Texts of so many bytes get a code of this version and level. */
    private static final Map<Integer, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(1, "1M");
        KINDS.put(14, "1M");
        KINDS.put(15, "1L");
        KINDS.put(42, "3M");
        KINDS.put(84, "5M");
        KINDS.put(154, "7L");
        KINDS.put(271, "10L");
        KINDS.put(450, "14L");
        KINDS.put(1003, "22L");
        KINDS.put(1952, "32L");
        KINDS.put(2000, "33L");
    }

    private static final String EXPERIMENT =
            "{\"format\": 1, \"title\": \"Grüße, 你好 \\ud83d\\ude00 <script>\", \"network\": {\"hidden\": [3]}}";

    private static Map<String, String> answers;

    @TempDir
    private static Path folder;

    /** What the browser answers; the test is skipped where there is none. */
    private static Map<String, String> answers() throws IOException, SpecException {
        if (answers == null) {
            Optional<Browser> browser = Browser.find();
            assumeTrue(
                    browser.isPresent(),
                    "there is no Node from 22 on and no Chromium here, so links and QR codes are not made");
            JsonBuilder input = new JsonBuilder().put("experiment", EXPERIMENT).put("long", "x".repeat(300_000));
            KINDS.keySet().forEach(length -> input.put("length" + length, address(length)));
            input.put("too long", address(2001)).put("unicode", "https://schule.example/übung 😀");
            hashes().forEach(input::put);
            String output = browser.get().runPlain(List.of("link.js"), SCRIPT, JsonPrinter.line(input.build()), folder);
            Map<String, String> texts = new LinkedHashMap<>();
            for (Member member : ((JsonObject) JsonTree.parse(output, output)).members()) {
                texts.put(member.name(), ((JsonString) member.value()).text());
            }
            answers = texts;
        }
        return answers;
    }

    private static Map<String, String> hashes() {
        byte[] packed = deflated(EXPERIMENT.getBytes(StandardCharsets.UTF_8));
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("hash of java", "#e=" + base64(packed));
        hashes.put("hash of nothing", "");
        hashes.put("hash of a place", "#question");
        hashes.put("hash without text", "#e=");
        hashes.put("hash that is cut", "#e=" + base64(packed).substring(0, 60));
        hashes.put("hash with padding", "#e=" + base64(packed) + "=");
        hashes.put("hash without utf-8", "#e=" + base64(deflated(new byte[] {'a', (byte) 0xff})));
        hashes.put("hash of 17 MB", "#e=" + base64(deflated(new byte[17 << 20])));
        return hashes;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An address of so many characters. */
    private static String address(int length) {
        StringBuilder address = new StringBuilder("https://example.org/xor.html#e=");
        for (int i = 1; address.length() < length; i = i * 31 % 65521) {
            address.append(base64(new byte[] {(byte) i, (byte) (i >> 3), (byte) (i >> 5)}));
        }
        return address.substring(0, length);
    }

    @Test
    void a_link_carries_the_text_deflated() throws IOException, SpecException, DataFormatException {
        String hash = answers().get("experiment hash");
        assertThat(hash).matches("#e=[A-Za-z0-9_-]+");
        Inflater inflater = new Inflater(true);
        inflater.setInput(Base64.getUrlDecoder().decode(hash.substring(3)));
        byte[] bytes = new byte[1000];
        int length = inflater.inflate(bytes);
        assertThat(inflater.finished()).isTrue();
        inflater.end();
        assertThat(new String(bytes, 0, length, StandardCharsets.UTF_8)).isEqualTo(EXPERIMENT);
    }

    @Test
    void a_link_gives_the_text_back() throws IOException, SpecException {
        assertThat(answers())
                .containsEntry("experiment back", EXPERIMENT)
                .containsEntry("long back", "x".repeat(300_000))
                .containsEntry("hash of java", "read: " + EXPERIMENT);
    }

    @Test
    void what_is_no_link_gives_nothing_and_a_broken_one_fails() throws IOException, SpecException {
        assertThat(answers())
                .containsEntry("hash of nothing", "read: null")
                .containsEntry("hash of a place", "read: null")
                .containsEntry("hash without text", "broken")
                .containsEntry("hash that is cut", "broken")
                .containsEntry("hash with padding", "broken")
                .containsEntry("hash without utf-8", "broken")
                .containsEntry("hash of 17 MB", "broken");
    }

    @Test
    void a_code_of_each_length_reads_back_and_is_the_smallest_and_strongest() throws IOException, SpecException {
        List<String> kinds = new ArrayList<>();
        for (int length : KINDS.keySet()) {
            QrReader code = code("length" + length);
            kinds.add(code.kind());
            assertThat(code.text()).isEqualTo(address(length));
        }
        assertThat(kinds).containsExactlyElementsOf(KINDS.values());
        assertThat(code("unicode").text()).isEqualTo("https://schule.example/übung 😀");
    }

    private static QrReader code(String name) throws IOException, SpecException {
        return new QrReader(answers().get(name + " code").lines().toList());
    }

    @Test
    void a_text_of_more_than_2000_bytes_has_no_code() throws IOException, SpecException {
        assertThat(answers()).containsEntry("too long code", "").containsEntry("long code", "");
    }
}
