package symmetrylab.lesson.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.claims.Figures;
import symmetrylab.lesson.FactFormat;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.Problem;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * What was measured in a lesson.
 *
 * @param lesson the lesson
 * @param facts by name; a step that was never reached is positive infinity, what cannot be measured NaN
 * @param curves the curve of each page, from 0, that asks for one
 */
public record LessonMeasurement(Lesson lesson, Figures facts, Map<Integer, MeasuredCurve> curves) {

    /** Copies the map, in its order. */
    public LessonMeasurement {
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    /** {@code text} with all facts as numbers. */
    public Prose filled(Prose text, Words words) {
        return text.filled(fact -> text(fact, words));
    }

    /** The fact named as in a text, such as {@code zero_loss} or {@code zero_loss:2}, as text. */
    private String text(String fact, Words words) {
        int colon = fact.indexOf(':');
        String name = colon < 0 ? fact : fact.substring(0, colon);
        OptionalInt digits =
                colon < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fact.substring(colon + 1)));
        return lesson.formats().get(name).text(facts.get(name), digits, words);
    }

    /** The one option that holds, from 0; absent if none or several do. */
    public Optional<Integer> answer(Question.Choice choice) {
        List<Integer> holding = choice.holding(facts);
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    /** The number that a slider is to be set to. */
    public double answer(Question.Slider slider) {
        return facts.get(slider.answer());
    }

    /** What is wrong with the lesson, given what was measured; each under the path of its field. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Map<String, FactFormat> formats = lesson.formats();
        facts.values().forEach((name, value) -> {
            boolean isNever = formats.get(name) == FactFormat.COUNT && value == Double.POSITIVE_INFINITY;
            if (!Double.isFinite(value) && !isNever) {
                problems.add(Problem.of("facts." + name, Text.of("lesson.noValue")));
            }
        });
        for (int i = 0; i < lesson.pages().size(); i++) {
            Page page = lesson.pages().get(i);
            String path = "pages[" + i + "].question";
            if (page.question().isPresent()) {
                int number = i;
                page.question().get().accept(new Check(path, problems, Optional.ofNullable(curves.get(number))));
            }
        }
        return problems;
    }

    /** Checks a question. */
    private final class Check implements Question.Visitor<Void> {
        private final String path;
        private final List<Problem> problems;
        private final Optional<MeasuredCurve> curve;

        Check(String path, List<Problem> problems, Optional<MeasuredCurve> curve) {
            this.path = path;
            this.problems = problems;
            this.curve = curve;
        }

        @Override
        public Void choice(Question.Choice choice) {
            List<Integer> holding = choice.holding(facts);
            if (holding.isEmpty()) {
                problems.add(Problem.of(path + ".options", Text.of("lesson.noneHolds")));
            } else if (holding.size() > 1) {
                List<String> numbers = holding.stream()
                        .map(option -> Integer.toString(option + 1))
                        .toList();
                problems.add(Problem.of(path + ".options", Text.of("lesson.severalHold", Text.list(numbers))));
            }
            return null;
        }

        @Override
        public Void slider(Question.Slider slider) {
            double answer = facts.get(slider.answer());
            if (!slider.axis().includes(answer)) {
                String shown = lesson.formats().get(slider.answer()).text(answer, OptionalInt.empty(), Words.english());
                problems.add(Problem.of(path + ".axis", Text.of("lesson.answerBeyondAxis", shown)));
            }
            return null;
        }

        @Override
        public Void curve(Question.Curve question) {
            boolean isWhole = curve.isPresent()
                    && !curve.get().future().steps().isEmpty()
                    && curve.get()
                                    .future()
                                    .steps()
                                    .get(curve.get().future().steps().size() - 1)
                            == question.to();
            if (!isWhole) {
                problems.add(Problem.of(path + ".to", Text.of("lesson.curveEnds")));
            }
            return null;
        }
    }
}
