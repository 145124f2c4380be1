package symmetrylab.testing.architecture.words;

import java.text.MessageFormat;

/** Text by a pattern of java.text. */
public final class FormatsAPattern {
    String text(int number) {
        return MessageFormat.format("{0}", number);
    }
}
