package symmetrylab.viewmodel.window;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Sheet;
import symmetrylab.words.Words;

/**
 * Sizes and steps of an export as text, as the command line takes them.
 *
 * <p>Reading throws an IllegalArgumentException whose message tells the user what is wrong.
 *
 * @param words the language of the messages
 */
public record ExportText(Words words) {

    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,6})\\s*[xX×]\\s*(\\d{1,6})\\s*");
    private static final Pattern STEPS =
            Pattern.compile("\\s*(\\d{1,9})\\s*(?::\\s*(\\d{1,9})\\s*(?::\\s*(\\d{1,9})\\s*)?)?");

    /** The steps as {@code from:to:stride}, or one step. */
    public static String write(FrameSteps steps) {
        return steps.from() == steps.to()
                ? Integer.toString(steps.from())
                : steps.from() + ":" + steps.to() + ":" + steps.stride();
    }

    /** The size that is typed, such as {@code 1280 × 720}. */
    public PictureChoice.Size size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(words.get("export.size.form"));
        }
        return new PictureChoice.Size(pixels(matcher.group(1)), pixels(matcher.group(2)));
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
     * The steps that are typed: one, {@code from:to} or {@code from:to:stride}.
     *
     * @param last the last step there is
     * @param several whether several may be named
     */
    public FrameSteps steps(String text, int last, boolean several) {
        Matcher matcher = STEPS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(words.get(several ? "export.steps.form" : "export.steps.one"));
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        int stride = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        if (!several && matcher.group(2) != null) {
            throw new IllegalArgumentException(words.get("export.steps.one"));
        }
        if (Math.max(from, to) > last) {
            throw new IllegalArgumentException(words.get("export.steps.after", Integer.toString(last)));
        }
        if (to < from || stride < 1) {
            throw new IllegalArgumentException(words.get(to < from ? "export.steps.order" : "export.steps.stride"));
        }
        return FrameSteps.every(from, to, stride);
    }
}
