package symmetrylab.figure.claim;

import symmetrylab.numeric.Range;

/**
 * An axis of a claim's plot, the same before its measurement and after it.
 *
 * @param title what it shows
 * @param kind how its numbers lie
 * @param ends the numbers that it shows in any case; measured ones beyond make it longer, but for those that lie below a
 *     logarithmic axis, which stand at its lower end
 */
public record ClaimAxis(String title, Kind kind, Range ends) {

    /** How the numbers of an axis lie. */
    public enum Kind {
        /** Evenly. */
        LINEAR,
        /** Evenly, and labelled with whole numbers only. */
        WHOLE,
        /** By powers of ten. */
        LOG,
        /** By powers of ten, with a band for 0 below them. */
        LOG_WITH_ZERO
    }

    /** Checks that the ends are apart, and above 0 on a logarithmic axis. */
    public ClaimAxis {
        boolean isLog = kind == Kind.LOG || kind == Kind.LOG_WITH_ZERO;
        if (!(ends.length() > 0) || isLog && ends.min() <= 0) {
            throw new IllegalArgumentException("the axis " + title + " ends at " + ends + " and is " + kind);
        }
    }

    /** Whether its numbers lie by powers of ten. */
    boolean isLog() {
        return kind == Kind.LOG || kind == Kind.LOG_WITH_ZERO;
    }
}
