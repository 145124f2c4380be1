package symmetrylab.viewmodel.export;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.words.Words;

/**
 * Sizes and ranges of steps as text, as the command line takes them.
 *
 * <p>Reading throws an IllegalArgumentException whose message tells the user what is wrong.
 *
 * @param words the language of the messages
 */
public record ExportText(Words words) {

    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,6})\\s*[xX×]\\s*(\\d{1,6})\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*:\\s*(\\d{1,9})\\s*");

    /** The size that is typed, such as {@code 1280 × 720}. */
    public PictureSize size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(words.get("export.size.form"));
        }
        return new PictureSize(pixels(matcher.group(1)), pixels(matcher.group(2)));
    }

    private int pixels(String digits) {
        int pixels = Integer.parseInt(digits);
        if (pixels < Sheet.MIN_PIXELS || pixels > Sheet.MAX_PIXELS) {
            throw new IllegalArgumentException(words.get(
                    "export.size.range", Integer.toString(Sheet.MIN_PIXELS), Integer.toString(Sheet.MAX_PIXELS)));
        }
        return pixels;
    }

    /**
     * The part that is typed, such as {@code 1.2}.
     *
     * @param known whether there is such a part
     */
    public NetworkPart part(String text, Predicate<NetworkPart> known) {
        NetworkPart part = PartWord.find(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(words.get("export.part.form")));
        if (!known.test(part)) {
            throw new IllegalArgumentException(words.get("export.part.none"));
        }
        return part;
    }

    /** The address that is typed; empty for none. */
    public String url(String text) {
        String address = text.strip();
        if (!address.isEmpty() && !LiveSettings.isUrl(address)) {
            throw new IllegalArgumentException(words.get("export.url.form", Integer.toString(LiveSettings.MAX_URL)));
        }
        return address;
    }

    /** The steps as {@code from:to}. */
    public static String range(FrameSteps steps) {
        return steps.from() + ":" + steps.to();
    }

    /**
     * The range that is typed, {@code from:to}, as its two ends.
     *
     * @param last the last step there is
     */
    public FrameSteps range(String text, int last) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(words.get("export.steps.form"));
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = Integer.parseInt(matcher.group(2));
        if (Math.max(from, to) > last) {
            throw new IllegalArgumentException(words.get("export.steps.after", Integer.toString(last)));
        }
        if (to <= from) {
            throw new IllegalArgumentException(words.get("export.steps.order"));
        }
        return FrameSteps.of(from, to);
    }
}
