package symmetrylab.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.lesson.prose.Span;
import symmetrylab.spec.Problem;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/**
 * Finds numbers that are typed into the texts of a lesson and are no setting of it: they may be measured ones, which go
 * wrong when the experiment changes.
 *
 * <p>Known are the numbers of its experiments, of its facts and questions, the numbers of its pages, and 0 to 2.
 */
public final class TypedNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,{:])\\d[\\d,]*(?:\\.\\d+)?(?:e[-−]?\\d+)?(?![\\w}])");
    private static final Pattern IN_FILE = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
    private static final int SMALL = 2;

    private final Set<BigDecimal> known = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();

    private TypedNumbers() {}

    /** The typed numbers of {@code lesson}, each with a sentence, under the path of its text. */
    public static List<Problem> of(Lesson lesson) {
        TypedNumbers numbers = new TypedNumbers();
        numbers.know(lesson);
        for (int i = 0; i < lesson.pages().size(); i++) {
            Page page = lesson.pages().get(i);
            String path = "pages[" + i + "]";
            numbers.look(path + ".text", page.text());
            numbers.look(path + ".why", page.why());
            numbers.look(path + ".notes", page.notes());
            page.question().ifPresent(question -> question.accept(numbers.new OfQuestion(path + ".question")));
        }
        return numbers.found;
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

    private void look(String path, Prose text) {
        text.spans().filter(span -> !span.code()).map(Span::text).forEach(piece -> {
            Matcher matcher = NUMBER.matcher(piece);
            while (matcher.find()) {
                String number = matcher.group().replaceAll(",$", "");
                if (!known.contains(exact(number))) {
                    found.add(Problem.of(path, Text.of("lesson.typedNumber", number)));
                }
            }
        });
    }

    /** Looks at the texts of a question. */
    private final class OfQuestion implements Question.Visitor<Void> {
        private final String path;

        OfQuestion(String path) {
            this.path = path;
        }

        private void lookAtBoth(Question question) {
            look(path + ".ask", question.ask());
            look(path + ".asked", question.asked());
        }

        @Override
        public Void choice(Question.Choice choice) {
            lookAtBoth(choice);
            for (int i = 0; i < choice.options().size(); i++) {
                look(path + ".options[" + i + "].text", choice.options().get(i).text());
                look(
                        path + ".options[" + i + "].measured",
                        choice.options().get(i).measured());
            }
            return null;
        }

        @Override
        public Void slider(Question.Slider slider) {
            lookAtBoth(slider);
            look(path + ".measured", slider.measured());
            return null;
        }

        @Override
        public Void curve(Question.Curve curve) {
            lookAtBoth(curve);
            look(path + ".measured", curve.measured());
            return null;
        }
    }
}
