package symmetrylab.spec.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;

/** The experiment that an exported live page holds, among what its script is given as JSON. */
final class PageText {

    /** The end of the tag before that JSON, in which no {@code <} is written. */
    private static final String START = "id=\"given\">";

    /** The name of the experiment in it: a string, the text of an experiment file. */
    private static final String EXPERIMENT = "experiment";

    private static final String END = "</script";
    private static final String DOCUMENT = "<!doctype";

    /** How far from the start the document begins at the latest, in bytes. */
    private static final int LOOKED_AT = 100;

    private PageText() {}

    /** Whether {@code bytes} begin like an HTML page. */
    static boolean isPage(byte... bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT)
                .startsWith(DOCUMENT);
    }

    /** The experiment in the page {@code bytes}; absent if there is none, or the page is cut off or damaged before it. */
    static Optional<byte[]> find(byte... bytes) {
        String page = new String(bytes, StandardCharsets.UTF_8);
        int start = page.indexOf(START);
        int end = start < 0 ? -1 : page.indexOf(END, start);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            JsonValue given = JsonTree.parse("", page.substring(start + START.length(), end));
            return given instanceof JsonObject object ? experiment(object) : Optional.empty();
        } catch (SpecException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> experiment(JsonObject given) {
        for (Member member : given.members()) {
            if (member.name().equals(EXPERIMENT) && member.value() instanceof JsonString text) {
                return Optional.of(text.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
