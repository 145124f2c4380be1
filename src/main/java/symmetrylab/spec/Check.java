package symmetrylab.spec;

/** Checks a record's fields; each check throws an IllegalArgumentException with name, value and bound. */
final class Check {

    private Check() {}

    static void inside(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed is " + min + " to " + max);
        }
    }

    static void insideBelow(String name, double value, double min, double limit) {
        if (!(value >= min && value < limit)) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed is " + min + " to below " + limit);
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite");
        }
    }

    static void finiteAndAtLeastZero(String name, double value) {
        finite(name, value);
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0");
        }
    }

    static void finiteAndPositive(String name, double value) {
        finite(name, value);
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be more than 0");
        }
    }
}
