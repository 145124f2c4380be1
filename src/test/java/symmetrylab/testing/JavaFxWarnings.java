package symmetrylab.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects the warnings that JavaFX logs, such as those about style sheets, until closed. */
public final class JavaFxWarnings implements AutoCloseable {

    // Held here, or it would be collected with its handler.
    private final Logger logger = Logger.getLogger("javafx");
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(new SimpleFormatter().formatMessage(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Begins to listen; until it is closed nothing is printed. */
    public JavaFxWarnings() {
        logger.addHandler(handler);
        // Warnings provoked by a test must not appear in the build.
        logger.setUseParentHandlers(false);
    }

    /** What has been logged so far. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }
}
