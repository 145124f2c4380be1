package symmetrylab.spec.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symmetrylab.numeric.Distinct;
import symmetrylab.spec.Named;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/**
 * An object of the file whose fields are taken one by one.
 *
 * <p>Taking a field marks it as known; {@link #close()} then reports the fields not taken. A missing or wrong field is
 * reported and a substitute returned, so that reading continues and finds the other problems.
 */
public final class Section {

    private final JsonObject object;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();
    private String closing = "spec.unknownField";
    private String kindOfFields = "";

    /** The fields of {@code object} at {@code path}; a field that occurs twice is reported. */
    public Section(JsonObject object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
        Map<String, Member> first = new HashMap<>();
        for (Member member : object.members()) {
            Member earlier = first.putIfAbsent(member.name(), member);
            if (earlier != null && !problems.isFull()) {
                problems.add(
                        pathOf(member.name()),
                        member.position(),
                        Text.of(
                                "spec.fieldTwice",
                                VisibleText.quotedWithLength(member.name()),
                                Integer.toString(earlier.line())));
            }
        }
    }

    /** The path of the field {@code name}. */
    public String pathOf(String name) {
        String plain = name.matches("\\w{1,40}") ? name : VisibleText.quoted(name);
        return path.isEmpty() ? plain : path + "." + plain;
    }

    /** The names of all fields, in order. */
    public List<String> names() {
        return object.members().stream()
                .map(Member::name)
                .filter(Distinct.values())
                .toList();
    }

    /** The value of a field, if present. */
    public Optional<JsonValue> take(String name) {
        known.add(name);
        return object.find(name);
    }

    /** The value of a required field. */
    public Optional<JsonValue> require(String name, Text allowed) {
        Optional<JsonValue> value = take(name);
        if (value.isEmpty()) {
            problems.add(pathOf(name), object.position(), Text.of("spec.missing", allowed));
        }
        return value;
    }

    /** The value of the field {@code name}, an object, as a section of its own. */
    public Optional<Section> section(String name) {
        return take(name).flatMap(value -> of(value, pathOf(name), problems));
    }

    /** {@code value} as a section; absent, and reported, if it is none. */
    public static Optional<Section> of(JsonValue value, String path, Problems problems) {
        if (value instanceof JsonObject object) {
            return Optional.of(new Section(object, path, problems));
        }
        problems.wrong(path, value, Text.of("spec.object"));
        return Optional.empty();
    }

    /** A text, or {@code otherwise}. */
    public String text(String name, String otherwise) {
        return take(name).flatMap(value -> asText(value, pathOf(name))).orElse(otherwise);
    }

    /** {@code value} as a text; absent, and reported, if it is none. */
    public Optional<String> asText(JsonValue value, String at) {
        if (value instanceof JsonString string) {
            return Optional.of(string.text());
        }
        problems.wrong(at, value, Text.of("spec.allowed.text"));
        return Optional.empty();
    }

    /** A number, or {@code otherwise}. */
    public double number(String name, double otherwise, Limits limits) {
        return take(name)
                .flatMap(value -> asNumber(value, pathOf(name), limits))
                .orElse(otherwise);
    }

    /** A required number; 1 replaces a missing or wrong one. */
    public double requiredNumber(String name, Limits limits) {
        return require(name, limits.words())
                .flatMap(value -> asNumber(value, pathOf(name), limits))
                .orElse(1.0);
    }

    /** {@code value} as a number; absent, and reported, if it is not within {@code limits}. */
    public Optional<Double> asNumber(JsonValue value, String at, Limits limits) {
        Optional<Double> result = value instanceof JsonNumber number ? limits.read(number) : Optional.empty();
        if (result.isEmpty()) {
            problems.wrong(at, value, limits.words());
        }
        return result;
    }

    /** A whole number, or {@code otherwise}. */
    public long whole(String name, long otherwise, long min, long max) {
        return take(name)
                .flatMap(value -> asWhole(value, pathOf(name), min, max))
                .orElse(otherwise);
    }

