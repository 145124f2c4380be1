package symmetrylab.lesson.file;

import java.util.Collection;
import java.util.Optional;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.format.NearestName;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** Fields that name something which stands elsewhere in the file. */
final class Names {

    private Names() {}

    /** The name in {@code value}; absent, and reported, if it is none of {@code names}. */
    static Optional<String> known(Section section, String field, JsonValue value, Collection<String> names) {
        return known(section.problems(), section.pathOf(field), value, names);
    }

    /** The same for a value at {@code path}. */
    static Optional<String> known(Problems problems, String path, JsonValue value, Collection<String> names) {
        if (value instanceof JsonString text && names.contains(text.text())) {
            return Optional.of(text.text());
        }
        Text allowed = names.isEmpty()
                ? Text.of("lesson.allowed.nothing")
                : Text.list(names.stream().map(Names::shown).toList());
        problems.wrong(
                path,
                value,
                value instanceof JsonString text ? NearestName.hint(allowed, text.text(), names) : allowed);
        return Optional.empty();
    }

    private static String shown(String name) {
        return name.matches("[\\w-]+") ? name : VisibleText.quoted(name);
    }
}
