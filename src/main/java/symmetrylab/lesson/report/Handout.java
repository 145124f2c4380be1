package symmetrylab.lesson.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.words.Words;

/**
 * A lesson on paper: for the class without answers, or for the teacher with the answers and notes.
 *
 * <p>The class gets the text of each page, the networks at their start, and the questions with room to answer. A page that
 * asks nothing and comes after the first question may tell an answer: in its place are lines to write on.
 */
public final class Handout {

    private static final int REASON_LINES = 2;
    private static final int TELLING_LINES = 5;

    private final LoadedLesson loaded;
    private final LessonMeasurement measured;
    private final Words words;
    private final Html html = new Html();
    private final PageParts parts;
    private final boolean tells;
    /** What the pictures so far show: an experiment's name and the names of its runs, and the page. */
    private final List<Shown> shown = new ArrayList<>();

    private record Shown(String experiment, List<String> runs, int page) {}

    private Handout(
            LoadedLesson loaded, LessonMeasurement measured, boolean tells, PictureMaker pictures, Words words) {
        this.loaded = loaded;
        this.measured = measured;
        this.tells = tells;
        this.words = words;
        this.parts = new PageParts(html, pictures, words);
    }

    /** The page for the class, without answers; trains the lanes that it shows. */
    public static String forClass(LoadedLesson lesson, LessonMeasurement measured, PictureMaker pictures, Words words) {
        return new Handout(lesson, measured, false, pictures, words).page();
    }

    /** The page for the teacher, with answers and notes. */
    public static String forTeacher(
            LoadedLesson lesson, LessonMeasurement measured, PictureMaker pictures, Words words) {
        return new Handout(lesson, measured, true, pictures, words).page();
    }

    private Lesson lesson() {
        return loaded.lesson();
    }

    private String page() {
        String kind = words.get(tells ? "handout.forTeacher" : "handout.forClass");
        parts.head(lesson(), kind);
        if (tells) {
            parts.remark(words.get(
                    "lesson.length", lesson().minutes(), lesson().pages().size()));
        } else {
            html.begin("div", "class", "who").line();
            html.element("span", words.get("handout.name"));
            html.element("span", words.get("handout.date"));
            html.endLine();
        }
        for (int i = 0; i < lesson().pages().size(); i++) {
            page(i, lesson().pages().get(i));
        }
        return parts.page(lesson(), kind);
    }

    private void page(int number, Page page) {
        parts.beginPage(number, page.title());
        if (!tells && mayTell(number)) {
            parts.rules(words.get("handout.found"), TELLING_LINES);
        } else {
            parts.prose(filled(page.text()));
            if (page.experiment().isPresent()) {
                experiment(number, page);
            }
            lesson().questionOf(number).ifPresent(question -> question(number, page, question));
            if (tells && !page.why().isEmpty()) {
                html.element("h3", words.get("lesson.why"));
                parts.prose(filled(page.why()));
            }
        }
        if (tells && !page.notes().isEmpty()) {
            html.begin("div", "class", "notes").line();
            html.element("h3", words.get("lesson.notes"));
            parts.prose(filled(page.notes()));
            html.endLine();
        }
        html.endLine();
    }

    /** Whether the page may say what was measured: it asks nothing, and its experiment may have run before. */
    private boolean mayTell(int number) {
        boolean asks = lesson().questionOf(number).isPresent();
        boolean asked = lesson().pages().subList(0, number).stream()
                .anyMatch(page -> page.question().isPresent());
        return !asks && asked && !lesson().isLocked(number);
    }

    private void experiment(int number, Page page) {
        Shown now = new Shown(page.experiment().orElseThrow(), page.runs(), number);
        Optional<Shown> before = shown.stream()
                .filter(earlier -> earlier.experiment().equals(now.experiment())
                        && earlier.runs().equals(now.runs()))
                .findFirst();
        if (before.isPresent()) {
            parts.remark(words.get("handout.seePage", before.get().page() + 1));
            return;
        }
        shown.add(now);
        parts.remark(SettingsLine.of(loaded.shownOn(number), words));
        parts.lanes(PageLanes.of(loaded.shownOn(number)).atStart(words), true);
    }

    private void question(int number, Page page, Question question) {
        html.begin("div", "class", "question").line();
        html.begin("div", "class", "ask").line();
        parts.prose(filled(question.ask()));
        html.endLine();
        question.accept(new Answers(page.again().orElse(number)));
        if (!tells) {
            parts.rules(words.get("handout.reason"), REASON_LINES);
        }
        html.endLine();
    }

    private Prose filled(Prose text) {
        return measured.filled(text, words);
    }

    /** Room for an answer; for the teacher the answer. */
    private final class Answers implements Question.Visitor<Void> {
        private final int asking;

        Answers(int asking) {
            this.asking = asking;
        }

        @Override
        public Void choice(Question.Choice choice) {
            Optional<Integer> answer = tells ? measured.answer(choice) : Optional.empty();
            html.begin("ul", "class", "options").line();
            for (int i = 0; i < choice.options().size(); i++) {
                option(choice.options().get(i), i, answer.equals(Optional.of(i)));
            }
            html.endLine();
            return null;
        }

        private void option(Question.Option option, int number, boolean holds) {
            parts.beginOption(number, false, filled(option.text()));
            if (tells) {
                html.begin("div", "class", "measured");
                if (holds) {
                    html.element("p", words.get("lessons.soItIs"), "class", "holds");
                }
                parts.prose(filled(option.measured()));
                html.end();
            }
            parts.endOption();
        }

        @Override
        public Void slider(Question.Slider slider) {
            OptionalDouble answer = tells ? OptionalDouble.of(measured.answer(slider)) : OptionalDouble.empty();
            parts.scale(slider.axis(), OptionalDouble.empty(), answer);
            if (tells) {
                parts.prose(filled(slider.measured()));
            } else {
                parts.remark(words.get("handout.mark"));
            }
            return null;
        }

        @Override
        public Void curve(Question.Curve curve) {
            parts.curve(
                    curve,
                    tells
                            ? CurvePictures.measured(
                                    curve, measured.curves().get(asking), Optional.empty(), parts.style())
                            : CurvePictures.blank(curve, measured.curves().get(asking), parts.style()));
            if (tells) {
                parts.prose(filled(curve.measured()));
            } else {
                parts.remark(words.get("handout.draw"));
            }
            return null;
        }
    }
}
