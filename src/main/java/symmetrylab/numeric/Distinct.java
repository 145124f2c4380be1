package symmetrylab.numeric;

import java.util.HashSet;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Filters that let each value of one stream through once, where it comes first. In a browser, {@code distinct()} lets some
 * values through twice when a stream has been joined from several.
 */
public final class Distinct {

    private Distinct() {}

    /** A filter for one stream of whole numbers. */
    public static IntPredicate ints() {
        Set<Integer> seen = new HashSet<>();
        return seen::add;
    }

    /** A filter for one stream of numbers; 0 and −0 are two. */
    public static DoublePredicate doubles() {
        Set<Double> seen = new HashSet<>();
        return seen::add;
    }

    /** A filter for one stream of values. */
    public static <T> Predicate<T> values() {
        Set<T> seen = new HashSet<>();
        return seen::add;
    }
}
