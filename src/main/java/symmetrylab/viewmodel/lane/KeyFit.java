package symmetrylab.viewmodel.lane;

/**
 * How the key above the lanes fits into their width: whole in one line if it can, else shorter, else in two lines.
 *
 * @param labelled whether its menus have labels
 * @param brief whether its words and scales are short
 * @param twoLines whether its second part has a line of its own
 */
public record KeyFit(boolean labelled, boolean brief, boolean twoLines) {

    /**
     * The widths of the two parts of a key, in pixels.
     *
     * @param first the part that always starts the first line, without labels
     * @param second the part that gets a line of its own where one line is too short
     */
    public record Parts(double first, double second) {

        private double longer() {
            return Math.max(first, second);
        }
    }

    /**
     * The key with the most words that fits.
     *
     * @param room the width of a line
     * @param labels the width of the labels in the first part
     * @param full the parts with all words
     * @param brief the parts with few words
     */
    public static KeyFit of(double room, double labels, Parts full, Parts brief) {
        if (labels + full.first() + full.second() <= room) {
            return new KeyFit(true, false, false);
        } else if (labels + brief.first() + brief.second() <= room) {
            return new KeyFit(true, true, false);
        } else if (brief.first() + brief.second() <= room) {
            return new KeyFit(false, true, false);
        }
        return inTwoLines(room, labels, full, brief);
    }

    /** The key with the most words that fits into two lines. */
    public static KeyFit inTwoLines(double room, double labels, Parts full, Parts brief) {
        boolean isBrief = full.longer() > room;
        return new KeyFit(labels + (isBrief ? brief : full).first() <= room, isBrief, true);
    }
}
