package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symmetrylab.lesson.prose.Block;
import symmetrylab.lesson.prose.Markdown;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.Problem.Position;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.format.NearestName;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Text;

/**
 * Reads texts in Markdown: a string, or a list of strings, one for each line.
 *
 * @param facts the names that a text may have in braces
 */
record TextReader(Set<String> facts) {

    private static final Text ALLOWED = Text.of("lesson.allowed.text");

    /** A line of a text with its place in the file. */
    private record Line(String text, String path, Position position) {}

    /** The text in a field; empty if there is none. */
    Prose text(Section section, String name) {
        return section.take(name)
                .map(value -> read(section, name, lines(section, name, value)))
                .orElse(Prose.EMPTY);
    }

    /** The text in a required field. */
    Prose required(Section section, String name) {
        return section.require(name, ALLOWED).isPresent() ? notEmpty(section, name, text(section, name)) : Prose.EMPTY;
    }

    /** The text in a required field: one paragraph. */
    Prose paragraph(Section section, String name) {
        return onlyParagraph(section, name, required(section, name));
    }

    /** The text in a field: one paragraph; {@code otherwise} if there is none. */
    Prose paragraph(Section section, String name, Prose otherwise) {
        return section.take(name).isEmpty() ? otherwise : paragraph(section, name);
    }

    /** A required string that is not blank, without Markdown. */
    static String plain(Section section, String name) {
        Text allowed = Text.of("lesson.allowed.plain");
        Optional<JsonValue> value = section.require(name, allowed);
        Optional<String> text = value.filter(JsonString.class::isInstance)
                .map(found -> ((JsonString) found).text())
                .filter(found -> !found.isBlank());
        if (value.isPresent() && text.isEmpty()) {
            section.problems().wrong(section.pathOf(name), value.get(), allowed);
        }
        return text.orElse("");
    }

    private static Prose notEmpty(Section section, String name, Prose text) {
        // A text with a problem of its own is not empty to who wrote it.
        if (text.isEmpty() && section.problems().isEmpty()) {
            section.report(name, Text.of("spec.wrong", Text.of("lesson.text.empty"), ALLOWED));
        }
        return text;
    }

    private static Prose onlyParagraph(Section section, String name, Prose text) {
        boolean isOne = text.blocks().size() == 1 && text.blocks().get(0) instanceof Block.Paragraph;
        if (!text.isEmpty() && !isOne) {
            section.report(name, Text.of("lesson.text.oneParagraph"));
        }
        return text;
    }

    private static List<Line> lines(Section section, String name, JsonValue value) {
        List<Line> lines = new ArrayList<>();
        String path = section.pathOf(name);
        if (value instanceof JsonString text) {
            lines.add(new Line(text.text(), path, text.position()));
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++) {
                String at = path + "[" + i + "]";
                JsonValue item = list.items().get(i);
                section.asText(item, at).ifPresent(line -> lines.add(new Line(line, at, item.position())));
            }
        } else {
            section.problems().wrong(path, value, ALLOWED);
        }
        return lines;
    }

    private Prose read(Section section, String name, List<Line> lines) {
        // A string with line breaks in it is all at one place of the file.
        List<Line> whole = lines.stream()
                .flatMap(line -> line
                        .text()
                        .lines()
                        .map(part -> new Line(part, line.path(), line.position()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(), parts -> parts.isEmpty() ? List.of(line) : parts))
                        .stream())
                .toList();
        String markdown = whole.stream().map(Line::text).collect(Collectors.joining("\n"));
        return Markdown.read(markdown, (line, message) -> report(section, whole.get(line), message), (line, fact) -> {
            if (!facts.contains(fact)) {
                report(section, whole.get(line), unknown(fact));
            }
        });
    }

    private Text unknown(String fact) {
        Text sentence = facts.isEmpty()
                ? Text.of("lesson.noFacts", VisibleText.quoted(fact))
                : Text.of("lesson.unknownFact", VisibleText.quoted(fact), Text.list(List.copyOf(facts)));
        return NearestName.hint(sentence, fact, facts);
    }

    private static void report(Section section, Line line, Text message) {
        section.problems().add(line.path(), line.position(), message);
    }
}
