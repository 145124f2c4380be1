package symmetrylab.figure.draw;

import java.util.List;
import symmetrylab.numeric.Mat;

/**
 * Numbers with their names, such as those of a plot's curves.
 *
 * @param names of the columns
 * @param numbers rows × columns; NaN where there is none
 */
public record NumberTable(List<String> names, Mat numbers) {

    /** Checks that every column has a name. */
    public NumberTable {
        names = List.copyOf(names);
        if (numbers.columns() != names.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + numbers.columns() + " columns");
        }
    }
}
