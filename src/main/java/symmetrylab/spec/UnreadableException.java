package symmetrylab.spec;

import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** Thrown when a file cannot be read as text; says why in one line, without the file's name. */
public final class UnreadableException extends Exception implements Worded {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    /** An exception for {@code reason}. */
    public UnreadableException(Text reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** An exception for {@code reason} with its cause. */
    public UnreadableException(Text reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** What is wrong with the file, such as "there is no such file". */
    @Override
    public Text text() {
        return reason;
    }
}
