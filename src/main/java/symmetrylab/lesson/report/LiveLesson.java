package symmetrylab.lesson.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.Highlight;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.MeasuredCurve;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.words.Words;

/**
 * A lesson as a live page has it: texts with everything that was measured, and questions with their answers. The notes for
 * the teacher are left out.
 */
public final class LiveLesson {

    /** A slider has so many places, and one more at its end. */
    private static final int NOTCHES = 100;

    private final Lesson lesson;
    private final LessonMeasurement measured;
    private final Words words;

    /** What pages show, with the numbers by which they name it. */
    private final Map<ExperimentSpec, Integer> experiments = new LinkedHashMap<>();

    private final List<JsonBuilder> pages = new ArrayList<>();

    /**
     * The lesson with what was measured in it, in which every question has its answer.
     *
     * @throws IllegalArgumentException if a question has none
     */
    public LiveLesson(LessonMeasurement measured, Words words) {
        if (!measured.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    words.say(measured.problems().get(0).text()));
        }
        this.lesson = measured.lesson();
        this.measured = measured;
        this.words = words;
        for (int number = 0; number < lesson.pages().size(); number++) {
            pages.add(page(number, lesson.pages().get(number)));
        }
    }

    /** What pages show; the first experiment of the lesson if they show none. */
    public List<ExperimentSpec> experiments() {
        return experiments.isEmpty()
                ? List.of(lesson.experiments().values().iterator().next())
                : List.copyOf(experiments.keySet());
    }

    /** What the lesson is about, for browsers that cannot run its page. */
    public List<String> plain() {
        return List.of(VisibleText.uncut(lesson.summary()));
    }

    /** All pages, and the experiments that they show. */
    public JsonObject json() {
        List<String> shown = experiments.keySet().stream()
                .map(spec -> JsonPrinter.line(ExperimentWriter.toJson(spec)))
                .toList();
        return new JsonBuilder().put("experiments", shown).put("pages", pages).build();
    }

    private JsonBuilder page(int number, Page page) {
        JsonBuilder json = new JsonBuilder()
                .put("title", VisibleText.uncut(page.title()))
                .put("text", html(page.text()))
                .put("why", html(page.why()))
                .put("beside", lesson.shownBeside(number).orElse(-1))
                .put("experiment", page.experiment().isPresent() ? experiment(page) : -1)
                .put("step", page.step().orElse(-1))
                .put(
                        "plots",
                        page.figures().stream()
                                .filter(kind -> kind != FigureKind.NETWORK)
                                .map(FigureKind::word)
                                .toList())
                .put("locked", lesson.isLocked(number))
                .put("again", page.again().orElse(-1))
                .put("askedAgain", lesson.askedAgainOn(number).orElse(-1));
        page.highlight().ifPresent(highlight -> json.put("highlight", highlight(highlight, page)));
        page.question().ifPresent(question -> json.put("question", question.accept(new Asked(number))));
        return json;
    }

    private int experiment(Page page) {
        ExperimentSpec spec = lesson.shownOn(page).orElseThrow();
        experiments.putIfAbsent(spec, experiments.size());
        return experiments.get(spec);
    }

    /** The part, and the number of the lane in which it is, from 0; −1 for all lanes. */
    private JsonBuilder highlight(Highlight highlight, Page page) {
        int lane = highlight
                .run()
                .flatMap(run -> lesson.shownOn(page).map(spec -> spec.runs().stream()
                        .map(each -> each.name())
                        .toList()
                        .indexOf(run)))
                .orElse(-1);
        return new JsonBuilder().put("part", highlight.part()).put("lane", lane);
    }

    private String html(Prose text) {
        return ProseHtml.of(measured.filled(text, words));
    }

    /** A question as JSON. */
    private final class Asked implements Question.Visitor<JsonBuilder> {
        private final int page;

        Asked(int page) {
            this.page = page;
        }

        private JsonBuilder question(String kind, Question question) {
            return new JsonBuilder()
                    .put("kind", kind)
                    .put("ask", html(question.ask()))
                    .put("asked", html(question.asked()));
        }

        @Override
        public JsonBuilder choice(Question.Choice choice) {
            List<JsonBuilder> options = choice.options().stream()
                    .map(option ->
                            new JsonBuilder().put("text", html(option.text())).put("measured", html(option.measured())))
                    .toList();
            return question("choice", choice)
                    .put("options", options)
                    .put("holds", measured.answer(choice).orElseThrow());
        }

        @Override
        public JsonBuilder slider(Question.Slider slider) {
            Question.Axis axis = slider.axis();
            double answer = measured.answer(slider);
            List<JsonBuilder> stops = new ArrayList<>();
            double before = Double.NaN;
            for (int i = 0; i <= NOTCHES; i++) {
                double value = axis.value((double) i / NOTCHES);
                if (value != before) {
                    stops.add(new JsonBuilder()
                            .put("place", axis.place(value))
                            .put("text", axis.text(value))
                            .put("near", slider.isNear(value, answer)));
                }
                before = value;
            }
            return question("slider", slider)
                    .put("stops", stops)
                    .put("ends", List.of(axis.end(axis.from()), axis.end(axis.to())))
                    .put("place", axis.place(answer))
                    .put("found", axis.text(answer))
                    .put("measured", html(slider.measured()));
        }

        @Override
        public JsonBuilder curve(Question.Curve curve) {
            MeasuredCurve known = Optional.ofNullable(measured.curves().get(page))
                    .orElseThrow(() -> new IllegalStateException("a curve was not measured"));
            CurveShape.Kind shape =
                    MeasuredCurve.shape(known.future(), curve.axis()).kind();
            return question("curve", curve)
                    .put("curve", line(curve, known))
                    .put("found", shape)
                    .put("measured", html(curve.measured()));
        }

        private JsonBuilder line(Question.Curve curve, MeasuredCurve known) {
            return new JsonBuilder()
                    .put("now", curve.now())
                    .put("to", curve.to())
                    .put("low", curve.axis().from())
                    .put("high", curve.axis().to())
                    .put("logarithmic", curve.axis().logarithmic())
                    .put("unit", curve.axis().unit())
                    .put("threshold", curve.threshold())
                    .put("thresholdName", curve.thresholdName())
                    .put("past", points(known.past()))
                    .put("future", points(known.future()));
        }

        private JsonBuilder points(Curve curve) {
            return new JsonBuilder().put("steps", curve.steps()).put("values", curve.values());
        }
    }
}
