package symmetrylab.words;

import java.util.Optional;

/** A failure with an explanation for users; its message is for programmers. */
public interface Worded {

    /** What is wrong, in one line or several, without a full stop. */
    Text text();

    /** The explanation of {@code failure}; absent if it is a fault of the program. */
    static Optional<Text> textOf(Throwable failure) {
        return failure instanceof Worded worded ? Optional.of(worded.text()) : Optional.empty();
    }

    /** The sentence that {@code failure} is a bug in the program, and where it happened. */
    static Text faultOf(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? Text.of("command.fault", failure) : Text.of("command.faultAt", failure, trace[0]);
    }
}
