package symmetrylab.viewmodel.export;

import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Words;

/**
 * Sizes and times of exports as text.
 *
 * @param words the language
 */
public record ExportWords(Words words) {

    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /** A number of bytes, to two digits. */
    public String bytes(long bytes) {
        if (bytes < KILO) {
            return words.get("export.bytes", Numbers.count(bytes));
        }
        return bytes < MEGA
                ? words.get("export.kilobytes", Numbers.tick(NumberText.rounded(bytes / KILO, 2)))
                : words.get("export.megabytes", Numbers.tick(NumberText.rounded(bytes / MEGA, 2)));
    }

    /** A time, to two digits. */
    public String seconds(double seconds) {
        if (seconds < MINUTE) {
            double shown = seconds < 1 ? Math.max(0.1, NumberText.rounded(seconds, 1)) : NumberText.rounded(seconds, 2);
            return words.get("export.seconds", Numbers.tick(shown));
        }
        return seconds < HOUR
                ? words.get("export.minutes", Numbers.tick(NumberText.rounded(seconds / MINUTE, 2)))
                : words.get("export.hours", Numbers.tick(NumberText.rounded(seconds / HOUR, 2)));
    }
}