    /** A seed: any whole number of 64 bits; 1 by default. */
    public long seed() {
        return whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A required whole number. */
    public Optional<Integer> requiredInt(String name, int min, int max) {
        return require(name, Limits.wholeWords(min, max))
                .flatMap(value -> asWhole(value, pathOf(name), min, max))
                .map(Long::intValue);
    }

    /** {@code value} as a whole number; absent, and reported, if it is not within the limits. */
    public Optional<Long> asWhole(JsonValue value, String at, long min, long max) {
        Optional<Long> result =
                value instanceof JsonNumber number ? Limits.readWhole(number, min, max) : Optional.empty();
        if (result.isEmpty()) {
            problems.wrong(at, value, Limits.wholeWords(min, max));
        }
        return result;
    }

    /** {@code true} or {@code false}, or {@code otherwise}. */
    public boolean flag(String name, boolean otherwise) {
        Optional<JsonValue> value = take(name);
        if (value.isPresent() && !(value.get() instanceof JsonBoolean)) {
            problems.wrong(pathOf(name), value.get(), Text.of("spec.allowed.flag"));
        }
        return value.isPresent() && value.get() instanceof JsonBoolean flag ? flag.value() : otherwise;
    }

    /** The one of {@code values} that a required field names; absent, and reported, if it names none. */
    public <T extends Named> Optional<T> requiredChoice(String name, T[] values) {
        require(name, Text.list(Arrays.stream(values).map(Named::id).toList()));
        return choice(name, values);
    }

    /** The one of {@code values} that a field names, if it is present and names one. */
    public <T extends Named> Optional<T> choice(String name, T[] values) {
        List<String> words = Arrays.stream(values).map(Named::id).toList();
        return word(name, words, Set.of(), Text.verbatim("")).flatMap(word -> Named.find(values, word));
    }

    /**
     * The word in a field, if it is present and holds one of {@code words}.
     *
     * @param refused other words of the format, which cannot stand here
     * @param why they cannot, after "which"
     */
    private Optional<String> word(String name, Collection<String> words, Set<String> refused, Text why) {
        return take(name).flatMap(value -> {
            if (value instanceof JsonString string && words.contains(string.text())) {
                return Optional.of(string.text());
            }
            Text allowed = Text.list(words.stream()
                    .map(each -> isWord(each) ? each : VisibleText.quoted(each))
                    .toList());
            if (value instanceof JsonString string && refused.contains(string.text())) {
                problems.add(pathOf(name), value.position(), Text.of("spec.refused", value.describe(), why, allowed));
            } else {
                Text hinted = value instanceof JsonString string
                        ? NearestName.hint(
                                allowed,
                                string.text(),
                                words.stream().filter(Section::isWord).toList())
                        : allowed;
                problems.wrong(pathOf(name), value, hinted);
            }
            return Optional.empty();
        });
    }

    /** Whether {@code text} is a word rather than a mark, such as a comma, which needs quotes in a list. */
    private static boolean isWord(String text) {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    /** The value for the field {@code kind}, or for {@code otherwise} if there is none; absent if it is wrong. */
    public <T> Optional<T> kind(Map<String, T> kinds, String otherwise) {
        return kind(kinds, Set.of(), Text.verbatim(""), otherwise);
    }

    /**
     * The value for the field {@code kind}, or for {@code otherwise} if there is none; absent if it is wrong.
     *
     * @param kinds by their words, in the order of messages
     * @param refused other words of the format, which cannot stand here
     * @param why they cannot, after "which"
     */
    public <T> Optional<T> kind(Map<String, T> kinds, Set<String> refused, Text why, String otherwise) {
        boolean given = object.find("kind").isPresent();
        Optional<String> kind = word("kind", kinds.keySet(), refused, why);
        Optional<String> result = given ? kind : Optional.of(otherwise);
        closing = given ? "spec.unknownFieldOfKind" : "spec.unknownFieldOfDefault";
        kindOfFields = result.orElse("");
        return result.map(kinds::get);
    }

    /** The list in a field; absent, and reported, if it is something else. */
    public Optional<JsonArray> list(String name, Text allowed) {
        return take(name).flatMap(value -> asList(value, pathOf(name), allowed));
    }

    /** {@code value} as a list; absent, and reported, if it is none. */
    public Optional<JsonArray> asList(JsonValue value, String at, Text allowed) {
        if (value instanceof JsonArray list) {
            return Optional.of(list);
        }
        problems.wrong(at, value, allowed);
        return Optional.empty();
    }

    /** Reports that a field is wrong, or the object if the field is missing. */
    public void report(String name, Text message) {
        problems.add(pathOf(name), object.find(name).orElse(object).position(), message);
    }

    /** The collector of this section's problems. */
    public Problems problems() {
        return problems;
    }

    /** Reports the fields not taken. */
    public void close() {
        for (Member member : object.members()) {
            String name = member.name();
            if (problems.isFull()) {
                return;
            } else if (!known.contains(name)) {
                Text unknown = Text.of(
                        closing, VisibleText.quotedWithLength(name), Text.list(List.copyOf(known)), kindOfFields);
                problems.add(pathOf(name), member.position(), NearestName.hint(unknown, name, known));
            }
        }
    }
}
