package symmetrylab.words;

import java.io.IOException;

/** Thrown when reading, writing or other work fails in a way that the user should know about. */
public final class WordedIOException extends IOException implements Worded {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** An exception for {@code text}. */
    public WordedIOException(Text text) {
        super(text.toString());
        this.text = text;
    }

    /** An exception for {@code text} with its cause. */
    public WordedIOException(Text text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    @Override
    public Text text() {
        return text;
    }
}
