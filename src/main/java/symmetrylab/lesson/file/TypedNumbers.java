package symmetrylab.lesson.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Markdown;
import symmetrylab.spec.Problem;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/**
 * Finds numbers that are typed into the texts of a lesson and are no setting of it: they may be measured ones, which go
 * wrong when the experiment changes.
 *
 * <p>Known are the numbers of its experiments, of its facts and questions, the numbers of its pages, and 0 to 2.
 */
final class TypedNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,{:])\\d[\\d,]*(?:\\.\\d+)?(?:e[-−]?\\d+)?(?![\\w}])");
    private static final Pattern IN_FILE = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
    private static final int SMALL = 2;

    private final Set<BigDecimal> known = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();

    private TypedNumbers() {}

    /**
     * The typed numbers of {@code lesson}, each with a sentence and the place of its line.
     *
     * @param root the lesson's file
     */
    static List<Problem> of(Lesson lesson, JsonObject root) {
        TypedNumbers numbers = new TypedNumbers();
        numbers.know(lesson);
        items(root, "pages", "", numbers::page);
        return numbers.found;
    }

    private void page(JsonObject page, String path) {
        Stream.of("text", "why", "notes").forEach(field -> look(page, field, path));
        if (page.find("question").orElse(null) instanceof JsonObject question) {
            Stream.of("ask", "asked", "measured").forEach(field -> look(question, field, path + ".question"));
            items(question, "options", path + ".question.", (option, at) -> Stream.of("text", "measured")
                    .forEach(field -> look(option, field, at)));
        }
    }

    /** Visits the objects in the list that a field holds, each with its path. */
    private static void items(JsonObject owner, String field, String start, BiConsumer<JsonObject, String> visitor) {
        if (owner.find(field).orElse(null) instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof JsonObject item) {
                    visitor.accept(item, start + field + "[" + i + "]");
                }
            }
        }
    }

    private void know(Lesson lesson) {
        lesson.experiments().values().forEach(spec -> knowAll(JsonPrinter.line(ExperimentWriter.toJson(spec))));
        // Records print all their numbers.
        lesson.facts().values().forEach(fact -> knowAll(fact.toString()));
        for (int i = 0; i <= Math.max(SMALL, lesson.pages().size()); i++) {
            known.add(exact(Integer.toString(i)));
        }
        lesson.pages().forEach(page -> page.question()
                .ifPresent(question -> question.accept(new Question.Visitor<Void>() {
                    @Override
                    public Void choice(Question.Choice choice) {
                        choice.options().forEach(option -> option.holds()
                                .conditions()
                                .forEach(condition -> knowAll(NumberText.of(condition.number()))));
                        return null;
                    }

                    @Override
                    public Void slider(Question.Slider slider) {
                        know(slider.axis());
                        return null;
                    }

                    @Override
                    public Void curve(Question.Curve curve) {
                        know(curve.axis());
                        knowAll(Integer.toString(curve.now()));
                        knowAll(Integer.toString(curve.to()));
                        curve.threshold().ifPresent(bound -> knowAll(NumberText.of(bound)));
                        return null;
                    }
                })));
    }

    private void know(Question.Axis axis) {
        knowAll(NumberText.of(axis.from()));
        knowAll(NumberText.of(axis.to()));
    }

    private void knowAll(String text) {
        Matcher matcher = IN_FILE.matcher(text);
        while (matcher.find()) {
            known.add(exact(matcher.group()));
        }
    }

    private static BigDecimal exact(String number) {
        BigDecimal value = new BigDecimal(number.replace(",", "").replace('−', '-'));
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private void look(JsonObject owner, String field, String path) {
        owner.find(field).ifPresent(value -> {
            TextLines text = TextLines.of(value, path + "." + field);
            Markdown.forEachPiece(text.markdown(), (piece, lines) -> look(piece, lines, text));
        });
    }

    private void look(String piece, IntUnaryOperator lines, TextLines text) {
        Matcher matcher = NUMBER.matcher(piece);
        while (matcher.find()) {
            String number = matcher.group().replaceAll(",$", "");
            if (!known.contains(exact(number))) {
                TextLines.Line line = text.at(lines.applyAsInt(matcher.start()));
                found.add(
                        new Problem(line.path(), Optional.of(line.position()), Text.of("lesson.typedNumber", number)));
            }
        }
    }
}
