package symmetrylab.lesson.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.MeasuredCurve;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.words.Words;

/**
 * A lesson gone through: what was asked, said and measured on each page, with pictures of the last step. What was
 * measured of a question that has not run yet is not told.
 */
public final class LessonReport {

    private static final double LONGEST_BAR = 40;

    private final LoadedLesson loaded;
    private final LessonMeasurement measured;
    private final List<PageAnswer> answers;
    private final Words words;
    private final Html html = new Html();
    private final PageParts parts;
    private final Map<List<Object>, PageLanes> trained = new HashMap<>();
    private final Map<List<Object>, Integer> shown = new HashMap<>();

    private LessonReport(
            LoadedLesson loaded,
            LessonMeasurement measured,
            List<PageAnswer> answers,
            PictureMaker pictures,
            Words words) {
        this.loaded = loaded;
        this.measured = measured;
        this.answers = answers;
        this.words = words;
        this.parts = new PageParts(html, pictures, words);
    }

    /**
     * The page; trains the lanes that it shows.
     *
     * @param answers of the pages gone through, from the first one on
     * @param date when the lesson was given
     */
    public static String of(
            LoadedLesson lesson,
            LessonMeasurement measured,
            List<PageAnswer> answers,
            LocalDate date,
            PictureMaker pictures,
            Words words) {
        return new LessonReport(lesson, measured, answers, pictures, words).page(date);
    }

    private String page(LocalDate date) {
        String kind = words.get("handout.report", date);
        parts.head(loaded.lesson(), kind);
        for (int i = 0; i < answers.size(); i++) {
            page(i, loaded.lesson().pages().get(i), answers.get(i));
        }
        return parts.page(loaded.lesson(), kind);
    }

    private void page(int number, Page page, PageAnswer answer) {
        parts.beginPage(number, page.title());
        parts.prose(filled(page.text()));
        Optional<Question> question = loaded.lesson().questionOf(number);
        if (page.experiment().isPresent()) {
            boolean covered = loaded.lesson().isLocked(number) && (question.isEmpty() || !answer.told());
            boolean drawn = question.filter(Question.Curve.class::isInstance).isPresent();
            experiment(number, page, covered, drawn);
        }
        question.ifPresent(asked -> question(number, asked, answer));
        if (!page.why().isEmpty() && (question.isEmpty() || answer.told())) {
            html.element("h3", words.get("lesson.why"));
            parts.prose(filled(page.why()));
        }
        html.endLine();
    }

    private void experiment(int number, Page page, boolean covered, boolean drawn) {
        List<FigureKind> plots = drawn || covered ? List.of() : page.figures();
        List<Object> lanes = List.of(page.experiment().orElseThrow(), page.runs());
        Integer before = shown.putIfAbsent(List.of(lanes, plots, covered), number);
        if (before != null) {
            parts.remark(words.get(covered ? "handout.seePage" : "handout.seeEnd", before + 1));
            return;
        }
        parts.remark(SettingsLine.of(loaded.shownOn(number), words));
        PageLanes run = trained.computeIfAbsent(lanes, missing -> PageLanes.of(loaded.shownOn(number)));
        if (covered) {
            parts.lanes(run.atStart(words), true);
        } else {
            parts.lanes(run.atEnd(plots, words), false);
        }
    }

    private void question(int number, Question question, PageAnswer answer) {
        int asking = loaded.lesson().pages().get(number).again().orElse(number);
        html.begin("div", "class", "question").line();
        html.begin("div", "class", "ask").line();
        parts.prose(filled(answer.told() ? question.asked() : question.ask()));
        html.endLine();
        question.accept(new Answer(answer, asking));
        if (answer.said().isEmpty()) {
            html.element("p", words.get("handout.notAnswered"), "class", "said");
        } else if (!answer.told()) {
            parts.remark(words.get("handout.notRun"));
        }
        if (asking != number && asking < answers.size()) {
            first(question, answers.get(asking), asking);
        }
        html.endLine();
        if (question instanceof Question.Choice choice && !answer.tallies().isEmpty()) {
            votes(choice, answer.tallies());
        }
    }

    /** Says what was answered when the question was asked first. */
    private void first(Question question, PageAnswer answer, int page) {
        answer.said()
                .ifPresent(said -> html.element(
                        "p", words.get("handout.first", page + 1, brief(question, said)), "class", "said"));
    }

    private String brief(Question question, Said said) {
        if (said instanceof Said.Chosen chosen && question instanceof Question.Choice choice) {
            return filled(choice.options().get(chosen.option()).text()).plain();
        } else if (said instanceof Said.Placed placed && question instanceof Question.Slider slider) {
            return slider.axis().text(placed.value());
        } else if (said instanceof Said.Drawn drawn && question instanceof Question.Curve curve) {
            return shape(drawn.line(), curve);
        }
        throw new IllegalArgumentException(said + " does not answer " + question);
    }

