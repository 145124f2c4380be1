package symmetrylab.lesson;

import java.util.OptionalInt;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Words;

/** How a fact is written in a text. */
public enum FactFormat {
    /** A number with some four digits. */
    NUMBER,
    /** A share as a percentage. */
    PERCENT,
    /** A whole number, such as a step; never, if it is infinite. */
    COUNT,
    /** The word for the state of a run, whose number in {@link RunState} is the value. */
    STATE;

    private static final double GROUPED = 1000;
    private static final double SCIENTIFIC = 1e6;

    /**
     * {@code value} as text.
     *
     * @param digits the number of significant digits of a number or percentage; absent for the usual ones
     */
    public String text(double value, OptionalInt digits, Words words) {
        if (value == Double.POSITIVE_INFINITY && this == COUNT) {
            return words.get("lesson.never");
        } else if (!Double.isFinite(value)) {
            return Numbers.brief(value);
        }
        double rounded = digits.isPresent() && value != 0 ? NumberText.rounded(value, digits.getAsInt()) : value;
        return switch (this) {
            case NUMBER -> number(rounded, digits.isPresent());
            case PERCENT -> Numbers.percent(rounded);
            case COUNT -> Numbers.count(Math.round(rounded));
            case STATE -> words.say(EventWords.name(RunState.values()[(int) value]));
        };
    }

    private static String number(double value, boolean isRounded) {
        double size = Math.abs(value);
        if (size >= GROUPED && size < SCIENTIFIC) {
            return Numbers.count(Math.round(value));
        }
        return isRounded ? Numbers.tick(value) : Numbers.brief(value);
    }
}
