package symmetrylab.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what JavaFX says of styles that it cannot apply, until it is closed. */
public final class CssWarnings implements AutoCloseable {

    private final Logger all = Logger.getLogger("");
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (String.valueOf(record.getSourceClassName()).contains("Css")) {
                messages.add(record.getLoggerName() + ": " + record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Begins to collect. */
    public CssWarnings() {
        all.addHandler(handler);
    }

    /** What has been said so far. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        all.removeHandler(handler);
    }
}
