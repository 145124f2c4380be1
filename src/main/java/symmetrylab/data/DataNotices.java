package symmetrylab.data;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Points out interpretations of the data that the user may not have meant, and how to change them. */
public final class DataNotices {

    /** The most distinct numbers that may be classes. */
    private static final int MAX_CLASSES = 10;

    private DataNotices() {}

    /**
     * Notices about {@code data}, loaded for {@code spec}, in whole sentences; often none.
     *
     * <p>A CSV target that numbers classes, such as 0 and 1, is learned as a real number unless the experiment declares
     * classes; in a {@code table}, targets of 0 and 1 are classes.
     */
    public static List<Text> of(DataSpec spec, DataSet data) {
        return numberedClasses(spec, data)
                .map(classes -> Text.of(
                        classes.areTwo() ? "data.twoRealClasses" : "data.realClasses",
                        VisibleText.quoted(classes.target()),
                        Integer.toString(classes.least()),
                        Integer.toString(classes.most())))
                .stream()
                .toList();
    }

    /**
     * Classes learned as numbers: all whole numbers between two.
     *
     * @param target the column that holds them
     * @param least 0 or 1
     * @param most above {@code least}
     */
    public record NumberedClasses(String target, int least, int most) {

        /** Whether there are only two classes. */
        public boolean areTwo() {
            return most == least + 1;
        }
    }

    /** The classes that {@code data}, loaded for {@code spec}, may hold as numbers; absent if nothing suggests it. */
    public static Optional<NumberedClasses> numberedClasses(DataSpec spec, DataSet data) {
        if (!(spec.source() instanceof SampleSource.Csv csv)
                || csv.classes()
                || data.isClassification()
                || data.outputs() != 1) {
            return Optional.empty();
        }
        TreeSet<Double> values = new TreeSet<>();
        Stream.concat(Stream.of(data), data.validation().stream())
                .map(DataSet::targets)
                .forEach(targets -> addUpToLimit(targets, values));
        return countsUp(values)
                ? Optional.of(new NumberedClasses(
                        data.outputNames().get(0),
                        values.first().intValue(),
                        values.last().intValue()))
                : Optional.empty();
    }

    private static void addUpToLimit(Mat targets, TreeSet<Double> values) {
        for (int i = 0; i < targets.rows() && values.size() <= MAX_CLASSES; i++) {
            // Adding 0 turns −0 into 0.
            values.add(targets.get(i, 0) + 0.0);
        }
    }

    /** Whether the values are 0, 1, … or 1, 2, …, at least two of them and few. */
    private static boolean countsUp(TreeSet<Double> values) {
        if (values.size() < 2 || values.size() > MAX_CLASSES || values.first() != 0 && values.first() != 1) {
            return false;
        }
        double expected = values.first();
        for (double value : values) {
            if (value != expected) {
                return false;
            }
            expected++;
        }
        return true;
    }
}