    private String shape(Curve line, Question.Curve curve) {
        CurveShape.Kind kind = MeasuredCurve.shape(line, curve.axis()).kind();
        return words.get("lessons.shape." + kind.id());
    }

    private void votes(Question.Choice choice, List<List<Integer>> tallies) {
        int most = Math.max(
                1,
                tallies.stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        html.begin("table", "class", "votes").line().begin("thead").line().begin("tr");
        html.begin("th", "scope", "col").text(words.get("handout.votes")).end();
        for (int vote = 0; vote < tallies.size(); vote++) {
            html.begin("th", "scope", "col")
                    .text(words.get(vote == 0 ? "handout.firstVote" : "handout.secondVote"))
                    .end();
        }
        html.endLine().endLine().begin("tbody").line();
        for (int i = 0; i < choice.options().size(); i++) {
            html.begin("tr");
            String option = filled(choice.options().get(i).text()).plain();
            html.begin("th", "scope", "row")
                    .text(words.get("lesson.page", i + 1, option))
                    .end();
            for (List<Integer> tally : tallies) {
                int hands = i < tally.size() ? tally.get(i) : 0;
                long tenths = Math.round(10 * LONGEST_BAR * hands / most);
                html.begin("td");
                html.begin("span", "class", "bar", "style", "width:" + tenths / 10 + "." + tenths % 10 + "mm")
                        .end();
                html.text(Numbers.count(hands)).end();
            }
            html.endLine();
        }
        html.endLine().endLine();
    }

    private Prose filled(Prose text) {
        return measured.filled(text, words);
    }

    /** The answer that was given, beside what was measured once that may be told. */
    private final class Answer implements Question.Visitor<Void> {
        private final PageAnswer answer;
        private final int asking;

        Answer(PageAnswer answer, int asking) {
            this.answer = answer;
            this.asking = asking;
        }

        @Override
        public Void choice(Question.Choice choice) {
            Optional<Integer> right = answer.told() ? measured.answer(choice) : Optional.empty();
            html.begin("ul", "class", "options").line();
            for (int i = 0; i < choice.options().size(); i++) {
                boolean guessed = answer.said().equals(Optional.of(new Said.Chosen(i)));
                option(choice.options().get(i), i, guessed, right.equals(Optional.of(i)));
            }
            html.endLine();
            return null;
        }

        private void option(Question.Option option, int number, boolean guessed, boolean holds) {
            parts.beginOption(number, guessed, filled(option.text()));
            if (guessed) {
                String mark = words.get(holds ? "lessons.soItIsGuessed" : "lessons.yourGuess");
                html.element("p", mark, "class", "said");
            } else if (holds) {
                html.element("p", words.get("lessons.soItIs"), "class", "holds");
            }
            if (answer.told()) {
                html.begin("div", "class", "measured");
                parts.prose(filled(option.measured()));
                html.end();
            }
            parts.endOption();
        }

        @Override
        public Void slider(Question.Slider slider) {
            OptionalDouble said = answer.said().orElse(null) instanceof Said.Placed placed
                    ? OptionalDouble.of(placed.value())
                    : OptionalDouble.empty();
            OptionalDouble is = answer.told() ? OptionalDouble.of(measured.answer(slider)) : OptionalDouble.empty();
            parts.scale(slider.axis(), said, is);
            said.ifPresent(value ->
                    html.element("p", words.get("lessons.said", slider.axis().text(value)), "class", "said"));
            is.ifPresent(value ->
                    html.element("p", words.get("lessons.found", slider.axis().text(value)), "class", "holds"));
            if (said.isPresent() && is.isPresent()) {
                boolean near = slider.isNear(said.getAsDouble(), is.getAsDouble());
                parts.remark(words.get(near ? "lessons.near" : "lessons.far"));
            }
            told(slider.measured());
            return null;
        }

        @Override
        public Void curve(Question.Curve curve) {
            MeasuredCurve known = measured.curves().get(asking);
            Optional<Curve> said = answer.said().orElse(null) instanceof Said.Drawn drawn
                    ? Optional.of(drawn.line())
                    : Optional.empty();
            parts.curve(
                    curve,
                    answer.told()
                            ? CurvePictures.measured(curve, known, said, parts.style())
                            : said.map(line -> CurvePictures.drawn(curve, known, line, parts.style()))
                                    .orElseGet(() -> CurvePictures.blank(curve, known, parts.style())));
            said.ifPresent(line -> html.element("p", words.get("lessons.said", shape(line, curve)), "class", "said"));
            if (answer.told()) {
                html.element("p", words.get("lessons.found", shape(known.future(), curve)), "class", "holds");
            }
            told(curve.measured());
            return null;
        }

        private void told(Prose text) {
            if (answer.told()) {
                parts.prose(filled(text));
            }
        }
    }
}
