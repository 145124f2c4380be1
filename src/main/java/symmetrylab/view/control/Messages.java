package symmetrylab.view.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every visible sentence of the window, by its key. */
public final class Messages {

    private static final String BUNDLE = "symmetrylab.view.messages";

    private final ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    /**
     * The sentence {@code key}, with {@code parts} put in where it says {0}, {1} …
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String get(String key, Object... parts) {
        String pattern = bundle.getString(key);
        return parts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parts);
    }
}
