package symmetrylab.testing.architecture.figure;

import java.util.function.UnaryOperator;

/** Text by a formatter, reached by a method reference. */
public final class FormatsNumbers {
    UnaryOperator<String> text() {
        return String::formatted;
    }
}
