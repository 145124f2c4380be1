package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.numeric.Vec;

/**
 * Groups of numbers that are equal to the last bit: −0 equals 0, and NaN equals NaN.
 *
 * @param groups the places of each group's members in order, from 0; groups in the order of their first members
 */
public record Ties(List<List<Integer>> groups) {

    /** Copies the lists. */
    public Ties {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Groups vectors; two are equal if all their numbers are. */
    public static Ties of(List<Vec> entries) {
        Map<Vec, List<Integer>> byNumbers = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            byNumbers.computeIfAbsent(entries.get(i), key -> new ArrayList<>()).add(i);
        }
        return new Ties(List.copyOf(byNumbers.values()));
    }

    /** Groups single numbers. */
    public static Ties of(Vec numbers) {
        List<Vec> entries = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            entries.add(Vec.of(numbers.get(i)));
        }
        return of(entries);
    }

    /** The number of different values. */
    public int count() {
        return groups.size();
    }
}
