package symmetrylab.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Damages the text of an experiment file at random: bytes, characters, and whole names, texts and numbers.
 *
 * @param random chooses the damage and its place
 */
public record Mutations(RandomGenerator random) {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null|[\\[\\]{}:,]");

    private static final Pattern VALUE =
            Pattern.compile("(?<=[\\[:,] ?)(?:\"(?:[^\"\\\\]|\\\\.)*\"(?! ?:)|-?\\d[\\d.eE+-]*|true|false)");

    private static final List<String> NUMBERS = List.of("""
            0 -0 -0.0 1 2 3 4 -1 0.5 0.25 2.5 10 1e-9 1e-400 1e300 1e999 -1e999 1024 1025 100001
            9223372036854775807 9223372036854775808 1e99999999999""".split("\\s+"));

    /** Words that mean something in some field. */
    private static final List<String> WORDS = List.of("""
            and pm1 xor blobs circle moons spiral checkerboard plane sine iris digits csv table identity sigmoid tanh relu
            gelu softmax mse cross_entropy zero constant normal he_uniform orthogonal sparse explicit full sgd rmsprop
            adagrad adam y a set nudge copy""".split("\\s+"));

    private static final List<String> OTHERS = List.of(
            "true",
            "false",
            "null",
            "\"\"",
            "\" \"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"" + "long".repeat(50) + "\"",
            "[]",
            "[[]]",
            "[1, 2]",
            "[[1, 2], [3]]",
            "{}",
            "{\"kind\": \"normal\", \"sd\": 2}",
            "{\"sd\": 0.1}");

    private static final String CHARACTERS = "{}[],:\"\\'/-+.eE0123456789 \n\tnulltruefalse\u00e9\u2028\ud83d";

    /** {@code text} with one to three damages, in UTF-8 that may be damaged too. */
    public byte[] damage(String text) {
        String damaged = text;
        int times = 1 + random.nextInt(2) * random.nextInt(3);
        for (int i = 0; i < times; i++) {
            damaged = switch (random.nextInt(6)) {
                case 0 -> characters(damaged);
                case 1 -> tokens(damaged);
                default -> values(damaged);
            };
        }
        byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(10) == 0 ? bytes(bytes) : bytes;
    }

    private byte[] bytes(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] damaged = bytes.clone();
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private String characters(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        String head = text.substring(0, from);
        return switch (random.nextInt(4)) {
            case 0 -> head + text.substring(to);
            case 1 -> head + text.substring(from, to) + text.substring(from);
            case 2 -> head + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) + text.substring(from);
            default -> head;
        };
    }

    /** Puts another value in a value's place, mostly of the same type. */
    private String values(String text) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return characters(text);
        }
        MatchResult old = values.get(random.nextInt(values.size()));
        String value = old.group();
        String next;
        if (random.nextInt(4) == 0) {
            next = oneOf(OTHERS);
        } else if (value.equals("true") || value.equals("false")) {
            next = value.equals("true") ? "false" : "true";
        } else {
            next = value.startsWith("\"") ? '"' + oneOf(WORDS) + '"' : oneOf(NUMBERS);
        }
        return text.substring(0, old.start()) + next + text.substring(old.end());
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String tokens(String text) {
        List<MatchResult> tokens = new ArrayList<>(TOKEN.matcher(text).results().toList());
        if (tokens.isEmpty()) {
            return characters(text);
        }
        MatchResult one = tokens.get(random.nextInt(tokens.size()));
        MatchResult other = tokens.get(random.nextInt(tokens.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, one.start()) + text.substring(one.end());
            case 1 -> swapped(text, one, other);
            case 2 -> text.substring(0, one.end()) + ", " + other.group() + text.substring(one.end());
            case 3 -> text.substring(0, one.start()) + "[" + one.group() + "]" + text.substring(one.end());
            default -> text.substring(0, one.start()) + oneOf(NUMBERS) + text.substring(one.end());
        };
    }

    private static String swapped(String text, MatchResult one, MatchResult other) {
        MatchResult first = one.start() <= other.start() ? one : other;
        MatchResult second = first == one ? other : one;
        return first == second
                ? text
                : text.substring(0, first.start())
                        + second.group()
                        + text.substring(first.end(), second.start())
                        + first.group()
                        + text.substring(second.end());
    }
}
