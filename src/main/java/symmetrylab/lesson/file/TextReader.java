package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.lesson.prose.Block;
import symmetrylab.lesson.prose.Markdown;
import symmetrylab.lesson.prose.Prose;
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

    /**
     * A text that was read.
     *
     * @param prose the text, which may be empty because of what is wrong in it
     * @param isWrong whether something in it was reported
     */
    private record Found(Prose prose, boolean isWrong) {}

    /** The text in a field; empty if there is none. */
    Prose text(Section section, String name) {
        return section.take(name)
                .map(value -> read(section, name, value).prose())
                .orElse(Prose.EMPTY);
    }

    /** The text in a required field. */
    Prose required(Section section, String name) {
        Optional<Found> found = section.require(name, ALLOWED).map(value -> read(section, name, value));
        // A text with a problem of its own is not empty to who wrote it.
        if (found.filter(text -> text.prose().isEmpty() && !text.isWrong()).isPresent()) {
            section.report(name, Text.of("spec.wrong", Text.of("lesson.text.empty"), ALLOWED));
        }
        return found.map(Found::prose).orElse(Prose.EMPTY);
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

    private static Prose onlyParagraph(Section section, String name, Prose text) {
        boolean isOne = text.blocks().size() == 1 && text.blocks().get(0) instanceof Block.Paragraph;
        if (!text.isEmpty() && !isOne) {
            section.report(name, Text.of("lesson.text.oneParagraph"));
        }
        return text;
    }

    private Found read(Section section, String name, JsonValue value) {
        String path = section.pathOf(name);
        boolean isWrong = !isText(section, path, value);
        TextLines lines = TextLines.of(value, path);
        List<Integer> wrong = new ArrayList<>();
        Prose prose = Markdown.read(
                lines.markdown(),
                (line, message) -> {
                    wrong.add(line);
                    report(section, lines.at(line), message);
                },
                (line, fact) -> {
                    if (!facts.contains(fact)) {
                        report(section, lines.at(line), unknown(fact));
                    }
                });
        return new Found(prose, isWrong || !wrong.isEmpty());
    }

    /** Whether {@code value} is a string or a list of strings; else that is reported. */
    private static boolean isText(Section section, String path, JsonValue value) {
        if (value instanceof JsonArray list) {
            boolean areLines = true;
            for (int i = 0; i < list.items().size(); i++) {
                areLines &= section.asText(list.items().get(i), path + "[" + i + "]")
                        .isPresent();
            }
            return areLines;
        } else if (!(value instanceof JsonString)) {
            section.problems().wrong(path, value, ALLOWED);
            return false;
        }
        return true;
    }

    private Text unknown(String fact) {
        Text sentence = facts.isEmpty()
                ? Text.of("lesson.noFacts", VisibleText.quoted(fact))
                : Text.of("lesson.unknownFact", VisibleText.quoted(fact), Text.list(List.copyOf(facts)));
        return NearestName.hint(sentence, fact, facts);
    }

    private static void report(Section section, TextLines.Line line, Text message) {
        section.problems().add(line.path(), line.position(), message);
    }
}
