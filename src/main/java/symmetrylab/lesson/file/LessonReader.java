package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Page;
import symmetrylab.spec.format.Limits;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** Reads a lesson from its JSON value; collects every problem instead of stopping at the first. */
final class LessonReader {

    private static final Text FORMAT = Text.of("spec.allowed.format");
    private static final int MAX_MINUTES = 600;

    private final Section top;
    private final Problems problems;

    private LessonReader(JsonObject root, Problems problems) {
        this.problems = problems;
        top = new Section(root, "", problems);
    }

    /** Whether {@code root} is meant as a lesson, not an experiment. */
    static boolean isLesson(JsonValue root) {
        return root instanceof JsonObject object
                && (object.find("lesson").isPresent() || object.find("pages").isPresent());
    }

    /** The lesson; absent if there is a problem. */
    static Optional<Lesson> read(JsonValue root, Problems problems) {
        if (!(root instanceof JsonObject object)) {
            problems.wrong("", root, Text.of("lesson.allowed.lesson"));
            return Optional.empty();
        }
        return new LessonReader(object, problems).read();
    }

    private Optional<Lesson> read() {
        top.require("format", FORMAT)
                .filter(value -> !(value instanceof JsonNumber number)
                        || Limits.readWhole(number, 1, 1).isEmpty())
                .ifPresent(value -> problems.wrong("format", value, FORMAT));
        String title = TextReader.plain(top, "lesson");
        String summary = TextReader.plain(top, "summary");
        int minutes = top.requiredInt("minutes", 1, MAX_MINUTES).orElse(1);
        Experiments experiments = Experiments.read(top);
        FactReader.Result facts = FactReader.read(top, experiments);
        List<Page> pages = pages(new PageReader(experiments, facts.known()));
        top.close();
        return problems.isEmpty()
                ? Optional.of(new Lesson(title, summary, minutes, experiments.specs(), facts.facts(), pages))
                : Optional.empty();
    }

    private List<Page> pages(PageReader reader) {
        Text allowed = Text.of("lesson.allowed.pages", Lesson.MAX_PAGES);
        Optional<JsonArray> list = top.require("pages", allowed).flatMap(value -> top.list("pages", allowed));
        List<JsonValue> items = list.map(JsonArray::items).orElse(List.of());
        if (list.isPresent() && (items.isEmpty() || items.size() > Lesson.MAX_PAGES)) {
            problems.wrong("pages", list.get(), allowed);
        }
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            reader.read(items.get(i), i, problems).ifPresent(pages::add);
        }
        return pages;
    }
}
