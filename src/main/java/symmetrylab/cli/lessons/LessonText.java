package symmetrylab.cli.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Words;

/** A measured lesson as text for people, with all answers. */
final class LessonText {

    private static final int WIDTH = 100;
    private static final String INDENT = "   ";

    private final LessonMeasurement measurement;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    LessonText(LessonMeasurement measurement, Words words) {
        this.measurement = measurement;
        this.words = words;
    }

    /** All pages, each line with its break. */
    String text() {
        Lesson lesson = measurement.lesson();
        lines.add(VisibleText.uncut(lesson.title()));
        wrap("", VisibleText.uncut(lesson.summary()));
        wrap("", words.get("lesson.length", lesson.minutes(), lesson.pages().size()));
        for (int i = 0; i < lesson.pages().size(); i++) {
            page(i, lesson.pages().get(i));
        }
        return String.join("\n", lines) + "\n";
    }

    private void page(int number, Page page) {
        lines.add("");
        lines.add(words.get("lesson.page", number + 1, VisibleText.uncut(page.title())));
        prose(INDENT, page.text());
        page.question().ifPresent(this::question);
        if (page.again().isPresent()) {
            wrap(INDENT, words.get("lesson.again", page.again().getAsInt() + 1));
        }
        if (!page.why().isEmpty()) {
            lines.add(INDENT + words.get("lesson.why"));
            prose(INDENT + INDENT, page.why());
        }
        if (!page.notes().isEmpty()) {
            lines.add(INDENT + words.get("lesson.notes"));
            prose(INDENT + INDENT, page.notes());
        }
    }

    private void question(Question question) {
        wrap(INDENT, words.get("lesson.question", plain(question.ask())));
        question.accept(new Question.Visitor<Void>() {
            @Override
            public Void choice(Question.Choice choice) {
                options(choice);
                return null;
            }

            @Override
            public Void slider(Question.Slider slider) {
                wrap(INDENT + INDENT, axis(slider.axis()));
                wrap(INDENT + INDENT, plain(slider.measured()));
                return null;
            }

            @Override
            public Void curve(Question.Curve curve) {
                wrap(INDENT + INDENT, words.get("lesson.curve", curve.now(), curve.to()));
                wrap(INDENT + INDENT, plain(curve.measured()));
                return null;
            }
        });
    }

    private void options(Question.Choice choice) {
        int answer = measurement.answer(choice).orElse(-1);
        for (int i = 0; i < choice.options().size(); i++) {
            Question.Option option = choice.options().get(i);
            String text = words.get("lesson.page", i + 1, plain(option.text()));
            wrap(INDENT + INDENT, i == answer ? words.get("lesson.soItIs", text) : text);
            wrap(INDENT + INDENT + INDENT, plain(option.measured()));
        }
    }

    private String axis(Question.Axis axis) {
        return words.get(
                axis.logarithmic() ? "lesson.logAxis" : "lesson.axis",
                axis.end(axis.from()),
                axis.end(axis.to()),
                VisibleText.uncut(axis.afterNumber()));
    }

    private String plain(Prose text) {
        return VisibleText.uncut(measurement.filled(text, words).plain().replace('\n', ' '));
    }

    private void prose(String indent, Prose text) {
        measurement.filled(text, words).plain().lines().forEach(line -> wrap(indent, VisibleText.uncut(line)));
    }

    /** Adds {@code text} in lines of at most {@value #WIDTH} characters; further lines of an item go below its text. */
    private void wrap(String indent, String text) {
        String own = text.substring(0, text.length() - text.stripLeading().length());
        String rest = text.strip();
        OptionalInt sign = sign(rest);
        String below = indent + own + " ".repeat(sign.orElse(0));
        StringBuilder line = new StringBuilder(indent + own);
        int start = line.length();
        for (String word : rest.split(" ")) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(below);
                start = below.length();
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        lines.add(line.toString());
    }

    /** The width of the sign of an item; absent if the line begins with none. */
    private static OptionalInt sign(String line) {
        int blank = line.indexOf(' ');
        boolean isItem = blank > 0 && line.substring(0, blank).matches("•|\\d{1,2}\\.");
        return isItem ? OptionalInt.of(blank + 1) : OptionalInt.empty();
    }
}
