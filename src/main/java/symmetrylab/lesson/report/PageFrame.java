package symmetrylab.lesson.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame of all pages, with their style sheet: A4 in print, any width on screen, dark text on white in both. */
final class PageFrame {

    private static final String FILE = "/symmetrylab/lesson/page.html";
    private static final String TITLE = "{title}";
    private static final String CONTENT = "{content}";

    private PageFrame() {}

    /** A whole page. */
    static String around(Html title, Html content) {
        String frame = text();
        int place = frame.indexOf(CONTENT);
        return frame.substring(0, place).replace(TITLE, title.source())
                + content.source()
                + frame.substring(place + CONTENT.length());
    }

    private static String text() {
        try (InputStream in = PageFrame.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
