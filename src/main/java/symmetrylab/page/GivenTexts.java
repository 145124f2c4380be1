package symmetrylab.page;

import java.util.Map;
import java.util.Optional;
import symmetrylab.data.TextSource;
import symmetrylab.spec.UnreadableException;
import symmetrylab.words.Text;

/**
 * The texts that a page has inside.
 *
 * @param byName the CSV file of the experiment under the name by which the experiment asks for it, a shipped text under its
 *     path, such as {@code data/iris.csv}
 */
record GivenTexts(Map<String, String> byName) implements TextSource {

    /** Copies the map. */
    GivenTexts {
        byName = Map.copyOf(byName);
    }

    @Override
    public String read(String name) throws UnreadableException {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new UnreadableException(Text.of("spec.file.missing")));
    }

    @Override
    public String shipped(String path) {
        return Optional.ofNullable(byName.get(path))
                .orElseThrow(() -> new IllegalStateException("the page is incomplete: " + path + " is missing"));
    }
}
